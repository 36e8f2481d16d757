"""Something each service that writes is given that it would keep, drawn from what a desk holds."""

import inspect
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from itertools import islice, product
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias, get_args, get_origin, get_type_hints

from sqlalchemy import Select, delete, func, select, update

from ptce_desk.db.queries.history import FieldChange
from ptce_desk.db.schema import metadata
from ptce_desk.domain.acts import ActCode, ActFormat
from ptce_desk.domain.acts import ActKind as ActOfFile
from ptce_desk.domain.aid.deadlines import DeadlineKind
from ptce_desk.domain.arbitration import AmountRule
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.file_settings import OwnUse
from ptce_desk.domain.organisations import FunderLevel, MemberRole, OrganisationKind
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.domain.rules.types import MaxRate
from ptce_desk.domain.states import InstructionState
from ptce_desk.exports.act_code import code_png
from ptce_desk.imports.tables.reader import read_book
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.services.acts.producing import ActOrder, fill_acts, read_acts
from ptce_desk.services.committee.arbitration import Ground
from ptce_desk.services.committee.bulk_acts import BulkAct
from ptce_desk.services.committee.scenarios import create_scenario
from ptce_desk.services.committee.sessions import list_files
from ptce_desk.services.committee.years import list_awaited
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.bulk import BulkChange
from ptce_desk.services.dossier.handing import survey_handing
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.deletion import delete_record, list_trash
from ptce_desk.services.file.free_fields import add_free_field
from ptce_desk.services.file.own_files import Kept
from ptce_desk.services.file.settings import set_logo
from ptce_desk.services.file.undo import list_operations, undo, undo_state
from ptce_desk.services.file.views import View, save_view
from ptce_desk.services.grants.award_years import YearChange, change_years
from ptce_desk.services.home.deadline_marks import say_dealt_with
from ptce_desk.services.home.deadlines import open_deadlines
from ptce_desk.services.importing.assistant import foreseen, look
from ptce_desk.services.importing.tables import Answers
from ptce_desk.services.law.legal import Replacement
from ptce_desk.services.ptce.sheets import create_ptce
from ptce_desk.services.records import Step, create_record, keep_field
from ptce_desk.services.schemes.rules import open_version_with
from ptce_desk.wording.bulk_acts import ActKind
from tests.integration.dossiers import proposed_file
from tests.integration.full_file import fill
from tests.integration.test_own_template import CELLS, NAMES
from tests.integration.writing_services import Service
from tests.unit.exports.template_books import of_cells

Given: TypeAlias = tuple[tuple[object, ...], dict[str, object]]
"""What a service is given after the desk."""
_ROWS_OF: Final = {
    "file_id": "funding_file",
    "funding_file_id": "funding_file",
    "session_id": "committee_session",
    "version_id": "scheme_version",
    "copied_id": "scheme_version",
    "view_id": "saved_view",
    "movement_id": "envelope_movement",
    "framework_id": "policy_framework",
    "axis_id": "framework_axis",
    "body_id": "authority_body",
    "field_id": "free_field",
    "carrier_id": "carrier_share",
    "tag_id": "tag",
    "kept_id": "organisation",
    "gone_id": "organisation",
    "document_id": "required_document",
}
"""The table of the ids that a parameter bears, where it is not called after it."""
_CELLS: Final = (
    *(("name", "Essai"), ("label", "Essai"), ("title", "Essai"), ("amount", Decimal(10)), ("note", "Essai")),
    *(("body_name", "Essai"), ("reason", "Essai"), ("signed_on", date(2026, 2, 25)), ("weight", Decimal(2))),
)
"""A cell, and what is typed in it."""
_STRUCTURE: Final = {"name": "Essai", "kind": OrganisationKind.ASSOCIATION, "ess": True}
_RULES: Final = (MaxRate(rate=Decimal("0.5"), source="essai"),)
_MOST: Final = 400
"""Samples of a service that are tried before it is given up."""


def begin(desk: Desk) -> None:
    """Have a row of everything, something that nothing uses, something in the trash, to undo and to make again."""
    late = proposed_file(desk)
    fill(desk)
    desk.run(_by_hand, late)
    version = _rows(desk, "scheme_version")[0]
    desk.run(open_version_with, version, _RULES, name="Sans dossier", valid_from=date(2029, 1, 1))
    desk.run(add_free_field, "name", "Essai libre")
    desk.run(create_record, ORGANISATION, _STRUCTURE)
    session = _rows(desk, "committee_session")[0]
    desk.run(create_scenario, Ground(session), AmountRule())
    desk.run(list_files, session, [late])
    desk.run(save_view, "funding_files", "Essai", {"sort": "number"})
    desk.run(change_years, _granted(desk), YearChange(2026, YearState.TO_CONFIRM))
    desk.run(set_logo, code_png("x"))
    due = desk.run(open_deadlines).deadlines
    desk.run(say_dealt_with, [one for one in due if one.kind is DeadlineKind.ENVELOPE][:1])
    gone, kept = desk.run(create_ptce, "À la corbeille"), desk.run(create_ptce, "À annuler")
    desk.run(delete_record, "ptce", gone)
    for name in ("Une fois", "Deux fois"):
        desk.run(keep_field, PTCE, kept, "name", name)
    desk.run(undo)


def _by_hand(desk: Desk, file_id: int) -> None:
    """A maximum to compute again, a grant that lapsed; of tables to import and of views, what the program writes."""
    file, agreement = metadata.tables["funding_file"], metadata.tables["agreement"]
    with desk.writing("") as work:
        connection = work.reading()
        for table in ("import_map", "saved_view"):
            connection.execute(delete(metadata.tables[table]))
        connection.execute(update(file).where(file.c.id == file_id).values(max_amount=Decimal(1)))
        lapsed = select(func.min(agreement.c.id)).where(
            agreement.c.closed_on.is_(None), agreement.c.settled_on.is_(None)
        )
        day = date(2026, 2, 25)
        connection.execute(update(agreement).where(agreement.c.id == lapsed.scalar_subquery()).values(lapsed_on=day))
        work.session.commit()


def samples(desk: Desk, told: Iterable[Given] | None, service: Service) -> Iterator[Given]:
    """What may be given to a service: what is `told` of it, or else rows and values of the kinds it asks for."""
    if told is not None:
        yield from told
        return
    kinds = get_type_hints(service)
    asked = list(inspect.signature(service).parameters.values())[1:]
    names = [one.name for one in asked if one.default is one.empty]
    pools: list[list[dict[str, object]]] = []
    if {"key", "value"} <= set(names):
        names = [one for one in names if one not in ("key", "value")]
        pools.append([{"key": key, "value": value} for key, value in _CELLS])
    pools += [[{one: value} for value in _pool(desk, one, kinds[one])] for one in names]
    for drawn in islice(product(*pools), _MOST):
        yield (), {key: value for part in drawn for key, value in part.items()}


def _pool(desk: Desk, name: str, kind: object) -> list[object]:
    """Values for a parameter: ids of rows where it bears their table, else some of its kind."""
    table = _ROWS_OF.get(name, name.removesuffix("_id"))
    if table in metadata.tables:
        return list(_rows(desk, table))
    if get_origin(kind) is Literal:
        return list(get_args(kind))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return list(kind)
    options = (kind, *get_args(kind))
    return next((list(values) for one, values in _VALUES.items() if one in options), [])


_VALUES: Final[Mapping[type, tuple[object, ...]]] = {
    bool: (True, False),
    int: (2027, 2),
    Decimal: (Decimal(10),),
    date: (date(2026, 2, 25),),
    str: ("Essai",),
}


def _rows(desk: Desk, table: str) -> list[int]:
    """Ids of a table, the last first: they are of the dossier that has a row of everything."""
    key = metadata.tables[table].c.id
    return _asked(desk, select(key).order_by(key.desc()))


def _whole(*arguments: object, **named: object) -> Given:
    return arguments, named


def _each(ids: Iterable[object], *rest: object) -> list[Given]:
    return [_whole(one, *rest) for one in ids]


def told_samples(desk: Desk, folder: Path) -> dict[str, Iterable[Given]]:
    """Of the services whose values no name nor kind tells."""
    return _of_records(desk) | _of_dossiers(desk) | _of_sessions(desk) | _of_schemes(desk) | _of_files(desk, folder)


def _of_records(desk: Desk) -> dict[str, Iterable[Given]]:
    poles, operations = _rows(desk, "ptce"), desk.run(list_operations)
    state = desk.run(undo_state)
    renamed = [(PTCE, one, "name", "Essai") for one in poles]
    aliases, alias = [(PTCE, one, "aliases") for one in poles], _rows(desk, "ptce_alias")[0]
    steps = [Step(keep_field, given, {}, 1, "Nom", None) for given in renamed[:1]]
    due, day = desk.run(open_deadlines), date(2027, 1, 1)
    deadlines, dealt_with = due.deadlines, [one.deadline for one in due.aside]
    return {
        "free_values.keep_free": [_whole(*given) for given in renamed],
        "past.put_back.set_again": _each(("ptce",), poles[0], "name", "Essai"),
        "past.put_back.put_back": [_whole(FieldChange("ptce", "name", "", "", poles[0], "Essai"))],
        "records.add_line": [_whole(*given, "name", "Essai") for given in aliases],
        "records.change_line": [
            _whole(*given, line, "name", "Essai") for given in aliases for line in _rows(desk, "ptce_alias")[:1]
        ],
        "records.remove_line": [_whole(*given, alias) for given in aliases],
        "records.create_record": [_whole(PTCE, {"name": "Essai"})],
        "records.create_with": [_whole(PTCE, {"name": "Essai"}, lambda _desk, key: key)],
        "records.do_together": [_whole("Essai", steps)],
        "records.keep_field": [_whole(*given) for given in renamed],
        "ptce.sheets.add_new_member": _each(poles, {**_STRUCTURE, "role": MemberRole.BEARER}),
        "ptce.organisations.delete_organisation": _each(_rows(desk, "organisation")),
        "tags.change_tags": [_whole(PTCE, poles[:1], {name: True}) for name in ("name 1", "Essai")],
        "tags.put_tags": [_whole(PTCE, poles[:1], {"Autre essai": True})],
        "file.deletion.delete_record": _each(("ptce",), poles[0]),
        "file.deletion.restore_record": _each(row.id for row in desk.run(list_trash)),
        "file.undo.undo_this": _each([state.undoes]),
        "file.undo.redo_this": _each([state.redoes]),
        "file.undo.undo_from_history": _each(one.operation_id for one in reversed(operations)),
        "home.deadline_marks.put_off": [_whole([one], day, "Essai") for one in deadlines],
        "home.deadline_marks.say_dealt_with": [_whole([one]) for one in deadlines],
        "home.deadline_marks.take_up_again": [_whole([one]) for one in dealt_with],
    }


def _of_dossiers(desk: Desk) -> dict[str, Iterable[Given]]:
    files, day = _rows(desk, "funding_file"), date(2026, 2, 25)
    names, versions = desk.run(survey_handing).held, _rows(desk, "scheme_version")
    ordered = [ActOrder(ActOfFile.ACKNOWLEDGEMENT, ActFormat.DOCX, (one,)) for one in files[:1]]
    read = desk.run(read_acts, ordered[0])
    year = YearChange(2026, YearState.LAPSED, None, "Essai")
    lines = [(kind, line) for kind, table in _LINES.items() for line in _rows(desk, table)]
    followed = [(kind, line) for kind, table in _FOLLOWED.items() for line in _rows(desk, table)]
    granted = _granted(desk)
    noted = [(one, juror, label) for one, juror, label in _noted(desk)]
    return {
        "acts.producing.keep_acts": [_whole(fill_acts(read))],
        "acts.producing.produce_acts": _each(ordered),
        "committee.bulk_acts.do_act": [_whole([one], BulkAct(ActKind.PROPOSE)) for one in files],
        "dossier.bulk.change_files": [_whole(files, BulkChange("instructor", "Essai"))],
        "dossier.handing.hand_over": [_whole(name, "Essai", being=False) for name in names],
        "dossier.instruct.add_line": _each(files, "costs", "label", "Essai"),
        "dossier.instruct.change_field": _each(files, "title", "Essai"),
        "dossier.instruct.change_line": [_whole(one, *line, "label", "Essai") for line in lines for one in files],
        "dossier.instruct.create_file": [_whole(scheme_id=one) for one in _rows(desk, "scheme")],
        "dossier.instruct.create_for": _each(files, "beneficiary_id", _STRUCTURE),
        "dossier.instruct.derogate": [_whole(one, code, "Essai") for one in files for code in _TO_DEROGATE],
        "dossier.instruct.move_instruction": [_whole(one, to, "Essai") for to in InstructionState for one in files],
        "dossier.instruct.remove_line": [_whole(one, *line) for line in lines for one in files],
        "dossier.checklist.match_attachment": [
            _whole(one, attachment, None) for attachment in _rows(desk, "attachment") for one in files
        ],
        "dossier.reassess.reassess": [_whole(lambda _done, _total: True)],
        "dossier.scoring.remove_juror": [_whole(*one[:2]) for one in noted],
        "dossier.scoring.set_note": [_whole(*one, Decimal(1)) for one in noted],
        "dossier.terms.change_carrier": [
            _whole(one, line, Decimal("0.4")) for one in files for line in _rows(desk, "carrier_share")
        ],
        "grants.award_years.change_year": _each(granted, 2026, "basis", "Essai"),
        "grants.award_years.change_years": [_whole([one], year) for one in granted],
        "grants.follow_up.change_agreement": _each(granted, "signed_on", day),
        "grants.follow_up.date_deliberation": _each(granted, "transmitted_on", day),
        "grants.follow_up_lines.add_line": _each(granted, "instalments", "condition", "Essai"),
        "grants.follow_up_lines.change_line": [
            _whole(one, *line, "note", "Essai") for line in followed for one in granted
        ],
        "grants.follow_up_lines.remove_line": [_whole(one, *line) for line in followed for one in granted],
        "law.open_data.correct_publication": [_whole([one], day) for one in granted],
        "law.open_data.note_published": [_whole([one], day) for one in granted],
        "schemes.calls.note_candidate": [_whole(one, *row, Decimal(1)) for one in versions for row in noted],
    }


_LINES: Final = {"costs": "cost_line", "plan": "plan_line"}
_FOLLOWED: Final = {"deliverables": "deliverable", "instalments": "instalment"}
_TO_DEROGATE: Final = ("above_maximum", "duration_max")


def _granted(desk: Desk) -> list[int]:
    file = metadata.tables["funding_file"].c
    return _asked(desk, select(file.id).where(file.decision == "granted"))


def _noted(desk: Desk) -> list[tuple[int, str, str]]:
    note = metadata.tables["juror_note"].c
    return _asked(desk, select(note.funding_file_id, note.juror, note.criterion))


def _of_sessions(desk: Desk) -> dict[str, Iterable[Given]]:
    sessions, day = _rows(desk, "committee_session"), date(2026, 2, 25)
    item = metadata.tables["agenda_item"].c
    items = _asked(desk, select(item.session_id, item.funding_file_id))
    return {
        "committee.column_sets.keep_column_set": [_whole("Essai", ("number", "title"))],
        "committee.scenarios.create_scenario": [_whole(Ground(one), AmountRule()) for one in sessions],
        "committee.scenarios.follow_rule": _each(_rows(desk, "scenario"), AmountRule(reduction=Decimal("0.5"))),
        "committee.sessions.change_session": _each(sessions, "title", "Essai"),
        "committee.sessions.date_deliberation": _each(sessions, "taken_on", day),
        "committee.sessions.list_files": [
            _whole(one, [file]) for one in sessions for file in _rows(desk, "funding_file")
        ],
        "committee.sessions.note": [_whole(*one, "remark", "Essai") for one in items],
        "committee.sessions.record_vote": [_whole(*one, Vote.ADJOURNED, reason="Essai") for one in items],
        "committee.years.confirm_years": [_whole(one, desk.run(list_awaited, one)[:1]) for one in sessions],
        "file.views.keep_and_open": [_whole("funding_files", View(0, "Essai", {}))],
        "file.views.open_with": [_whole("funding_files", one) for one in _rows(desk, "saved_view")],
        "file.views.save_view": [_whole("funding_files", "Autre essai", {"sort": "number"})],
    }


def _of_schemes(desk: Desk) -> dict[str, Iterable[Given]]:
    schemes, versions = _rows(desk, "scheme"), _rows(desk, "scheme_version")
    scheme = {"code": "ESSAI", "label": "Essai", "kind": SchemeKind.CALL, "funder_level": FunderLevel.REGION}
    scheme |= {"funder_name": "Région Essai"}
    day = date(2030, 1, 1)
    version = metadata.tables["scheme_version"].c
    both = _asked(desk, select(version.scheme_id, version.id))
    return {
        "law.legal.replace_value": [_whole(Replacement("payment_days", Decimal(40), day, None, "Essai"))],
        "schemes.files.create_scheme_from": [_whole(schemes[0], **scheme)],
        "schemes.files.duplicate_scheme": [_whole(schemes[0], **scheme)],
        "schemes.kept_trials.keep_trial": _each(versions, "Essai", _RULES),
        "schemes.rules.open_version_with": [_whole(one, _RULES, name="Essai", valid_from=day) for one in versions],
        "schemes.rules.save_rules": _each(versions, _RULES),
        "schemes.schemes.change_version": [_whole(*one, "deliberation", "Essai") for one in both],
        "schemes.schemes.create_scheme": [_whole(**scheme)],
        "schemes.schemes.delete_version": [_whole(*one) for one in both],
    }


def _of_files(desk: Desk, folder: Path) -> dict[str, Iterable[Given]]:
    files = _rows(desk, "funding_file")
    scan, book, scheme = folder / "scan.png", folder / "Tableau.xlsx", folder / "dispositif.toml"
    path = folder / "structures.csv"
    path.write_text("Nom;SIRET\nEssai d’import;\n", "utf-8")
    table = desk.run(foreseen, desk.run(look, path, read_book(path), Answers(target="organisations")))
    number = desk.run(open_file, files[0]).file.number
    scan.write_bytes(code_png(ActCode(ActOfFile.NOTIFICATION, files[0], number).payload))
    book.write_bytes(of_cells(CELLS, NAMES))
    shipped = (desk.resources / "schemes" / "AQ-AMI-IS.toml").read_text("utf-8")
    scheme.write_text(shipped.replace("AQ-AMI-IS", "ESSAI"), "utf-8")
    return {
        "acts.finding.keep_scanned_act": [_whole(scan)],
        "acts.templates.keep_template": [_whole(ActOfFile.NOTIFICATION, desk.resources / "acts" / "notification.docx")],
        "file.attachments.add_content": [_whole("funding_file", files[0], "essai.txt", b"essai")],
        "file.attachments.put_content": [_whole("funding_file", files[0], "essai.txt", b"essai")],
        "file.attachments.add_files": [_whole("funding_file", files[0], [scan])],
        "file.letterhead.keep_font": [_whole(OwnUse.FONT, desk.resources / "fonts" / "DejaVuSans.ttf")],
        "file.own_files.keep_file": [_whole(OwnUse.NOTIFICATION, Kept("essai.docx", b"essai"))],
        "file.settings.change_settings": [_whole("letter_head", "Essai")],
        "file.settings.set_logo": [_whole(code_png("y"))],
        "home.deadlines.export_calendar": [_whole(folder / "échéances.ics")],
        "importing.assistant.brought_in": [_whole(table)],
        "importing.maps.keep_map": [_whole(table.opened, table.answers, "Essai")],
        "reports.own_template.keep_template": [_whole(book)],
        "schemes.files.import_scheme": [_whole(scheme)],
    }


def _asked(desk: Desk, query: Select[Any]) -> list[Any]:
    """The rows of a query, or the values of its one column."""

    def read(desk: Desk) -> list[Any]:
        with desk.reading() as connection:
            rows = connection.execute(query.limit(_MOST)).all()
        return [row[0] if len(row) == 1 else tuple(row) for row in rows]

    return desk.run(read)
