"""The terms of a dossier that its scheme may ask for: shares of years and carriers, quantities, points to tick."""

from collections.abc import MutableSequence
from decimal import Decimal
from typing import TypeVar

from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.file_checklist import FileQuantity, TickedPoint, YearShare
from ptce_desk.domain.funding_files import CarrierShare
from ptce_desk.domain.organisations import Organisation
from ptce_desk.domain.vocabulary import ScaleUnit
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FileSheet, commit_computed, undecided_file

T = TypeVar("T")


def set_year_amount(desk: Desk, file_id: int, year: int, amount: Decimal | None) -> FileSheet:
    """Decide what a civil year takes of the award, in euros; None leaves it out.

    Raises:
        DecidedError: the dossier is granted or refused; so for all that follows.
    """
    with desk.writing("") as work:
        file = undecided_file(work, file_id)
        work.label = f"Répartir {year} du dossier {file.number}"
        known = next((share for share in file.year_shares if share.year == year), None)
        if amount is None:
            _remove(file.year_shares, known)
        elif known is None:
            file.year_shares.append(YearShare(year, amount))
        else:
            known.amount = amount
        return commit_computed(work, file)


def set_quantity(desk: Desk, file_id: int, unit: ScaleUnit, quantity: Decimal | None) -> FileSheet:
    """Say how many units a scale pays; None when nobody knows."""
    with desk.writing("") as work:
        file = undecided_file(work, file_id)
        work.label = f"Modifier les quantités du dossier {file.number}"
        known = next((held for held in file.quantities if held.unit == unit), None)
        if quantity is None:
            _remove(file.quantities, known)
        elif known is None:
            file.quantities.append(FileQuantity(unit, quantity))
        else:
            known.quantity = quantity
        return commit_computed(work, file)


def tick_point(desk: Desk, file_id: int, label: str, *, ticked: bool) -> FileSheet:
    """Vouch for a point of the scheme's prerequisites, or no longer."""
    with desk.writing("") as work:
        file = undecided_file(work, file_id)
        work.label = f"{'Cocher' if ticked else 'Décocher'} un point du dossier {file.number}"
        known = next((point for point in file.ticked_points if point.label == label), None)
        if not ticked:
            _remove(file.ticked_points, known)
        elif known is None:
            file.ticked_points.append(TickedPoint(label))
        return commit_computed(work, file)


def add_carrier(desk: Desk, file_id: int, organisation_id: int) -> FileSheet:
    """Make an organisation a carrier, with the share the others leave; once is enough.

    Raises:
        NotFoundError: no such dossier or organisation.
    """
    with desk.writing("") as work:
        file = undecided_file(work, file_id)
        organisation = work.get(Organisation, organisation_id)
        work.label = f"Ajouter un porteur au dossier {file.number}"
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
        carrier = next((held for held in file.carriers if held.id == carrier_id), None)
        if carrier is None:
            raise NotFoundError("line", carrier_id)
        work.label = f"Modifier les porteurs du dossier {file.number}"
        if share is None:
            file.carriers.remove(carrier)
        else:
            carrier.share = share
        return commit_computed(work, file)


def _remove(lines: MutableSequence[T], known: T | None) -> None:
    if known is not None:
        lines.remove(known)
