"""The settings page, the logo, and what follows them: the window's title, the author, the session dialog."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.errors import LogoTooBigError, LogoUnreadableError
from ptce_desk.domain.file_settings import OwnUse
from ptce_desk.domain.free_fields import FreeOwner, FreeType
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.services.desk import Desk
from ptce_desk.services.file import settings
from ptce_desk.services.file.settings import BodyRow
from ptce_desk.services.ptce.organisations import open_organisation
from ptce_desk.services.reports.own_template import template_name
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.looks.logo import read_logo
from ptce_desk.ui.models.columns import COLOUR_ROLE
from ptce_desk.ui.pages.committee.list import SessionListPage
from ptce_desk.ui.pages.exporting import Exporter
from ptce_desk.ui.pages.file.settings import NO_CHOICES, SettingsPage
from ptce_desk.ui.pages.organisations.sheet import OrganisationSheetPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.wording.errors import error_sentence
from tests.structures import create_organisation
from tests.ui.editors import line, value
from tests.ui.pages.conftest import Office, Show
from tests.ui.waiting import settle_window
from tests.ui.widgets.keyboard import burst, press, press_ctrl
from tests.unit.exports.template_books import of_cells

Settle = Callable[[], None]
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 10"><rect width="60" height="10" fill="red"/></svg>'


def picture(path: Path, width: int, height: int, colour: str = "#1E5AA8") -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    assert image.save(str(path))
    return path


def size_of(png: bytes) -> tuple[int, int]:
    assert png.startswith(b"\x89PNG")
    image = QImage.fromData(png)
    return image.width(), image.height()


def edit(page: SettingsPage, place: int, key: str) -> None:
    """Open a cell, the window being active: a list of suggestions takes that from it offscreen."""
    page.activateWindow()
    QApplication.processEvents()
    page.bodies.edit_cell(place, key)


def test_every_field_is_kept_on_leaving_it(desk: Desk, show: Show, settle: Settle) -> None:
    page = show(SettingsPage)
    for field, text in (
        (line(page.authority, "name"), "Département d’essai"),
        (line(page.authority, "siret"), "1234"),
        (line(page.settings, "author"), "Service ESS"),
    ):
        field.setFocus()
        field.selectAll()
        press(text, Qt.Key.Key_Tab)
    page.authority.editors["level"].setFocus()
    press(Qt.Key.Key_Down)
    page.settings.editors["fiscal_year_start_month"].setFocus()
    press(Qt.Key.Key_Down)
    settle()
    sheet = desk.run(settings.open_settings)
    assert (sheet.authority.name, sheet.authority.siret) == ("Département d’essai", "1234")
    assert sheet.authority.level is FunderLevel.DEPARTMENT
    assert (sheet.settings.author, sheet.settings.fiscal_year_start_month) == ("Service ESS", 2)
    assert desk.author == "Service ESS"
    assert page.authority.problem("siret").startswith("4 chiffres au lieu de 14")


def test_the_names_cannot_be_emptied(desk: Desk, show: Show, settle: Settle) -> None:
    page = show(SettingsPage)
    for field in (line(page.authority, "name"), line(page.settings, "author")):
        field.setFocus()
        field.selectAll()
        press(Qt.Key.Key_Delete, Qt.Key.Key_Tab)
    settle()
    assert (line(page.authority, "name").text(), line(page.settings, "author").text()) == (
        "Région de démonstration",
        "Agent de test",
    )
    assert page.authority.problem("name").startswith("Votre collectivité porte un nom")
    assert page.settings.problem("author").startswith("L’historique dit qui a fait quoi")
    assert desk.run(settings.settings_of).authority == "Région de démonstration"


def test_bodies_are_typed_and_put_in_order(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    page = show(SettingsPage)
    for place, name in enumerate(("Commission ESS", "Assemblée")):
        edit(page, place, "name")
        press(name, Qt.Key.Key_Tab)
        settle()
    edit(page, 1, "kind")
    press("Conseil", Qt.Key.Key_Tab)
    settle()
    edit(page, 1, "order")
    press("1", Qt.Key.Key_Tab)
    settle()
    line(page.authority, "name").setFocus()  # rows go to their place once the keyboard has left them
    settle()
    assert desk.run(settings.list_bodies) == [
        BodyRow(CommitteeBody.COUNCIL, "Assemblée"),
        BodyRow(CommitteeBody.COMMITTEE, "Commission ESS"),
    ]
    edit(page, 0, "order")
    press("1,5", Qt.Key.Key_Tab)
    settle()
    assert [notice.text for notice in office.said] == ["L’ordre est un rang\u00a0: 1, 2, 3…"]
    page.bodies.setCurrentIndex(page.bodies.model().index(0, 0))
    page.bodies.setFocus()
    press_ctrl(Qt.Key.Key_Delete)
    settle()
    assert [body.name for body in desk.run(settings.list_bodies)] == ["Commission ESS"]


def test_a_picture_becomes_the_logo_and_goes_away(desk: Desk, tmp_path: Path, show: Show, settle: Settle) -> None:
    page = show(SettingsPage)
    assert not page.logo.preview.isVisible()
    page.logo.file_chosen.emit(picture(tmp_path / "logo.png", 1200, 300))
    settle()
    kept = desk.run(settings.logo_png)
    assert kept is not None
    assert size_of(kept) == (600, 150)
    assert page.logo.preview.isVisible()
    assert page.logo.preview.pixmap().width() == 300
    page.logo.remove_button.click()
    settle()
    assert desk.run(settings.logo_png) is None
    assert not page.logo.preview.isVisible()


def test_what_is_no_logo_is_refused_in_words(
    desk: Desk, office: Office, tmp_path: Path, show: Show, settle: Settle
) -> None:
    page = show(SettingsPage)
    heavy, text = tmp_path / "lourd.png", tmp_path / "texte.png"
    heavy.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(5_000_001))
    text.write_text("ceci n’est pas une image", "utf-8")
    page.take_logo(heavy)
    page.take_logo(text)
    settle()
    first, second = office.refused
    assert isinstance(first, LogoTooBigError)
    assert error_sentence(first) == f"{heavy} dépasse 5 Mo. Choisissez une image plus légère."
    assert error_sentence(second) == f"{text} n’est pas une image lisible. Choisissez un fichier PNG, JPEG ou SVG."
    assert desk.run(settings.logo_png) is None


@pytest.mark.parametrize(
    ("name", "size", "kept"), [("petit.png", (80, 40), (80, 40)), ("haut.jpg", (300, 800), (75, 200))]
)
def test_a_logo_is_never_made_larger_nor_out_of_shape(
    tmp_path: Path, name: str, size: tuple[int, int], kept: tuple[int, int]
) -> None:
    assert size_of(read_logo(picture(tmp_path / name, *size))) == kept


def test_a_drawing_fills_the_room_of_a_logo(tmp_path: Path) -> None:
    (tmp_path / "logo.svg").write_text(DRAWING, "utf-8")
    png = read_logo(tmp_path / "logo.svg")
    assert size_of(png) == (600, 100)
    assert QImage.fromData(png).pixelColor(300, 50) == QColor("red")


@pytest.mark.parametrize("content", [DRAWING[:-6], "<svg", "<html></html>", "", "{}"])
def test_half_a_drawing_is_no_logo(tmp_path: Path, content: str) -> None:
    (tmp_path / "logo.svg").write_text(content, "utf-8")
    with pytest.raises(LogoUnreadableError):
        read_logo(tmp_path / "logo.svg")


def test_a_file_that_is_not_there_is_no_logo(tmp_path: Path) -> None:
    with pytest.raises(LogoUnreadableError):
        read_logo(tmp_path / "nulle part.png")


def test_one_of_our_bodies_says_who_sits_and_under_what_title(desk: Desk, show: Show) -> None:
    desk.run(settings.add_body, "name", "Commission économie et ESS")
    body = desk.run(settings.add_body, "name", "Assemblée").settings.bodies[1]
    desk.run(settings.change_body, body.id, "kind", CommitteeBody.COUNCIL)
    page = show(SessionListPage)
    page.new_record()
    QApplication.processEvents()
    dialog = page.findChild(NewRecordDialog)
    assert dialog is not None
    assert dialog.editors["ours"].hasFocus()
    press(Qt.Key.Key_Down)
    assert (value(dialog, "body"), value(dialog, "title")) == (CommitteeBody.COMMITTEE, "Commission économie et ESS")
    press(Qt.Key.Key_Down)
    assert (value(dialog, "body"), value(dialog, "title")) == (CommitteeBody.COUNCIL, "Assemblée")
    line(dialog, "title").setText("Séance de printemps")
    dialog.editors["ours"].setFocus()
    press(Qt.Key.Key_Up)
    assert (value(dialog, "body"), value(dialog, "title")) == (CommitteeBody.COMMITTEE, "Séance de printemps")
    dialog.reject()


def test_the_gear_at_the_foot_opens_the_settings_and_the_title_follows_them(qtbot: QtBot, window: MainWindow) -> None:
    assert window.windowTitle().startswith("Région de démonstration – ")
    window.navigation.entries["settings"].click()
    page = window.current_page()
    assert isinstance(page, SettingsPage)
    settle_window(window)
    line(page.authority, "name").setFocus()
    line(page.authority, "name").selectAll()
    press("Commune d’essai", Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Commune d’essai – "))
    line(page.settings, "author").setFocus()
    line(page.settings, "author").selectAll()
    press("Service ESS", Qt.Key.Key_Tab)
    qtbot.waitUntil(lambda: window.desk.author == "Service ESS")
    window.undo_bar.undo()
    qtbot.waitUntil(lambda: window.desk.author == "Agent de test")
    settle_window(window)
    assert line(page.settings, "author").text() == "Agent de test"


def test_the_page_of_a_structure_belongs_to_the_structures_in_the_navigation(window: MainWindow) -> None:
    wood = window.desk.run(create_organisation, "Bois", OrganisationKind.COOPERATIVE, ess=True)
    window.go(Destination("organisation", wood))
    settle_window(window)
    assert window.navigation.entries["organisations"].isChecked()
    assert isinstance(window.current_page(), OrganisationSheetPage)


def test_a_field_of_ones_own_is_defined_here_and_filled_on_the_page_of_a_record(
    desk: Desk, show: Show, settle: Settle
) -> None:
    page = show(SettingsPage)
    page.free.row_added.emit("name", "Adhérent depuis")
    settle()
    (made,) = desk.run(settings.open_settings).settings.free_fields
    for key, wanted in (("owner", FreeOwner.ORGANISATION), ("type", FreeType.CHOICE), ("choices", "Hier;Demain")):
        page.free.cell_committed.emit(made, key, wanted)
        settle()
    structure = desk.run(create_organisation, "Bois", OrganisationKind.ASSOCIATION, ess=True)
    sheet = show(OrganisationSheetPage, Destination("organisation", structure))
    settle()
    assert sheet.free.form is not None
    (key,) = sheet.free.form.editors
    choice = sheet.free.form.edit(key, Choice)
    assert [choice.itemText(place) for place in range(choice.count())] == ["Non précisé", "Hier", "Demain"]
    choice.chosen.emit("Demain")
    settle()
    assert desk.run(open_organisation, structure).organisation.free_text_1 == "Demain"
    page.free.row_removed.emit(made)
    settle()
    sheet.reload()
    settle()
    assert sheet.free.isHidden()
    assert desk.run(open_organisation, structure).organisation.free_text_1 == ""


def test_a_choice_leads_to_its_values_and_says_at_its_cell_that_it_has_none(show: Show, settle: Settle) -> None:
    page = show(SettingsPage)
    for name in ("Sol", "Canton"):
        page.free.row_added.emit("name", name)
        settle()

    def choose(words: str) -> None:
        page.free.edit_cell(0, "type")
        burst(words, Qt.Key.Key_Return)
        page.activateWindow()  # a list of suggestions takes that from it offscreen
        QApplication.processEvents()
        settle()

    choose("Choix")
    values = page.free.currentIndex()
    assert (values.row(), page.free.model().headerData(values.column(), Qt.Orientation.Horizontal)) == (
        0,
        "Valeurs d’un choix",
    )
    burst(Qt.Key.Key_Escape)
    assert values.data() == NO_CHOICES
    assert (values.data(COLOUR_ROLE), values.siblingAtRow(1).data(COLOUR_ROLE)) == ("danger", None)
    page.free.edit_cell(0, "choices")
    burst("Argile ; Sable", Qt.Key.Key_Return)
    settle()
    assert (values.data(), values.data(COLOUR_ROLE)) == ("Argile ; Sable", None)
    choose("Texte")
    choose("Choix")
    assert page.free.currentIndex().row() == 1, "it has values already: the keyboard goes on"


def test_a_workbook_becomes_the_template_and_goes_away(
    desk: Desk, tmp_path: Path, show: Show, settle: Settle, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(SettingsPage)
    path = tmp_path / "Tableau.xlsx"
    path.write_bytes(of_cells({"A1": "{{beneficiaire}}"}))
    page.templates.file_chosen.emit(OwnUse.SESSION_TABLE, path)
    settle()
    assert [row.name for row in page.templates.kept.rows] == ["Tableau.xlsx"]
    monkeypatch.setattr(Exporter, "ask_path", lambda _self, suggested, _kind: tmp_path / "copies" / suggested)
    (tmp_path / "copies").mkdir()
    page.templates.kept.rows[0].copy_button.click()
    settle()
    assert (tmp_path / "copies" / "Tableau.xlsx").read_bytes() == path.read_bytes()
    path.write_bytes(of_cells({"A1": "{{zzz}}"}))
    page.templates.file_chosen.emit(OwnUse.SESSION_TABLE, path)
    settle()
    assert "cellule A1" in error_sentence(office.refused[-1])
    assert [row.name for row in page.templates.kept.rows] == ["Tableau.xlsx"]
    page.templates.kept.rows[0].remove_button.click()
    settle()
    assert desk.run(template_name) == ""
    assert page.templates.kept.rows == []


def test_a_letterhead_is_typed_told_to_be_too_light_and_shown_on_a_sample(
    desk: Desk, tmp_path: Path, show: Show, settle: Settle, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = show(SettingsPage)
    colour = line(page.settings, "letter_accent")
    colour.setFocus()
    press("f2c200", Qt.Key.Key_Tab)
    settle()
    assert page.sheet is not None
    assert page.sheet.settings.letter_accent == "#F2C200"
    assert "contraste de 1,6" in page.settings.problem("letter_accent")
    assert page.letterhead.rule.isVisible()
    path = tmp_path / "Charte.ttf"
    path.write_bytes((desk.resources / "fonts" / "DejaVuSans.ttf").read_bytes())
    page.letterhead.file_chosen.emit(OwnUse.FONT, path)
    settle()
    assert [row.name for row in page.letterhead.kept.rows] == ["Charte.ttf"]
    assert page.templates.kept.rows == [], "a font is no template"
    path.write_bytes(b"bad")
    page.letterhead.file_chosen.emit(OwnUse.FONT, path)
    settle()
    assert "n’est pas une police lisible" in error_sentence(office.refused[-1])
    shown: list[str] = []
    monkeypatch.setattr(Exporter, "show", lambda _self, paper: shown.append(paper.kind))
    page.letterhead.sample_button.click()
    assert shown == ["letterhead"]
