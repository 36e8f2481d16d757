"""The page of what the law sets: a value replaced with a reason, corrected, and given back to the law."""

from collections.abc import Callable
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from ptce_desk.formatting import whole_amount_text
from ptce_desk.services.desk import Desk
from ptce_desk.services.law import legal
from ptce_desk.services.law.watch import as_of
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.pages.law.values import LegalValuesPage
from tests.ui.editors import value
from tests.ui.pages.conftest import Office, Show
from tests.ui.widgets.keyboard import press

Settle = Callable[[], None]


def dialog_of(page: LegalValuesPage) -> NewRecordDialog:
    dialog = next(one for one in page.findChildren(QDialog) if isinstance(one, NewRecordDialog) and one.isVisible())
    dialog.activateWindow()
    QApplication.processEvents()
    return dialog


def shown(page: LegalValuesPage) -> dict[str, str]:
    return {line.shipped.code: page.model.columns[1].text(line) for line in page.model.rows}


def test_each_value_is_shown_in_its_unit_with_its_source(show: Show) -> None:
    page = show(LegalValuesPage)
    values = shown(page)
    assert values["agreement_required"] == whole_amount_text(Decimal(23000))
    assert values["payment_days"] == "60\u00a0jours"
    assert values["owner_share"] == "20\u00a0%"
    assert values["de_minimis_general"] == whole_amount_text(Decimal(300000))
    assert all(page.model.columns[2].text(line) for line in page.model.rows)
    assert not page.own_card.isVisible()


def test_a_value_is_replaced_by_keyboard_and_the_law_comes_back(
    desk: Desk, show: Show, settle: Settle, office: Office
) -> None:
    page = show(LegalValuesPage)
    press(Qt.Key.Key_Return)
    dialog = dialog_of(page)
    press("15000", Qt.Key.Key_Return)
    assert dialog.problems() == ["Indiquez pourquoi cette valeur remplace celle de la loi."]
    press("Convention 12", Qt.Key.Key_Return)
    settle()
    assert shown(page)["agreement_required"] == whole_amount_text(Decimal(15000))
    assert page.own_card.isVisible()
    assert desk.run(as_of).agreement_above == 15000
    page.own.select_where(lambda _row: True)
    page.own.opened.emit(page.own.current_row())
    corrected = dialog_of(page)
    assert value(corrected, "reason") == "Convention 12"
    corrected.reject()
    page.remove_button.click()
    settle()
    assert shown(page)["agreement_required"] == whole_amount_text(Decimal(23000))
    assert not page.own_card.isVisible()
    assert "compte de nouveau" in office.said[-1].text


def test_days_that_cross_are_said_before_anything_is_kept(show: Show) -> None:
    page = show(LegalValuesPage)
    page.replace_button.click()
    dialog = dialog_of(page)
    dialog.editors["value"].setFocus()
    press("10", Qt.Key.Key_Tab, "01/03/2026", Qt.Key.Key_Tab, "29/02/2024", Qt.Key.Key_Tab, "Essai", Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.problems() == ["Le dernier jour vient avant le premier\u00a0: corrigez les dates."]


def test_a_rate_and_a_number_of_months_are_typed_in_their_unit(desk: Desk, show: Show, settle: Settle) -> None:
    page = show(LegalValuesPage)
    for code, typed, text in (
        ("owner_share", "30", "30\u00a0%"),
        ("open_data_months", "4", "4\u00a0mois"),
    ):
        page.table.selectRow([line.shipped.code for line in page.model.rows].index(code))
        page.replace_button.click()
        dialog = dialog_of(page)
        press(typed)
        dialog.editors["reason"].setFocus()
        press("Consigne", Qt.Key.Key_Return)
        settle()
        assert shown(page)[code] == text
    owned = {own.code: own.value for line in desk.run(legal.open_legal).lines for own in line.replacements}
    assert owned == {"owner_share": Decimal("0.3"), "open_data_months": Decimal(4)}
