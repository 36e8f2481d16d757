"""What the law sets, on a day: the one place the program takes its amounts from."""

from datetime import date
from typing import Final

from ptce_desk.db.queries.to_do import AsOf
from ptce_desk.domain.errors import NotFoundError
from ptce_desk.imports.legal import Threshold, read_thresholds
from ptce_desk.services.desk import Desk

AGREEMENT_REQUIRED: Final = "agreement_required"
"""Above it, the aid of a year to a private body needs an agreement."""


def threshold(desk: Desk, code: str, on: date) -> Threshold:
    """The amount in force on a day.

    Raises:
        NotFoundError: the law sets nothing under this code on that day.
        CatalogueUnreadableError: the shipped file is damaged.
    """
    known = read_thresholds(desk.resources / "legal" / "thresholds.toml")
    in_force = [one for one in known if one.code == code and one.valid_from <= on]
    if not in_force:
        raise NotFoundError("threshold", code)
    return max(in_force, key=lambda one: one.valid_from)


def as_of(desk: Desk) -> AsOf:
    """Today, with the thresholds in force."""
    today = desk.today()
    return AsOf(today, threshold(desk, AGREEMENT_REQUIRED, today).value)
