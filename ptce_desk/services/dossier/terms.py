"""The terms of a dossier that its scheme may ask for: shares of years and carriers, quantities, points to tick."""

from decimal import Decimal

from ptce_desk.domain.file_checklist import FileQuantity, TickedPoint, YearShare
from ptce_desk.domain.funding_files import CarrierShare
from ptce_desk.domain.organisations import Organisation
from ptce_desk.domain.vocabulary import ScaleUnit
from ptce_desk.records.funding_files import CARRIERS, FUNDING_FILE, QUANTITIES, YEAR_SHARES
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FileSheet, commit_computed, undecided_file
from ptce_desk.services.records import keep_under, line_of, lines_of, set_cell


def set_year_amount(desk: Desk, file_id: int, year: int, amount: Decimal | None) -> FileSheet:
    """Decide what a civil year takes of the award, in euros; None leaves it out.

    Raises:
        DecidedError: the dossier is granted or refused; so for all that follows.
    """
    with desk.writing("") as work:
        file = undecided_file(work, file_id)
        work.label = f"Répartir {year} {FUNDING_FILE.of(file)}"
        keep_under(file, YEAR_SHARES, YearShare, year, amount)
        return commit_computed(work, file)


def set_quantity(desk: Desk, file_id: int, unit: ScaleUnit, quantity: Decimal | None) -> FileSheet:
    """Say how many units a scale pays; None when nobody knows."""
    with desk.writing("") as work:
        file = undecided_file(work, file_id)
        work.label = f"Modifier les quantités {FUNDING_FILE.of(file)}"
        keep_under(file, QUANTITIES, FileQuantity, unit, quantity)
        return commit_computed(work, file)


def tick_point(desk: Desk, file_id: int, label: str, *, ticked: bool) -> FileSheet:
    """Vouch for a point of the scheme's prerequisites, or no longer."""
    with desk.writing("") as work:
        file = undecided_file(work, file_id)
        work.label = f"{'Cocher' if ticked else 'Décocher'} un point {FUNDING_FILE.of(file)}"
        known = next((point for point in file.ticked_points if point.label == label), None)
        if ticked and known is None:
            file.ticked_points.append(TickedPoint(label))
        elif known is not None and not ticked:
            file.ticked_points.remove(known)
        return commit_computed(work, file)


def add_carrier(desk: Desk, file_id: int, organisation_id: int) -> FileSheet:
    """Make an organisation a carrier, with the share the others leave; once is enough.

    Raises:
        NotFoundError: no such dossier or organisation.
    """
    with desk.writing("") as work:
        file = undecided_file(work, file_id)
        organisation = work.get(Organisation, organisation_id)
        work.label = f"Ajouter un porteur {FUNDING_FILE.to(file)}"
        if all(carrier.organisation_id != organisation.id for carrier in file.carriers):
            left = 1 - sum((carrier.share for carrier in file.carriers), Decimal(0))
            file.carriers.append(CarrierShare(organisation.id, max(left, Decimal(0))))
        return commit_computed(work, file)


def change_carrier(desk: Desk, file_id: int, carrier_id: int, share: Decimal | None) -> FileSheet:
    """Give a carrier another share of the project (0.5 is half); None takes it off.

    Raises:
        NotFoundError: the dossier has no such carrier.
    """
    with desk.writing("") as work:
        file = undecided_file(work, file_id)
        carrier = line_of(file, CARRIERS, carrier_id)
        work.label = f"Modifier les porteurs {FUNDING_FILE.of(file)}"
        if share is None:
            lines_of(file, CARRIERS).remove(carrier)
        else:
            set_cell(CARRIERS, carrier, "share", share, desk.today())
        return commit_computed(work, file)
