"""The workbook of one's own a session is written in: kept in the file, filled with the figures of the agenda."""

import hashlib
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Final

from ptce_desk.db.queries import attachments as contents
from ptce_desk.domain.attachment_errors import AttachmentContentMissingError
from ptce_desk.domain.attachments import kept_name
from ptce_desk.domain.book_faults import BookFault, BookFaultKind, BookRefusedError, NoBookTemplateError
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.exports.files import replacing
from ptce_desk.exports.report import value_of
from ptce_desk.exports.template_book import LARGEST, BookTemplate, fill_book, read_book
from ptce_desk.exports.template_marks import Filling, Told, Values
from ptce_desk.services.committee.groups import in_groups
from ptce_desk.services.committee.sessions import SessionSheet, open_session
from ptce_desk.services.committee.submitted import OF_YEAR
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.settings import SettingsSheet, changing_settings, open_settings, settings_of
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
    name = kept_name(path.name)
    content = read_book(name, _bytes_of(path, name)).content
    sha256 = hashlib.sha256(content).hexdigest()
    with changing_settings(desk, "Changer le modèle de tableau") as (work, settings):
        settings.session_template, settings.session_template_sha256 = name, sha256
        contents.keep_content(work.reading(), sha256, content)
    return open_settings(desk)


def remove_template(desk: Desk) -> SettingsSheet:
    """Go without a workbook of one's own."""
    with changing_settings(desk, "Retirer le modèle de tableau") as (_work, settings):
        settings.session_template = settings.session_template_sha256 = ""
    return open_settings(desk)


def template_name(desk: Desk) -> str:
    """What the workbook kept is called, empty when there is none."""
    return open_settings(desk).settings.session_template


def export_from_template(desk: Desk, session_id: int | None, target: Path) -> Path:
    """Write a session in the workbook of one's own; the session asked for, else the next one, else the last.

    Returns the path, which ends as the workbook kept does.

    Raises:
        NoBookTemplateError: the file keeps none.
        AttachmentContentMissingError: its bytes are not there, or were changed outside the program.
        NotFoundError: no such session.
        ExportError: the target cannot be written; it stays as it was.
    """
    template = _kept(desk)
    content = fill_book(template, filling_of(desk, session_to_export(desk, session_id)))
    return _written(content, template, target)


def save_template(desk: Desk, target: Path) -> Path:
    """Write the workbook kept, as it was chosen, where the officer wants it.

    Raises:
        NoBookTemplateError: the file keeps none.
        ExportError: the target cannot be written; it stays as it was.
    """
    template = _kept(desk)
    return _written(template.content, template, target)


def filling_of(desk: Desk, session_id: int) -> Filling:
    """What a workbook says of a session: the figures of its table, dossier by dossier.

    Raises:
        NotFoundError: no such session.
    """
    sheet = open_session(desk, session_id)
    lines = tuple(_lines(numbered(in_groups(sheet.lines))))
    return Filling({**_whole(desk, sheet), **_sums(lines), "nombre_dossiers": len(lines)}, lines)


def _written(content: bytes, template: BookTemplate, target: Path) -> Path:
    """Write a workbook under a name that ends as its kind does."""
    ending = Path(template.name).suffix.lower()
    path = target if target.suffix.lower() == ending else target.with_name(f"{target.name}{ending}")
    with replacing(path) as stream:
        stream.write(content)
    return path


def _kept(desk: Desk) -> BookTemplate:
    with desk.loading() as work:
        kept = open_settings(desk).settings
        content = contents.content_of(work.reading(), kept.session_template_sha256)
    if not kept.session_template:
        raise NoBookTemplateError
    if content is None or hashlib.sha256(content).hexdigest() != kept.session_template_sha256:
        raise AttachmentContentMissingError(kept.session_template)
    return BookTemplate(kept.session_template, content)


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
