"""The workbook of one's own a session is written in: kept in the file, filled with the figures of the agenda."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Final

from ptce_desk.domain.attachments import kept_name
from ptce_desk.domain.book_faults import BookFault, BookFaultKind, BookRefusedError, NoBookTemplateError
from ptce_desk.domain.file_settings import OwnUse
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.exports.report import value_of
from ptce_desk.exports.template_book import LARGEST, BookTemplate, fill_book, read_book
from ptce_desk.exports.template_marks import Filling, Told, Values
from ptce_desk.services.committee.groups import in_groups
from ptce_desk.services.committee.sessions import SessionSheet, open_session
from ptce_desk.services.committee.submitted import OF_YEAR
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.own_files import Kept, keep_file, kept_file, own_files, written
from ptce_desk.services.file.settings import SettingsSheet, open_settings, settings_of
from ptce_desk.services.reports.agenda_tables import Numbered, agenda_tables, numbered, schemes_of
from ptce_desk.services.reports.committee import session_to_export
from ptce_desk.wording.states import BODY_LABELS

KEYS: Final[Mapping[str, str]] = {
    "ligne": "line",
    "numero_dossier": "number",
    "intitule": "title",
    "beneficiaire": "beneficiary",
    "beneficiaire_forme": "legal_form",
    "beneficiaire_siret": "siret",
    "beneficiaire_commune": "commune",
    "ptce": "ptce",
    "dispositif": "scheme_label",
    "dispositif_code": "scheme",
    "reglement": "rules",
    "avis_du_service": "service_opinion",
    "a_signaler": "signs",
    "ht_ttc": "vat",
    "cout_total": "total_cost",
    "assiette": "base",
    "maximum": "maximum",
    "taux": "rate",
    "montant_demande": "requested",
    "montant_propose": "proposed",
    "montant_vote": "voted",
    "avis": "opinion",
    "vote": "vote",
    "voix": "ballot",
    "aides_anterieures": "earlier",
    "autres_financeurs": "co_funders",
    "autofinancement": f"plan_{FunderLevel.OWN.value}",
    "derogations": "derogations",
    "observations": "remarks",
    "imputation_chapitre": "budget_chapter",
    "imputation_fonction": "budget_function",
    "imputation_nature": "budget_nature",
    "imputation_operation": "budget_operation",
}
"""What each field of a dossier is in the table of the agenda, or in what was submitted."""
_PART: Final = "part_"
_TOTALS: Final = {
    "total_cout": "cout_total",
    "total_demande": "montant_demande",
    "total_propose": "montant_propose",
    "total_vote": "montant_vote",
}


def keep_template(desk: Desk, path: Path) -> SettingsSheet:
    """Keep a workbook as the one sessions are written in.

    Raises:
        BookRefusedError: it cannot serve; the one kept before stays.
    """
    template = read_template(path)
    keep_file(desk, OwnUse.SESSION_TABLE, Kept(template.name, template.content))
    return open_settings(desk)


def template_name(desk: Desk) -> str:
    """What the workbook kept is called, empty when there is none."""
    return own_files(desk).get(OwnUse.SESSION_TABLE, "")


def read_template(path: Path) -> BookTemplate:
    """A workbook that can serve, from the disk.

    Raises:
        BookRefusedError: it cannot.
    """
    name = kept_name(path.name)
    return read_book(name, _bytes_of(path, name))


def export_from_template(
    desk: Desk, session_id: int | None, target: Path, template: BookTemplate | None = None
) -> Path:
    """Write a session in the workbook of one's own; the session asked for, else the next one, else the last.

    Returns the path, which ends as the workbook does.

    Args:
        desk: the file.
        session_id: of the session.
        target: where it is written.
        template: instead of the one the file keeps.

    Raises:
        NoBookTemplateError: the file keeps none.
        AttachmentContentMissingError: its bytes are not there, or were changed outside the program.
        NotFoundError: no such session.
        ExportError: the target cannot be written; it stays as it was.
    """
    book = _kept(desk) if template is None else template
    return written(fill_book(book, filling_of(desk, session_to_export(desk, session_id))), book.name, target)


def filling_of(desk: Desk, session_id: int) -> Filling:
    """What a workbook says of a session: the figures of its table, dossier by dossier.

    Raises:
        NotFoundError: no such session.
    """
    sheet = open_session(desk, session_id)
    lines = tuple(_lines(numbered(in_groups(sheet.lines))))
    return Filling({**_whole(desk, sheet), **_sums(lines), "nombre_dossiers": len(lines)}, lines)


def _kept(desk: Desk) -> BookTemplate:
    kept = kept_file(desk, OwnUse.SESSION_TABLE)
    if kept is None:
        raise NoBookTemplateError
    return BookTemplate(kept.name, kept.content)


def _bytes_of(path: Path, name: str) -> bytes:
    """The bytes of a file, one more than a template may have at most."""
    try:
        with path.open("rb") as stream:
            return stream.read(LARGEST + 1)
    except OSError as problem:
        raise BookRefusedError(name, [BookFault(BookFaultKind.UNREADABLE)]) from problem


def _whole(desk: Desk, sheet: SessionSheet) -> Values:
    ours, session = settings_of(desk), sheet.session
    act = session.deliberation
    return {
        "collectivite": ours.authority,
        "collectivite_siret": ours.siret,
        "agent": ours.author,
        "date_du_jour": desk.today(),
        "seance_instance": BODY_LABELS[session.body],
        "seance_date": session.held_on,
        "deliberation_numero": act.number if act else "",
        "deliberation_date": act.taken_on if act else None,
    }


def _lines(lines: tuple[Numbered, ...]) -> list[Values]:
    """Each dossier by the names of its fields, read from the very table of the agenda."""
    table = agenda_tables(lines, schemes_of(lines), ())[0]
    keys = [column.key for column in table.columns]
    found: list[Values] = []
    for one, row in zip(lines, table.rows, strict=True):
        submitted = one.line.submitted.cells.items()
        cells: dict[str, Told] = {key: value_of(cell) for key, cell in submitted if not key.startswith(OF_YEAR)}
        cells |= {key: value_of(cell) for key, cell in zip(keys, row, strict=True)}
        years = {key.replace(OF_YEAR, _PART): cell for key, cell in cells.items() if key.startswith(OF_YEAR)}
        found.append({field: cells.get(key) for field, key in KEYS.items()} | years)
    return found


def _sums(lines: tuple[Values, ...]) -> Values:
    """The totals of a session; what nobody has yet stays blank, as what is voted before the vote."""
    amounts = {
        total: [amount for line in lines if isinstance(amount := line[name], Decimal)]
        for total, name in _TOTALS.items()
    }
    return {total: sum(held, Decimal()) if held else None for total, held in amounts.items()}
