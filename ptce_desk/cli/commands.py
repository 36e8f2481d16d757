"""The commands that need no window. Exit codes: 0 done, 1 problems in the data, 3 the environment failed."""

import argparse
import json
from dataclasses import replace
from pathlib import Path
from typing import Final

from ptce_desk.cli import checking, exporting, importing, keeping, sharing
from ptce_desk.cli.parser import LEVELS
from ptce_desk.cli.speech import DONE, ENVIRONMENT_FAILED, complain, say
from ptce_desk.domain.data_problems import DataProblem
from ptce_desk.domain.errors import (
    CatalogueUnreadableError,
    FileIsDamagedError,
    HeadNotUnderstoodError,
    NotFoundError,
    PtceDeskError,
    RequestUnreadableError,
)
from ptce_desk.formatting import amount_text, uncapitalised
from ptce_desk.services.desk import Surroundings
from ptce_desk.services.file.inspection import place_of
from ptce_desk.services.file.opening import open_place
from ptce_desk.services.file.undo import list_operations
from ptce_desk.services.home.new_file import Authority, create_file
from ptce_desk.services.schemes import catalogue, requests
from ptce_desk.wording.assessment import answer_data, finding_sentence, maximum_text
from ptce_desk.wording.data_problems import problem_sentence
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.file_places import place_warning
from ptce_desk.wording.identifiers import siret_warning
from ptce_desk.wording.labels import LEVEL_LABELS, SEVERITY_LABELS
from ptce_desk.wording.sources import source_text
from ptce_desk.wording.steps import step_sentence

DATA_PROBLEMS: Final = 1


def run(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    """Run one command and say what happened; no error of the data or the environment leaves a traceback."""
    surroundings = replace(surroundings, warn=lambda problem: complain(error_sentence(problem)))
    try:
        match arguments.command:
            case "new":
                return _new(arguments, surroundings)
            case "schemes":
                return _schemes(arguments, surroundings)
            case "assess":
                return _assess(arguments, surroundings)
            case "export":
                return exporting.export(arguments, surroundings)
            case "import":
                return importing.bring_in(arguments, surroundings)
            case "import-template":
                return importing.write_template(arguments, surroundings)
            case "journal":
                return _journal(arguments, surroundings)
            case "backup":
                return keeping.backup(arguments, surroundings)
            case "restore":
                return keeping.restore(arguments, surroundings)
            case "migrate":
                return keeping.migrate(arguments, surroundings)
            case "publish":
                return sharing.publish_file(arguments, surroundings)
            case "copy":
                return sharing.copy_base(arguments, surroundings)
            case "roles-sql":
                return sharing.print_roles(surroundings)
            case _:
                return checking.check(arguments, surroundings)
    except (RequestUnreadableError, CatalogueUnreadableError) as error:
        _say_problems(error.path, error.problems, as_json=getattr(arguments, "json", False))
        return DATA_PROBLEMS
    except (NotFoundError, HeadNotUnderstoodError, FileIsDamagedError) as error:
        complain(error_sentence(error))
        return DATA_PROBLEMS
    except PtceDeskError as error:
        complain(error_sentence(error))
        return ENVIRONMENT_FAILED


def _new(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    authority = Authority(arguments.authority, LEVELS[arguments.level], arguments.siret)
    create_file(surroundings, arguments.file, authority).close()
    if warning := siret_warning(arguments.siret):
        complain(warning)
    if place := place_of(arguments.file):
        complain(place_warning(arguments.file, place.kind, place.name))
    say(f"Le fichier {arguments.file} est prêt : « {authority.name} », avec le catalogue des dispositifs.")
    return DONE


def _schemes(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    rows = [
        {
            "code": scheme.code,
            "label": scheme.label,
            "funder": scheme.funder_name,
            "level": scheme.funder_level.value,
            "version": version.version,
            "valid_from": version.valid_from.isoformat(),
        }
        for scheme in catalogue.schemes_of(surroundings, arguments.file)
        for version in scheme.versions
    ]
    if arguments.json:
        say(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        codes, versions = (max((len(row[key]) for row in rows), default=0) for key in ("code", "version"))
        for row in rows:
            say(f"{row['code']:<{codes}}  {row['version']:<{versions}}  {row['funder']} – {row['label']}")
    return DONE


def _assess(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    result = requests.assess_request(surroundings, arguments.request, arguments.scheme, arguments.file)
    assessment = result.assessment
    if arguments.json:
        say(
            json.dumps(
                answer_data(result.scheme.code, result.version.version, assessment), ensure_ascii=False, indent=2
            )
        )
        return DONE
    say(f"{result.scheme.code} – {result.scheme.label}, version {result.version.version}")
    say(f"Niveau : {LEVEL_LABELS[result.scheme.funder_level]}")
    for step in assessment.told:
        say(f"  {step_sentence(step)}" + (f" [{source_text(step.source)}]" if step.source else ""))
    say(f"Maximum attribuable : {uncapitalised(maximum_text(assessment))}")
    if assessment.bounded:
        say(f"Montant suggéré : {amount_text(assessment.suggested_amount)}")
    for year, amount in assessment.schedule:
        say(f"  dont {year} : {amount_text(amount)}")
    for finding in assessment.findings:
        say(f"{SEVERITY_LABELS[finding.severity]} : {finding_sentence(finding)}")
    return DONE


def _journal(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    desk = open_place(surroundings, arguments.file)
    try:
        operations = desk.run(list_operations)
    finally:
        desk.close()
    if arguments.json:
        rows = [
            {
                "operation": operation.operation_id,
                "kind": operation.kind,
                "target": operation.target,
                "changed_at": operation.changed_at.isoformat(),
                "author": operation.author,
                "label": operation.label,
            }
            for operation in operations
        ]
        say(json.dumps(rows, ensure_ascii=False, indent=2))
        return DONE
    for operation in operations:
        say(f"{operation.changed_at.astimezone():%d/%m/%Y %H:%M}  {operation.author}  {operation.label}")
    return DONE


def _say_problems(path: Path, problems: tuple[DataProblem, ...], *, as_json: bool) -> None:
    if as_json:
        rows = [{"path": p.path, "code": p.code, "message": problem_sentence(p)} for p in problems]
        complain(json.dumps({"file": str(path), "problems": rows}, ensure_ascii=False, indent=2))
        return
    for problem in problems:
        complain(f"{path} : {problem_sentence(problem)}")
