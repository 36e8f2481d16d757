"""The command that takes a table in: `import`."""

import argparse
import gc
import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Final

from ptce_desk.cli.parser import WRONG_USAGE
from ptce_desk.cli.speech import DONE, complain, say
from ptce_desk.domain.imported import Outcome
from ptce_desk.formatting import number_text, typeset
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.file.backups import back_up_before
from ptce_desk.services.file.opening import open_place
from ptce_desk.services.importing.answers import read_answers
from ptce_desk.services.importing.blank_models import write_blank_model
from ptce_desk.services.importing.importing import import_table, plan_table
from ptce_desk.services.importing.maps import kept_maps
from ptce_desk.services.importing.plans import (
    Planned,
    answer_of,
    counts,
    left_out,
    notices_of,
    others_told,
    sentences_of,
    warnings_of,
)
from ptce_desk.services.importing.tables import Answers, OpenedTable, Source, open_table
from ptce_desk.wording.data_problems import problem_sentence
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.importing import ASIDE_LABELS, OUTCOME_LABELS, missing_sentence, notice_words

DATA_PROBLEMS: Final = 1
_COLLECTED_EVERY: Final = 50_000
"""Objects made, and not let go of, between two looks for cycles."""


def bring_in(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    """Import a table, or say what importing it would do; 1 when some rows stay out, said line by line."""
    asked = (arguments.profile, arguments.sheet, arguments.target, arguments.scheme)
    answers, problems = read_answers(arguments.answers, *asked)
    if problems:
        for problem in problems:
            complain(problem_sentence(problem))
        return DATA_PROBLEMS
    with seldom_collected():
        return _bring_in(arguments, surroundings, answers)


@contextmanager
def seldom_collected() -> Iterator[None]:
    """Let Python look for cycles seldom: a table makes none, and looking for them takes a quarter of its time."""
    before = gc.get_threshold()
    gc.set_threshold(_COLLECTED_EVERY, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def _bring_in(arguments: argparse.Namespace, surroundings: Surroundings, answers: Answers) -> int:
    folder: Path | None = arguments.attachments
    if folder is not None and not folder.is_dir():
        complain(typeset(f"« {folder.name} » n’est pas un dossier de fichiers à joindre."))
        return WRONG_USAGE
    desk = open_place(surroundings, arguments.file)
    try:
        opened = open_table(surroundings.resources, arguments.source, answers, kept=desk.run(kept_maps))
        if opened.missing:
            groups = [[opened.target.field(key).label for key in group] for group in opened.missing]
            complain(missing_sentence(opened.target.label, groups))
            return DATA_PROBLEMS
        source = replace(opened.source(answers), attachments=folder)
        planned = _carried_out(desk, opened, source, trying=arguments.dry_run)
    finally:
        desk.close()
    answer = answer_of(opened, planned, still_to_notify=answers.still_to_notify)
    if arguments.report is not None:
        arguments.report.write_text(json.dumps(answer, ensure_ascii=False, indent=2), "utf-8")
    if arguments.json:
        say(json.dumps(answer, ensure_ascii=False))
    else:
        _say(opened, planned, answers, done=not arguments.dry_run)
    for one in planned:
        for line in (*sentences_of(one), *warnings_of(one)):
            complain(line)
    return DATA_PROBLEMS if counts(planned)[Outcome.IN_ERROR] else DONE


def write_template(arguments: argparse.Namespace, surroundings: Surroundings) -> int:
    """Write a blank workbook that `import` knows again."""
    if arguments.output.suffix.lower() != ".xlsx":
        complain("Un modèle vierge est un classeur. Donnez à la sortie un nom qui finit par .xlsx.")
        return WRONG_USAGE
    desk = open_place(surroundings, arguments.file)
    try:
        written = desk.run(write_blank_model, arguments.target, arguments.output)
    finally:
        desk.close()
    say(typeset(f"Le modèle vierge est dans {written}."))
    return DONE


def _carried_out(desk: Desk, opened: OpenedTable, source: Source, *, trying: bool) -> list[Planned]:
    if trying:
        return desk.run(plan_table, opened, source)
    desk.run(back_up_before)
    return desk.run(import_table, opened, source)


def _say(opened: OpenedTable, planned: Sequence[Planned], answers: Answers, *, done: bool) -> None:
    known = f" ({opened.known_as})" if opened.known_as else ""
    say(typeset(f"{opened.path.name}{known} : {count_text(len(opened.table.rows), 'ligne')}"))
    aside = left_out(opened)
    if aside:
        say(typeset(f"  Colonnes laissées de côté : {', '.join(aside)}"))
    found = counts(planned)
    for outcome, label in OUTCOME_LABELS.items():
        if found[outcome]:
            say(typeset(f"  {label} : {number_text(found[outcome])}"))
    for why, words in ASIDE_LABELS.items():
        aside_so = sum(one.aside is why for one in planned)
        if aside_so:
            say(typeset(f"    {words} : {number_text(aside_so)}"))
    notices = "" if answers.still_to_notify else notice_words(*notices_of(planned))
    if notices:
        say(f"  {notices}.")
    others = others_told(planned) if not done else ""
    if others:
        say(f"  {others}")
    if not done:
        say("Rien n’a changé : c’était un essai.")
