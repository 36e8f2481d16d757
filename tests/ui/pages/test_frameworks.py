from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.domain.errors import InUseError
from ptce_desk.domain.frameworks import EVERY_YEAR, FrameworkKind, Measure, PolicyFramework, dossiers_of
from ptce_desk.domain.value_errors import PeriodCrossedError
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.bulk import BulkChange, preview_change
from ptce_desk.services.dossier.contracts import WholeContract
from ptce_desk.services.dossier.sheet import FundingFileFilter, open_file
from ptce_desk.services.file import deletion
from ptce_desk.services.schemes import frameworks
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.services.schemes.frameworks import FrameworkFilter
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.pages.dossier.bulk_change import BulkChangeDialog
from ptce_desk.ui.pages.dossier.list import FundingFileListPage
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.pages.frameworks.list import COLUMNS, FrameworkListPage
from ptce_desk.ui.pages.frameworks.sheet import FrameworkSheetPage
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.forms.record_form import show_value
from ptce_desk.wording.frameworks import OUTSIDE_AXES
from tests.integration.dossiers import voted_file
from tests.ui.pages.conftest import Office, Show, ptce_named
from tests.ui.widgets.keyboard import press

D = Decimal
Settle = Callable[[], None]


def framework_named(desk: Desk, text: str) -> int:
    (row,) = desk.run(frameworks.list_frameworks, FrameworkFilter(text=text))
    return row.id


def kept(desk: Desk, framework_id: int) -> PolicyFramework:
    return desk.run(frameworks.open_framework, framework_id).framework


def open_sheet(desk: Desk, show: Show, text: str = "PACTE Lorraine") -> tuple[FrameworkSheetPage, int]:
    framework_id = framework_named(desk, text)
    return show(FrameworkSheetPage, Destination("framework", framework_id)), framework_id


def button(page: FrameworkSheetPage, name: str) -> QPushButton:
    return next(b for b in page.findChildren(QPushButton) if b.accessibleName() == name and b.isVisible())


def line(page: FrameworkSheetPage, key: str) -> LineField:
    editor = page.form.editors[key]
    assert isinstance(editor, LineField)
    return editor


def open_dialog() -> NewRecordDialog:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, NewRecordDialog) and w.isVisible())


def test_the_frameworks_are_listed_with_their_period_and_links(show: Show) -> None:
    page = show(FrameworkListPage)
    sreed = next(row for row in page.model.rows if row.name.startswith("SREED"))
    assert [column.text(sreed) for column in COLUMNS] == [
        "SREED Pays de la Loire 2011-2016",
        "Stratégie économique",
        "Région Pays de la Loire",
        "2011-2016",
        "",
        "2",
        "2",
    ]
    assert page.filters.sentence.text() == "21 cadres"
    assert page.table.hasFocus()


def test_the_list_is_filtered_by_words_and_opens_with_its_neighbours(
    office: Office, show: Show, settle: Settle
) -> None:
    page = show(FrameworkListPage)
    page.focus_filter()
    press("LORRAINE", Qt.Key.Key_Return)
    settle()
    (row,) = page.model.rows
    assert page.filters.sentence.text() == "1 cadre, contenant «\u00a0LORRAINE\u00a0»"
    page.table.setFocus()
    press(Qt.Key.Key_Return)
    assert office.went == [Destination("framework", row.id, (row.id,))]


def test_a_heading_sorts_the_list(show: Show, settle: Settle) -> None:
    page = show(FrameworkListPage)
    page.table.sort_requested.emit("amount", True)
    settle()
    assert page.model.rows[0].name == "PACTE Lorraine"


def test_an_empty_list_offers_the_frameworks_of_the_guide(desk: Desk, show: Show, settle: Settle) -> None:
    for row in desk.run(frameworks.list_frameworks, FrameworkFilter()):
        desk.run(deletion.delete_record, "policy_framework", row.id)
    page = show(FrameworkListPage)
    load = next(b for b in page.findChildren(QPushButton) if b.text() == "Charger les cadres du guide RTES 2014")
    assert load.isVisible()
    load.click()
    settle()
    assert len(page.model.rows) == 21


def test_a_framework_is_created_under_a_name_and_a_kind(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    page = show(FrameworkListPage)
    page.new_record()
    settle()
    dialog = open_dialog()
    dialog.create_button.click()
    assert dialog.problem() == "Donnez un nom au cadre."
    press("pacte lorraine")
    assert dialog.problem() == "« PACTE Lorraine » est déjà dans la liste."
    name = dialog.editors["name"]
    assert isinstance(name, LineField)
    name.setText("Contrat de ville")
    show_value(dialog.editors["kind"], FrameworkKind.TERRITORY_PROJECT)
    dialog.create_button.click()
    settle()
    created = framework_named(desk, "Contrat de ville")
    assert kept(desk, created).kind is FrameworkKind.TERRITORY_PROJECT
    assert office.went == [Destination("framework", created)]


def test_each_field_is_kept_on_leaving_it(desk: Desk, show: Show, settle: Settle) -> None:
    page, framework_id = open_sheet(desk, show)
    assert line(page, "name").hasFocus()
    line(page, "signatories").setFocus()
    line(page, "signatories").selectAll()
    press("État, Région", Qt.Key.Key_Tab, "1/1/2014", Qt.Key.Key_Tab, "31/12/2016", Qt.Key.Key_Tab, "1,5 M€")
    press(Qt.Key.Key_Tab, "Innovation", Qt.Key.Key_Tab)
    settle()
    framework = kept(desk, framework_id)
    assert (framework.signatories, framework.axis) == ("État, Région", "Innovation")
    assert (framework.start, framework.end, framework.amount) == (
        date(2014, 1, 1),
        date(2016, 12, 31),
        D("1500000.00"),
    )


def test_a_period_that_ends_before_it_begins_is_refused(desk: Desk, show: Show, office: Office, settle: Settle) -> None:
    page, framework_id = open_sheet(desk, show, "SREED")
    before = kept(desk, framework_id).end
    page.form.editors["end"].setFocus()
    press("1/1/2010", Qt.Key.Key_Tab)
    settle()
    assert kept(desk, framework_id).end == before
    assert [type(refusal) for refusal in office.refused] == [PeriodCrossedError]


def test_a_framework_keeps_its_name_when_it_is_emptied(desk: Desk, show: Show, settle: Settle) -> None:
    page, framework_id = open_sheet(desk, show)
    line(page, "name").selectAll()
    press(Qt.Key.Key_Delete, Qt.Key.Key_Tab)
    settle()
    assert line(page, "name").text() == kept(desk, framework_id).name == "PACTE Lorraine"


def test_a_scheme_is_found_by_a_part_of_its_name_and_linked(desk: Desk, show: Show, settle: Settle) -> None:
    page, framework_id = open_sheet(desk, show)
    page.schemes.search.setFocus()
    press("progress-1", Qt.Key.Key_Tab)
    settle()
    sheet = desk.run(frameworks.open_framework, framework_id)
    assert [scheme.name for scheme in sheet.schemes] == ["CA-PROGRESS-1", "LOR-PACTE"]
    assert page.schemes.search.currentText() == ""
    assert "CA-PROGRESS-1" not in [page.schemes.search.itemText(n)[:13] for n in range(page.schemes.search.count())]


def test_links_open_and_are_taken_off(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    page, framework_id = open_sheet(desk, show, "SREED")
    scheme = next(row.scheme_id for row in desk.run(list_schemes) if row.code == "PDL-2013-PTCE-1")
    ancenis, ecosolies = ptce_named(desk, "Ancenis"), ptce_named(desk, "Ecosolies")
    button(page, "PDL-2013-PTCE-1").click()
    button(page, "Les Ecosolies").click()
    assert [(place.page, place.record) for place in office.went] == [("scheme", scheme), ("ptce", ecosolies)]
    assert office.went[1].siblings == (ancenis, ecosolies)
    button(page, "Détacher Les Ecosolies").click()
    settle()
    assert [ptce.id for ptce in desk.run(frameworks.open_framework, framework_id).ptce] == [ancenis]
    button(page, "Détacher CBE Pays d'Ancenis").click()
    settle()
    assert page.ptce.nothing_said() == "Aucun PTCE n’est rattaché à ce cadre."


def test_what_is_being_typed_is_kept_for_its_own_framework_when_another_comes(
    desk: Desk, show: Show, settle: Settle
) -> None:
    page, framework_id = open_sheet(desk, show)
    other = framework_named(desk, "SREED")
    line(page, "axis").setFocus()
    line(page, "axis").selectAll()
    press("Innovation")
    page.show_record(Destination("framework", other))
    settle()
    assert kept(desk, framework_id).axis == "Innovation"
    assert kept(desk, other).axis == line(page, "axis").text() == "Structuration collective de l’ESS"


@pytest.mark.slow
def test_axes_are_typed_with_their_amount_and_an_excess_is_said_in_words(
    desk: Desk, show: Show, settle: Settle
) -> None:
    page, framework_id = open_sheet(desk, show)
    assert "chaque dossier s’y rattache" in page.axes.whole.text()
    page.axes.grid.row_added.emit("name", "Économie de proximité")
    settle()
    (axis,) = desk.run(frameworks.open_framework, framework_id).axes
    file_id = voted_file(desk, date(2026, 2, 1), "20000.00")
    desk.run(instruct.change_field, file_id, "framework_axis_id", axis.id)
    page.axes.kept.emit(axis.id, "amount", D("15000.00"))
    settle()
    assert "1 dossier, 20\u202f000,00\u00a0€ accordés sur 15\u202f000,00\u00a0€ prévus" in page.axes.whole.text()
    assert "« Économie de proximité » est dépassé de 5\u202f000,00\u00a0€" in page.axes.excess.text().replace(
        "«\u00a0", "« "
    ).replace("\u00a0»", " »")
    assert page.axes.excess.isVisible()
    page.axes.kept.emit(axis.id, "amount", D("25000.00"))
    settle()
    assert not page.axes.excess.isVisible()
    assert "reste 5\u202f000,00\u00a0€" in page.axes.whole.text()


def test_an_axis_in_use_is_not_removed_and_stays_on_the_page(
    desk: Desk, show: Show, settle: Settle, office: Office
) -> None:
    page, framework_id = open_sheet(desk, show)
    page.axes.grid.row_added.emit("name", "Alimentation")
    settle()
    (axis,) = desk.run(frameworks.open_framework, framework_id).axes
    desk.run(instruct.change_field, voted_file(desk, date(2026, 2, 1)), "framework_axis_id", axis.id)
    page.axes.grid.row_removed.emit(axis)
    settle()
    assert [type(error) for error in office.refused] == [InUseError]
    assert [row.name for row in desk.run(frameworks.open_framework, framework_id).axes] == ["Alimentation"]


@pytest.mark.slow
def test_a_dossier_offers_the_axes_of_contracts_where_the_file_has_some(desk: Desk, show: Show, settle: Settle) -> None:
    file_id = voted_file(desk, date(2026, 2, 1))
    page = show(FundingFileSheetPage, Destination("funding_file", file_id))
    assert page.project.axis.isHidden() or not page.project.form.fields["framework_axis_id"].isVisibleTo(page.project)
    desk.run(frameworks.add_axis, framework_named(desk, "PACTE Lorraine"), "name", "Alimentation")
    page.hear(frozenset({"framework", "funding_file"}))
    settle()
    assert page.project.form.fields["framework_axis_id"].isVisibleTo(page.project)
    (axis,) = desk.run(frameworks.axes_to_choose)
    page.project.field_kept.emit("framework_axis_id", axis.id)
    settle()
    assert (page.project.contract.currentText(), page.project.axis.currentText()) == ("PACTE Lorraine", "Alimentation")


def offered(choice: Choice) -> list[str]:
    return [choice.itemText(place) for place in range(choice.count())]


def pick(choice: Choice, value: object, settle: Settle) -> None:
    """Choose an entry as the keyboard does."""
    choice.set_value(value)
    choice.chosen.emit(value)
    settle()


@pytest.mark.slow
def test_a_dossier_chooses_a_contract_then_one_of_its_axes_and_leaves_that_of_another_with_the_way_back(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    lorraine, sreed = framework_named(desk, "PACTE Lorraine"), framework_named(desk, "SREED")
    bois, lin = (desk.run(frameworks.add_axis, lorraine, "name", name).axes[-1].id for name in ("Bois", "Lin"))
    other = desk.run(frameworks.add_axis, sreed, "name", "Lin").axes[-1].id
    desk.run(frameworks.add_axis, sreed, "name", "Mer")
    file_id = voted_file(desk, date(2026, 2, 1))
    page = show(FundingFileSheetPage, Destination("funding_file", file_id))
    settle()
    contract, axis = page.project.contract, page.project.axis

    def held() -> int | None:
        return desk.run(open_file, file_id).file.framework_axis_id

    assert offered(axis)[1:] == ["PACTE Lorraine – Bois", "PACTE Lorraine – Lin"] + [
        f"SREED Pays de la Loire 2011-2016 – {name}" for name in ("Lin", "Mer")
    ]
    pick(contract, lorraine, settle)
    assert (offered(axis), axis.currentText()) == (["Aucun", "Bois", "Lin", OUTSIDE_AXES], OUTSIDE_AXES)
    assert (desk.run(open_file, file_id).file.framework_axis_id, office.said) == (axis.value(), [])
    pick(axis, bois, settle)
    assert (held(), offered(axis)) == (bois, ["Aucun", "Bois", "Lin"])
    pick(contract, sreed, settle)
    assert (offered(axis), axis.currentText()) == (["Aucun", "Lin", "Mer", OUTSIDE_AXES], OUTSIDE_AXES)
    assert (held(), contract.value()) == (axis.value(), sreed)
    notice = office.said[-1]
    assert f"pour « {OUTSIDE_AXES} »" in notice.text.replace("\u00a0", " ")
    assert notice.do is not None
    notice.do()
    settle()
    page.reload()
    settle()
    assert (held(), contract.value(), axis.currentText()) == (bois, lorraine, "Bois")
    pick(axis, lin, settle)
    pick(contract, sreed, settle)
    assert held() == other
    pick(contract, None, settle)
    assert (held(), offered(axis)[1]) == (None, "PACTE Lorraine – Bois")


def test_a_figure_of_a_year_leads_to_the_dossiers_it_is_made_of_and_another_measure_to_its_own(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    framework_id = framework_named(desk, "PACTE Lorraine")
    axes = [desk.run(frameworks.add_axis, framework_id, "name", name).axes[-1].id for name in ("Bois", "Lin")]
    file_id = voted_file(desk, date(2026, 3, 2), "20000.00")
    desk.run(instruct.change_field, file_id, "framework_axis_id", axes[1])
    page, _id = open_sheet(desk, show)
    table = page.years.table
    assert table is not None
    assert [table.model().index(place, 0).data() for place in range(3)] == ["Bois", "Lin", "Ensemble"]
    assert page.ptce.isVisible()
    assert "ARDAINES" in page.others.text()
    table.setCurrentIndex(table.model().index(1, 1))
    table.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    page.years.measure.setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down)
    settle()
    table = page.years.table
    assert table is not None
    last = table.model().columnCount() - 1
    table.setCurrentIndex(table.model().index(2, last))
    table.setFocus()
    press(Qt.Key.Key_Return)
    settle()
    asked = [place.filter for place in office.went if place.page == "funding_files"]
    assert asked == [
        FundingFileFilter(dossiers_of(Measure.VOTED, axes[1:], 2026)),
        FundingFileFilter(dossiers_of(Measure.TO_PAY, axes, EVERY_YEAR)),
    ]


def test_what_no_axis_takes_of_any_year_is_not_shown_and_the_statement_prints_where_there_are_axes(
    desk: Desk, show: Show
) -> None:
    page, framework_id = open_sheet(desk, show)
    assert not page.years.isVisible()
    paper = page.paper()
    assert paper is not None
    assert paper.title == "Fiche – PACTE Lorraine"
    desk.run(frameworks.add_axis, framework_id, "name", "Bois")
    page, _id = open_sheet(desk, show)
    paper = page.paper()
    assert paper is not None
    assert paper.title == "Relevé du contrat – PACTE Lorraine"


def test_selected_dossiers_are_attached_to_a_contract_as_a_whole_then_to_an_axis_of_it(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    file_id = voted_file(desk, date(2026, 2, 1))
    page = show(FundingFileListPage)
    settle()

    def ask() -> BulkChangeDialog:
        page.table.selectRow(0)
        page.bulk.attach.trigger()
        settle()
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, BulkChangeDialog) and w.isVisible())

    def attach(dialog: BulkChangeDialog, line: object) -> int | None:
        pick(dialog.axis, line, settle)
        change = dialog.change()
        assert isinstance(change, BulkChange)
        dialog.show_preview(change, desk.run(preview_change, [file_id], change))
        dialog.change_button.click()
        settle()
        assert office.said[-1].undoes is not None
        return desk.run(open_file, file_id).file.framework_axis_id

    contract = framework_named(desk, "CDDRA")
    dialog = ask()
    assert dialog.what.value() == "framework_axis_id"
    whole = [one for one in offered(dialog.axis) if one.startswith("CDDRA")]
    assert [one.endswith(OUTSIDE_AXES) for one in whole] == [True]
    outside = attach(dialog, WholeContract(contract))
    assert [row.id for row in desk.run(frameworks.open_framework, contract).axes] == [outside]
    axis_id = desk.run(frameworks.add_axis, contract, "name", "Bois").axes[-1].id
    dialog = ask()
    whole = [one for one in offered(dialog.axis) if one.startswith("CDDRA")]
    assert [one.endswith(OUTSIDE_AXES) for one in whole] == [True, False]  # the line there is, then the axis
    assert attach(dialog, axis_id) == axis_id


def test_a_file_without_a_contract_says_where_it_is_written(qtbot: QtBot, desk: Desk) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = BulkChangeDialog(2, (), desk.today(), parent)
    dialog.show_axes((), wanted=True)
    assert "dans les cadres" in dialog.preview.text()
