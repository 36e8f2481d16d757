"""A dossier is read with what its own rules look at of what its PTCE got, and is computed as with all of it."""

from dataclasses import replace
from decimal import Decimal

import pytest

from ptce_desk.db.queries.funding_files import FundingFileFilter
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.types import Cap, MaxAwards, MaxRate
from ptce_desk.domain.vocabulary import CapScope
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FileSheet, list_ids, sheets_of
from tests.integration.ledger_officer import LedgerOfficer

D = Decimal
S = "art. 1"


def sheet(desk: Desk, file_id: int, *, whatever_rules: bool = False) -> FileSheet:
    with desk.loading() as work:
        (found,) = sheets_of(work, [work.get(FundingFile, file_id)], whatever_rules=whatever_rules)
        return found


def computed(desk: Desk, file_id: int, *, whatever_rules: bool) -> Assessment:
    """As if nothing was decided yet: every earlier award counts."""
    return replace(sheet(desk, file_id, whatever_rules=whatever_rules), judged_on=None).assessment


@pytest.mark.slow
def test_a_dossier_is_computed_as_with_all_that_its_ptce_got(demo: Desk) -> None:
    for key in demo.run(list_ids, FundingFileFilter()):
        own, whole = (demo.run(computed, key, whatever_rules=whole) for whole in (False, True))
        assert own == whole


def test_of_the_ptce_what_rules_look_at_is_read_and_no_more(desk: Desk) -> None:
    officer = LedgerOfficer(desk)
    seeing = officer.scheme(Cap(scope=CapScope.PTCE, amount=D("50000.00"), source=S), MaxAwards(count=1, source=S))
    blind = officer.scheme(MaxRate(rate=D(1), source=S))
    for scheme in (seeing, blind):
        officer.vote(officer.asked(scheme, "20000.00", officer.structure(f"Première {scheme}")), "20000.00")
    asked = officer.asked(seeing, "40000.00", officer.structure("Seconde"))
    assert officer.maximum(asked) == D("30000.00")
    assert [one.facts["made"] for one in officer.said(asked, "max_awards_reached")] == [1]
    other = officer.asked(blind, "40000.00", officer.structure("Tierce"))
    read = [len(desk.run(sheet, key).awards) for key in (asked, other)]
    assert (read, len(desk.run(sheet, other, whatever_rules=True).awards)) == ([1, 0], 2)
