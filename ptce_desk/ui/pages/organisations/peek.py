"""A structure beside its list: what it is, whom to write to, its PTCE, its dossiers and what it was granted."""

from typing import Final

from ptce_desk.domain.narrowing import narrowed_to
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.services.dossier.sheet import FundingFileFilter
from ptce_desk.services.ptce.organisations import OrganisationSheet
from ptce_desk.ui.desk.page import Destination, Window
from ptce_desk.ui.widgets.blocks.peek import Peek, PeekLine
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.identifiers import siret_warning
from ptce_desk.wording.labels import ORGANISATION_KIND_LABELS, QUALITY_LABELS
from ptce_desk.wording.states import ROLE_LABELS

_YEARS: Final = 4


def told(sheet: OrganisationSheet) -> Peek:
    """What is shown of a structure."""
    one = sheet.organisation
    warnings = [siret_warning(one.siret)]
    if sheet.doubles:
        warnings.append(typeset(f"Doublon possible : {', '.join(double.name for double in sheet.doubles)}."))
    return Peek(
        name="Structure",
        title=one.name,
        subtitle=" · ".join(filter(None, (ORGANISATION_KIND_LABELS[one.kind], one.commune))),
        blocks=(_what(sheet), _where(sheet), _money(sheet)),
        warnings=tuple(filter(None, warnings)),
        onward="Voir ses dossiers" if sheet.files else "",
    )


def go_on(window: Window, sheet: OrganisationSheet) -> None:
    """Show the dossiers of which a structure is the beneficiary."""
    wanted = FundingFileFilter(narrowed_to(beneficiary=sheet.organisation.id))
    window.go(Destination("funding_files", filter=wanted))


def _what(sheet: OrganisationSheet) -> tuple[PeekLine, ...]:
    one = sheet.organisation
    qualities = ", ".join(label for quality, label in QUALITY_LABELS.items() if quality in one.qualities)
    contact = one.contacts[0] if one.contacts else None
    told_of = (
        ("ESS", "Oui" if one.ess else "Non"),
        ("Qualités", qualities),
        ("SIRET", one.siret),
        ("RNA", one.rna),
        ("Contact", "" if contact is None else contact.name),
        ("Courriel", "" if contact is None else contact.email),
        ("Téléphone", "" if contact is None else contact.phone),
    )
    return tuple(PeekLine(label, text) for label, text in told_of if text)


def _where(sheet: OrganisationSheet) -> tuple[PeekLine, ...]:
    held = [row for row in sheet.memberships if row.until is None or row.until >= sheet.today]
    return tuple(PeekLine(ROLE_LABELS[row.role], row.ptce_name) for row in held)


def _money(sheet: OrganisationSheet) -> tuple[PeekLine, ...]:
    if not sheet.files:
        return ()
    files = PeekLine("Dossiers", str(len(sheet.files)), strong=True)
    years = [
        PeekLine(
            f"Accordé en {row.year}" if row.year is not None else "Accordé, sans année",
            whole_amount_text(row.granted),
            note=count_text(row.file_count, "dossier"),
        )
        for row in sheet.granted[:_YEARS]
    ]
    return (files, *years)
