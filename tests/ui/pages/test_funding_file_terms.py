"""Years, carriers, quantities, State aid: shown when the scheme asks for them, typed like the rest."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.vocabulary import CostCategory, SplitMode, StateAidRegime
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import FileSheet, open_file
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from tests.structures import create_organisation
from tests.ui.outside import one_value
from tests.ui.pages.conftest import Show
from tests.ui.widgets.keyboard import press

D = Decimal
Settle = Callable[[], None]


def dossier(desk: Desk, code: str) -> int:
    scheme = next(row for row in desk.run(list_schemes) if row.code == code)
    file_id = desk.run(instruct.create_file, scheme_id=scheme.scheme_id, title="Essai")
    line = desk.run(instruct.add_line, file_id, "costs", "category", CostCategory.STUDY).file.costs[0]
    desk.run(instruct.change_line, file_id, "costs", line.id, "presented", D("40000.00"))
    for field, value in (
        ("requested", D("30000.00")),
        ("start", date(2026, 1, 1)),
        ("end", date(2027, 6, 30)),
    ):
        desk.run(instruct.change_field, file_id, field, value)
    return file_id


def opened(show: Show, file_id: int) -> FundingFileSheetPage:
    return show(FundingFileSheetPage, Destination("funding_file", file_id))


def kept(desk: Desk, file_id: int) -> FileSheet:
    return desk.run(open_file, file_id)


def test_a_scheme_that_asks_nothing_more_shows_the_years_and_the_carriers_only(desk: Desk, show: Show) -> None:
    page = opened(show, dossier(desk, "RA-CDDRA"))
    assert page.terms.split.isVisible()
    assert page.terms.carriers.isVisible()
    assert page.terms.years.isVisible()
    for hidden in (page.terms.state_aid, page.terms.autonomy, page.terms.quantities):
        assert not hidden.isVisible()


@pytest.mark.slow
def test_the_regime_of_an_aid_sets_its_rate(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = dossier(desk, "NA-SENSIB-ESS")
    page = opened(show, file_id)
    assert page.computation.maximum.text() == "20\u202f000,00\u00a0€"
    page.terms.state_aid.setFocus()
    page.terms.state_aid.set_value(None)
    press("Hors", Qt.Key.Key_Tab)
    settle()
    assert kept(desk, file_id).file.state_aid is StateAidRegime.NONE


@pytest.mark.slow
def test_an_aid_that_may_pass_the_european_ceiling_asks_for_its_regime(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = dossier(desk, "RA-CDDRA")
    line = kept(desk, file_id).file.costs[0]
    desk.run(instruct.change_line, file_id, "costs", line.id, "presented", D("900000.00"))
    desk.run(instruct.change_field, file_id, "requested", D("300000.01"))
    page = opened(show, file_id)
    page.terms.state_aid.setFocus()
    press("Hors", Qt.Key.Key_Tab)
    settle()
    assert kept(desk, file_id).file.state_aid is StateAidRegime.NONE
    assert "de_minimis_unknown" not in [found.code for found in kept(desk, file_id).assessment.findings]


@pytest.mark.slow
def test_the_amount_of_each_year_is_decided_and_totalled(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = dossier(desk, "RA-CDDRA")
    desk.run(instruct.change_field, file_id, "split", SplitMode.FREE)
    page = opened(show, file_id)
    assert page.terms.years.isVisible()
    page.terms.years.edit_cell(0, "amount")
    press("20000", Qt.Key.Key_Tab)
    settle()
    page.terms.years.edit_cell(1, "amount")
    press("10000", Qt.Key.Key_Tab)
    settle()
    assert kept(desk, file_id).assessment.schedule == ((2026, D("20000.00")), (2027, D("10000.00")))


@pytest.mark.slow
def test_a_point_is_ticked_with_its_source_beside_it_and_kept(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = dossier(desk, "CA-PROGRESS-1")
    page = opened(show, file_id)
    points = page.terms.points
    held = points.model()
    assert [held.data(held.index(row, 2)) for row in range(3)] == [
        "Repères PTCE et collectivités (RTES, 2014), p. 47 et s. (annexe B)"
    ] * 3
    points.setFocus()
    points.setCurrentIndex(held.index(1, 0))
    press(Qt.Key.Key_Space)
    settle()
    label = one_value(desk.path, "SELECT label FROM ticked_point WHERE funding_file_id = ?", file_id)
    assert label == "Filière(s) porteuse(s) d’activités utiles localement"
    codes = [found.code for found in kept(desk, file_id).assessment.findings]
    assert codes.count("prerequisite_not_ticked") == 2


@pytest.mark.slow
def test_carriers_share_the_award(desk: Desk, show: Show, settle: Settle) -> None:
    for name in ("Coopérative A", "Coopérative B"):
        desk.run(create_organisation, name, OrganisationKind.COOPERATIVE, ess=True)
    file_id = dossier(desk, "RA-CDDRA")
    page = opened(show, file_id)
    for place, name in enumerate(("Coopérative A", "Coopérative B")):
        page.terms.carriers.edit_cell(place, "organisation")
        press(name, Qt.Key.Key_Tab)
        settle()
        page.activateWindow()  # offscreen, a list of suggestions that closes leaves no active window
        settle()
        page.terms.carriers.edit_cell(place, "share")
        press("50", Qt.Key.Key_Tab)
        settle()
    assert kept(desk, file_id).assessment.carriers == (
        ("Coopérative A", D("15000.00")),
        ("Coopérative B", D("15000.00")),
    )


@pytest.mark.slow
def test_a_year_is_said_to_be_confirmed_in_the_grid_where_the_split_is_typed(
    desk: Desk, show: Show, settle: Settle
) -> None:
    file_id = dossier(desk, "RA-CDDRA")
    page = opened(show, file_id)
    years = page.terms.years
    years.edit_cell(1, "state")
    press("À confirmer", Qt.Key.Key_Tab)
    settle()
    assert one_value(desk.path, "SELECT year || state FROM award_year WHERE funding_file_id = ?", file_id) == (
        "2027to_confirm"
    )
    page.activateWindow()  # offscreen, a list of suggestions that closes leaves no active window
    settle()
    years.edit_cell(1, "basis")
    press("Budget 2027", Qt.Key.Key_Tab)
    settle()
    assert one_value(desk.path, "SELECT basis FROM award_year WHERE funding_file_id = ?", file_id) == "Budget 2027"
