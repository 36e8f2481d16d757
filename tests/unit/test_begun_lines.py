"""A line begun in a record holds no choice that nobody made."""

from datetime import date
from typing import Final

from ptce_desk.domain.ptce import Ptce
from ptce_desk.records.agreements import AGREEMENT
from ptce_desk.records.file import SETTINGS
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.records.record import Part
from ptce_desk.records.schemes import SCHEME
from tests.gathered import gathered

EVERY: Final = (AGREEMENT, FUNDING_FILE, ORGANISATION, PTCE, SCHEME, SETTINGS)
BEGUN: Final = [part for record in EVERY for part in record.parts if part.begun is not None]
UNSAID: Final = "other"
"""A code that says nothing yet."""


@gathered("part", BEGUN, ids=lambda part: part.key)
def test_a_line_that_is_first_of_all_a_choice_begins_by_it(part: Part[object]) -> None:
    first = part.fields[0]
    assert part.begun is not None
    held = first.read(part.begun(Ptce("Pôle"), date(2026, 3, 2)))
    assert part.chosen == (first.key if first.kind == "choice" and held != UNSAID else "")
