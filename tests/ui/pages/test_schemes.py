"""The pages of schemes: listed, read in words, corrected as long as nobody was judged under them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from ptce_desk.domain.narrowing import Among, narrowed_to
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.schemes import SchemeKind, SchemeVersion
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter
from ptce_desk.services.file import deletion
from ptce_desk.services.file.undo import undo, undo_state
from ptce_desk.services.schemes import frameworks, schemes
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.services.schemes.frameworks import FrameworkFilter
from ptce_desk.services.schemes.schemes import SchemeFilter, SchemeSheet
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.pages.schemes.list import COLUMNS, SchemeListPage
from ptce_desk.ui.pages.schemes.new_scheme import Start, start_of
from ptce_desk.ui.pages.schemes.sheet import SchemeSheetPage
from ptce_desk.ui.pages.schemes.tables import FILE_COLUMNS, VERSION_COLUMNS, YEAR_COLUMNS
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.widgets.badge import Badge
from ptce_desk.ui.widgets.blocks.cards import EmptyState
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.forms.record_form import show_value
from ptce_desk.wording.filters import scheme_filter_sentence
from tests.integration.dossiers import voted_file
from tests.ui.accessibility import focusable, nameless
from tests.ui.editors import line, value
from tests.ui.pages.conftest import Office, Show, proposed_file, ptce_named
from tests.ui.waiting import settle_window
from tests.ui.widgets.keyboard import press

D = Decimal
Settle = Callable[[], None]


def scheme_id(desk: Desk, code: str) -> int:
    return next(row.scheme_id for row in desk.run(list_schemes) if row.code == code)


def kept(desk: Desk, code: str = "CA-PROGRESS-1") -> SchemeSheet:
    return desk.run(schemes.open_scheme, scheme_id(desk, code))


def only_version(desk: Desk, code: str = "CA-PROGRESS-1") -> SchemeVersion:
    (version,) = kept(desk, code).versions
    return version


def open_sheet(desk: Desk, show: Show, code: str = "CA-PROGRESS-1") -> SchemeSheetPage:
    return show(SchemeSheetPage, Destination("scheme", scheme_id(desk, code)))


def add_version(desk: Desk, code: str = "CA-PROGRESS-1") -> None:
    sheet = kept(desk, code)
    first = sheet.versions[-1].id
    desk.run(schemes.open_version, sheet.scheme.id, first, name="2027", valid_from=date(2027, 1, 1))


def show_catalogue(show: Show) -> SchemeListPage:
    page = show(SchemeListPage)
    page.shelves.setCurrentIndex(1)
    return page


def open_dialog() -> NewRecordDialog:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, NewRecordDialog) and w.isVisible())


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_schemes_are_listed_with_their_version_in_force_and_what_they_were_voted(desk: Desk, show: Show) -> None:
    voted_file(desk, date(2026, 2, 20), "20000.00")
    page = show(SchemeListPage)
    row = next(row for row in page.model.rows if row.code == "RA-CDDRA")
    line = page.model.rows.index(row)
    assert [plain(page.model.index(line, place).data()) for place in range(len(COLUMNS))] == [
        "RA-CDDRA",
        row.label,
        "Région Rhône-Alpes",
        "Région",
        "Contrat territorial",
        "2013",
        "",
        "1",
        "20 000 €",
    ]
    assert page.filters.sentence.text() == "1 dispositif"
    assert plain(page.sums.text()) == "Σ voté dans l’année 20 000 €"
    assert page.table.hasFocus()


def test_a_scheme_without_version_in_force_says_so(desk: Desk, show: Show) -> None:
    sheet, version = kept(desk), only_version(desk)
    desk.run(schemes.change_version, sheet.scheme.id, version.id, "valid_to", date(2020, 12, 31))
    page = show(SchemeListPage)  # changed here, it is one of ours
    row = next(row for row in page.model.rows if row.code == "CA-PROGRESS-1")
    assert COLUMNS[5].text(row) == "aucune"


def test_the_list_is_filtered_and_opens_with_its_neighbours(office: Office, show: Show, settle: Settle) -> None:
    page = show_catalogue(show)
    page.focus_filter()
    press("SOUTIEN AUX PTCE", Qt.Key.Key_Return)
    settle()
    first, second = page.model.rows
    assert (first.code, second.code) == ("PDL-2013-PTCE-1", "PDL-2013-PTCE-2")
    assert page.filters.sentence.text() == "2 dispositifs du catalogue, contenant «\u00a0SOUTIEN AUX PTCE\u00a0»"
    page.table.setFocus()
    press(Qt.Key.Key_Down, Qt.Key.Key_Return)
    assert office.went == [Destination("scheme", second.id, (first.id, second.id))]


def empty_sentence(page: SchemeListPage) -> str:
    (state,) = [one for one in page.table.findChildren(EmptyState) if one.isVisible()]
    return plain(next(label.text() for label in state.findChildren(QLabel) if label.text()))


def shelf_texts(page: SchemeListPage) -> list[str]:
    return [page.shelves.tabText(place) for place in range(page.shelves.count())]


def test_our_schemes_come_first_then_the_references_each_counted(desk: Desk, show: Show, settle: Settle) -> None:
    voted_file(desk, date(2026, 2, 20), "20000.00")
    page = show(SchemeListPage)
    every = len(desk.run(schemes.list_schemes, SchemeFilter()))
    assert [row.code for row in page.model.rows] == ["RA-CDDRA"]
    assert shelf_texts(page) == ["Les nôtres (1)", f"Catalogue ({every - 1})"]
    page.shelves.setCurrentIndex(1)
    assert "RA-CDDRA" not in {row.code for row in page.model.rows}
    assert page.filters.sentence.text() == f"{every - 1} dispositifs du catalogue"
    page.filters.search.setText("cddra")
    page.filters.search.returnPressed.emit()
    settle()
    assert shelf_texts(page) == ["Les nôtres (1)", "Catalogue (0)"]
    assert empty_sentence(page) == "Rien dans le catalogue ne répond à ces filtres. Parmi les vôtres : 1 dispositif."
    next(b for b in page.findChildren(QPushButton) if b.text() == "Voir « Les nôtres »").click()
    assert [row.code for row in page.model.rows] == ["RA-CDDRA"]


def test_a_file_without_schemes_of_its_own_says_how_to_begin(show: Show, settle: Settle) -> None:
    page = show(SchemeListPage)
    assert not page.model.rows
    assert empty_sentence(page).endswith("Partez d’un dispositif du catalogue, ou écrivez le vôtre.")
    begin = [b for b in page.table.findChildren(QPushButton) if b.text() == "Nouveau dispositif"]
    begin[0].click()
    settle()
    assert open_dialog().isVisible()


def test_a_view_of_the_list_keeps_the_shelf(show: Show) -> None:
    page = show_catalogue(show)
    kept = page.shape()
    page.shelves.setCurrentIndex(0)
    assert page.take_shape(kept) == []
    assert not page.shows_ours


def test_the_list_says_whose_rules_are_to_be_written_or_voted(desk: Desk, show: Show) -> None:
    desk.run(
        schemes.create_scheme,
        code="NEUF",
        label="Aide neuve",
        kind=SchemeKind.GRANT,
        funder_name="Région",
        funder_level=FunderLevel.REGION,
    )
    add_version(desk)
    page = show(SchemeListPage)
    said = {row.code: COLUMNS[6].text(row) for row in page.model.rows}
    assert said == {"NEUF": "à écrire", "CA-PROGRESS-1": "1 projet"}
    page.shelves.setCurrentIndex(1)
    assert {COLUMNS[6].text(row) for row in page.model.rows} == {"", "aucune"}


def test_the_active_filter_is_a_sentence() -> None:
    said = scheme_filter_sentence(3, levels={FunderLevel.REGION}, kinds={SchemeKind.CALL}, text="ess")
    assert plain(said) == "3 dispositifs de niveau Région, de type « Appel à projets », contenant « ess »"
    assert scheme_filter_sentence(0) == "Aucun dispositif"


def test_filters_by_level_and_kind_narrow_the_list(show: Show, settle: Settle) -> None:
    page = show_catalogue(show)
    page.filters.set_state({"kind": SchemeKind.TERRITORIAL_CONTRACT, "level": FunderLevel.REGION})
    settle()
    assert {row.kind for row in page.model.rows} == {SchemeKind.TERRITORIAL_CONTRACT}
    assert page.filters.sentence.text().endswith("de type «\u00a0Contrat territorial\u00a0»")


def test_a_heading_sorts_the_list(desk: Desk, show: Show, settle: Settle) -> None:
    voted_file(desk, date(2026, 2, 20), "20000.00")
    page = show(SchemeListPage)
    page.table.sort_requested.emit("voted", True)
    settle()
    assert page.model.rows[0].code == "RA-CDDRA"


def test_an_empty_list_offers_the_schemes_shipped(desk: Desk, show: Show, settle: Settle) -> None:
    for framework in desk.run(frameworks.list_frameworks, FrameworkFilter()):
        desk.run(deletion.delete_record, "policy_framework", framework.id)
    rows = desk.run(schemes.list_schemes, SchemeFilter())
    for row in rows:
        desk.run(deletion.delete_record, "scheme", row.id)
    page = show_catalogue(show)
    load = next(b for b in page.findChildren(QPushButton) if b.text() == "Charger les dispositifs fournis")
    load.click()
    settle()
    assert [row.code for row in page.model.rows] == [row.code for row in rows]


def test_a_scheme_is_created_under_a_code_of_its_own(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    page = show(SchemeListPage)
    page.new_record()
    settle()
    dialog = open_dialog()
    dialog.create_button.click()
    assert [plain(text) for text in dialog.problems()] == [
        "Donnez un code au dispositif.",
        "Donnez un intitulé au dispositif.",
    ]
    assert line(dialog, "code").hasFocus()
    press("lor-pacte")
    assert dialog.problems()[0].startswith("Le code «\u00a0LOR-PACTE\u00a0» est déjà celui de «\u00a0PACTE Lorraine")
    line(dialog, "label").setText("Aide aux pôles")
    dialog.create_button.click()
    assert dialog.isVisible()
    line(dialog, "code").setText("REG-PTCE")
    show_value(dialog.editors["kind"], SchemeKind.AMI)
    dialog.create_button.click()
    settle()
    sheet = kept(desk, "REG-PTCE")
    assert (sheet.scheme.label, sheet.scheme.kind) == ("Aide aux pôles", SchemeKind.AMI)
    assert (sheet.scheme.funder_name, sheet.scheme.funder_level) == ("Région de démonstration", FunderLevel.REGION)
    assert office.went == [Destination("scheme", sheet.scheme.id)]


def test_a_new_scheme_starts_from_a_reference_and_says_what_comes_with_it(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    page = show(SchemeListPage)
    page.new_record()
    settle()
    dialog = open_dialog()
    start, model = (choice(dialog, key) for key in ("start", "model"))
    assert [start.itemText(row) for row in range(start.count())] == [
        "Rien : ses règles sont à écrire",
        "Un dispositif du catalogue",
    ]
    assert line(dialog, "code").hasFocus()
    assert not dialog.fields["model"].isVisible()
    start.setFocus()
    press(Qt.Key.Key_Down)
    assert dialog.fields["model"].isVisible()
    line(dialog, "code").setText("REG-PTCE")
    line(dialog, "label").setText("Le nôtre")
    dialog.create_button.click()
    assert plain(dialog.problem("model")) == "Choisissez le dispositif dont vous partez."
    line(dialog, "label").setText("")
    model.setFocus()
    press("progress-1", Qt.Key.Key_Tab)
    assert line(dialog, "label").text().startswith("PROGRESS volet 1")
    assert plain(dialog.effect.text()) == (
        "Il reprend les 8 règles de la version 2014, avec leurs sources. "
        "Ni les dossiers, ni les enveloppes, ni la délibération ne le suivent."
    )
    dialog.create_button.click()
    settle()
    sheet = kept(desk, "REG-PTCE")
    assert sheet.versions[0].rules == only_version(desk).rules
    assert (sheet.scheme.kind, sheet.scheme.funder_name) == (kept(desk).scheme.kind, "Région de démonstration")
    assert office.went == [Destination("scheme", sheet.scheme.id)]


def test_one_goes_back_to_nothing_from_what_was_chosen(desk: Desk, show: Show, settle: Settle) -> None:
    page = show(SchemeListPage)
    page.new_record()
    settle()
    dialog = open_dialog()
    show_value(dialog.editors["start"], Start.CATALOGUE)
    choice(dialog, "start").chosen.emit(Start.CATALOGUE)
    model = choice(dialog, "model")
    model.set_value(scheme_id(desk, "LOR-PACTE"))
    show_value(dialog.editors["start"], Start.NOTHING)
    choice(dialog, "start").chosen.emit(Start.NOTHING)
    assert (dialog.effect.isVisible(), start_of(dialog.values())[0]) == (False, None)
    dialog.reject()


def choice(dialog: NewRecordDialog, key: str) -> Choice:
    editor = dialog.editors[key]
    assert isinstance(editor, Choice)
    return editor


def test_a_scheme_opens_on_its_version_in_force_in_words(desk: Desk, show: Show) -> None:
    page = open_sheet(desk, show)
    assert page.header.title.text_whole().startswith("PROGRESS volet 1")
    assert plain(page.version.sentence.text()) == (
        "80 % maximum de l’assiette, aides publiques déduites, dans la limite de 30 000,00 €, 18 mois au plus."
    )
    assert plain(page.version.validity.text()) == "en vigueur depuis le 1er janvier 2014"
    sentences = [(plain(text), plain(source)) for text, source in page.version.rules.sentences()]
    assert sentences[0] == (
        "80 % maximum de l’assiette éligible.",
        "Repères PTCE et collectivités (RTES, 2014), p. 47 et s. (annexe B)",
    )
    assert len(sentences) == len(only_version(desk).rules)
    assert page.versions.hasFocus()


def test_a_reference_of_the_catalogue_says_so_until_it_is_changed(desk: Desk, show: Show, settle: Settle) -> None:
    page = open_sheet(desk, show)

    def badges() -> list[str]:
        return [plain(one.text()) for one in page.header.badges.in_order() if isinstance(one, Badge)]

    assert "Origine : catalogue" in badges()
    line(page.about.form, "label").setFocus()
    press("Le nôtre", Qt.Key.Key_Tab)
    settle()
    assert "Origine : catalogue" not in badges()


def test_the_rules_are_copied_as_one_paragraph(desk: Desk, show: Show) -> None:
    page = open_sheet(desk, show)
    page.version.copy_button.click()
    copied = plain(QGuiApplication.clipboard().text())
    assert copied.startswith("80 % maximum de l’assiette, aides publiques déduites")
    assert "Bénéficiaires : chef de file relevant de l’ESS" in copied
    assert "\n" not in copied


def test_dossiers_and_years_are_shown_and_open(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    file_id = voted_file(desk, date(2026, 2, 20), "20000.00")
    page = open_sheet(desk, show, "RA-CDDRA")
    assert page.tabs.tabText(1) == "Dossiers (1)"
    page.tabs.setCurrentIndex(1)
    settle()
    (year,) = page.years_model.rows
    assert [plain(column.text(year)) for column in YEAR_COLUMNS] == [
        "2026",
        "1",
        "30 000,00 €",
        "20 000,00 €",
        "20 000,00 €",
    ]
    (row,) = page.files_model.rows
    assert [plain(column.text(row)) for column in FILE_COLUMNS] == [
        "2026-001",
        "Filière bois",
        "ARDAINES",
        "30 000,00 €",
        "20 000,00 €",
        "Accordé",
    ]
    page.files.setFocus()
    page.files.selectRow(0)
    press(Qt.Key.Key_Return)
    page.years.selectRow(0)
    page.years.setFocus()
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Return)
    page.years.opened.emit(replace(year, year=None))
    wanted = narrowed_to(scheme=scheme_id(desk, "RA-CDDRA"))
    of_2026 = FundingFileFilter(wanted.narrowed("year", Among(frozenset({2026}))))
    undated = FundingFileFilter(wanted.narrowed("year", Among(frozenset({None}))))
    assert office.went == [
        Destination("funding_file", file_id, (file_id,)),
        Destination("funding_files", filter=of_2026),
        Destination("funding_files", filter=of_2026, column="requested"),
        Destination("funding_files", filter=undated, column="requested"),
    ]


def test_a_version_that_served_is_only_read(desk: Desk, show: Show) -> None:
    proposed_file(desk, ptce_named(desk, "ardaines"))
    page = open_sheet(desk, show, "RA-CDDRA")
    assert page.version.lock.isVisible()
    assert plain(page.version.lock.words.text()).startswith(
        "1 dossier est jugé sous cette version : elle ne change plus"
    )
    assert not page.version.fields.isVisible()
    assert not page.version.more.isVisible()
    (row,) = page.versions_model.rows
    assert VERSION_COLUMNS[-1].text(row) == "1"


def test_a_version_that_never_served_is_corrected_in_place(desk: Desk, show: Show, settle: Settle) -> None:
    page = open_sheet(desk, show)
    fields = page.version.form
    assert not page.version.lock.isVisible()
    line(fields, "valid_to").setFocus()
    press("31/12/2030", Qt.Key.Key_Tab)
    settle()
    line(fields, "deliberation").setFocus()
    press("14-075", Qt.Key.Key_Tab)
    settle()
    version = only_version(desk)
    assert (version.valid_to, version.deliberation) == (date(2030, 12, 31), "14-075")
    assert plain(page.version.validity.text()) == "en vigueur du 1er janvier 2014 au 31 décembre 2030"
    assert version.source == "guide RTES 2014, l. 1479-1503"
    assert plain(line(fields, "source").text()) == (
        "Repères PTCE et collectivités (RTES, 2014), p. 47 et s. (annexe B)"
    )


def test_what_is_refused_goes_back_to_what_the_file_holds(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    page = open_sheet(desk, show)
    line(page.version.form, "valid_to").setFocus()
    press("31/12/2010", Qt.Key.Key_Tab)
    settle()
    assert [type(error).__name__ for error in office.refused] == ["VersionEndsFirstError"]
    assert value(page.version.form, "valid_to") is None
    assert only_version(desk).valid_to is None


def test_a_version_keeps_its_name_and_first_day_when_they_are_emptied(desk: Desk, show: Show, settle: Settle) -> None:
    page = open_sheet(desk, show)
    fields = page.version.form
    for field in (line(fields, "version"), line(fields, "valid_from")):
        field.setFocus()
        field.selectAll()
        press(Qt.Key.Key_Delete, Qt.Key.Key_Tab)
        settle()
    assert (line(fields, "version").text(), value(fields, "valid_from")) == ("2014", date(2014, 1, 1))
    assert (only_version(desk).version, only_version(desk).valid_from) == ("2014", date(2014, 1, 1))
    assert plain(fields.problem("valid_from")) == "Une version a un premier jour : l’ancien est gardé."


def test_a_new_version_copies_the_rules_and_says_what_it_closes(desk: Desk, show: Show, settle: Settle) -> None:
    page = open_sheet(desk, show)
    page.new_record()
    settle()
    dialog = open_dialog()
    assert (value(dialog, "valid_from"), value(dialog, "version")) == (date(2027, 1, 1), "2027")
    closes = "La version 2014 s’arrêtera le {} si la nouvelle est votée."
    assert plain(dialog.effect.text()).startswith(closes.format("31 décembre 2026"))
    line(dialog, "valid_from").setFocus()
    press("1/7/2026")
    assert value(dialog, "version") == "2026"
    assert plain(dialog.effect.text()).startswith(closes.format("30 juin 2026"))
    line(dialog, "deliberation").setText("26-114")
    dialog.create_button.click()
    settle()
    new, old = kept(desk).versions
    assert (new.version, new.valid_from, new.deliberation, new.rules) == ("2026", date(2026, 7, 1), "26-114", old.rules)
    assert old.valid_to == date(2026, 6, 30)
    assert desk.run(undo_state).undo == "Créer la version 2026 du dispositif CA-PROGRESS-1"
    assert page.version.title.text() == "Version 2026"
    assert page.versions.selected_rows()[0].id == new.id


def test_a_new_version_needs_a_name_and_a_day_that_are_free(desk: Desk, show: Show, settle: Settle) -> None:
    add_version(desk)
    page = open_sheet(desk, show)
    page.new_version.click()
    settle()
    dialog = open_dialog()
    assert value(dialog, "valid_from") == date(2028, 1, 1)
    line(dialog, "valid_from").setFocus()
    line(dialog, "valid_from").selectAll()
    press("01/01/2014")
    assert dialog.problems() == ["La version «\u00a02014\u00a0» commence déjà le 01/01/2014. Choisissez un autre jour."]
    assert value(dialog, "version") == "2014-2"
    line(dialog, "valid_from").selectAll()
    press("01/01/2010")
    assert plain(dialog.effect.text()).startswith(
        "La nouvelle s’arrêtera le 31 décembre 2013, veille de la version 2014."
    )
    line(dialog, "version").setText("2014")
    dialog.create_button.click()
    assert dialog.isVisible()
    assert "déjà une version" in dialog.problems()[0]
    line(dialog, "version").setText("")
    dialog.create_button.click()
    assert dialog.problems() == ["Donnez un nom à la version, par exemple l’année."]
    line(dialog, "valid_from").setText("")
    press(Qt.Key.Key_Tab)
    dialog.create_button.click()
    assert dialog.problems()[0] == "Indiquez le premier jour de la version."
    dialog.reject()
    assert len(kept(desk).versions) == 2


def test_choosing_a_version_in_the_table_shows_it(desk: Desk, show: Show, settle: Settle) -> None:
    add_version(desk)
    page = open_sheet(desk, show)
    assert page.version.title.text() == "Version 2014"
    page.versions.setFocus()
    press(Qt.Key.Key_Up)
    settle()
    assert page.version.title.text() == "Version 2027"
    assert plain(page.version.validity.text()) == "à venir, à partir du 1er janvier 2027"
    page.reload()
    settle()
    assert page.version.title.text() == "Version 2027"


def test_a_version_that_never_served_is_deleted_and_comes_back(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    add_version(desk)
    page = open_sheet(desk, show)
    page.versions.selectRow(0)
    page.version.delete.trigger()
    settle()
    assert only_version(desk).valid_to is None
    assert page.version.title.text() == "Version 2014"
    assert not page.version.more.isVisible()
    (notice,) = office.said
    assert notice.text == "Version 2027 supprimée. La version 2014 vaut de nouveau sans date de fin."
    assert notice.do is not None
    notice.do()
    settle()
    assert [version.version for version in kept(desk).versions] == ["2027", "2014"]
    assert len(page.versions_model.rows) == 2


def test_label_and_family_are_kept_on_leaving_them(desk: Desk, show: Show, settle: Settle) -> None:
    page = open_sheet(desk, show).about.form
    line(page, "label").setFocus()
    line(page, "label").selectAll()
    press("Progrès", Qt.Key.Key_Tab)
    settle()
    assert line(page, "family").hasFocus()
    line(page, "family").selectAll()
    press(Qt.Key.Key_Delete, Qt.Key.Key_Tab)
    settle()
    scheme = kept(desk).scheme
    assert (scheme.label, scheme.family) == ("Progrès", "CA-PROGRESS-1")
    assert line(page, "family").text() == "CA-PROGRESS-1"
    line(page, "label").setFocus()
    line(page, "label").selectAll()
    press(Qt.Key.Key_Delete, Qt.Key.Key_Tab)
    settle()
    assert line(page, "label").text() == kept(desk).scheme.label == "Progrès"


def test_the_legal_basis_is_read_and_written_with_the_law_that_asks_for_it(
    desk: Desk, show: Show, settle: Settle
) -> None:
    made = desk.run(
        schemes.create_scheme,
        code="CD-ESS",
        label="Aide aux pôles",
        kind=SchemeKind.GRANT,
        funder_name="Département de démonstration",
        funder_level=FunderLevel.DEPARTMENT,
    )
    page = show(SchemeSheetPage, Destination("scheme", made)).about.form
    assert "indiquez la loi ou la convention avec la Région" in plain(page.problem("legal_basis"))
    assert "CGCT, art. L1511-2" in plain(page.problem("legal_basis"))
    line(page, "legal_basis").setFocus()
    press("CGCT, art. L3231-2", Qt.Key.Key_Tab)
    settle()
    assert kept(desk, "CD-ESS").scheme.legal_basis == line(page, "legal_basis").text() == "CGCT, art. L3231-2"
    assert page.problem("legal_basis") == ""
    assert desk.run(undo).label == "Modifier la base juridique du dispositif CD-ESS"
    assert kept(desk, "CD-ESS").scheme.legal_basis == ""


def test_a_region_is_not_asked_for_a_legal_basis(desk: Desk, show: Show) -> None:
    page = open_sheet(desk, show, "LOR-PACTE").about.form
    assert page.problem("legal_basis") == ""


def test_another_scheme_comes_with_its_own_version(desk: Desk, show: Show, settle: Settle) -> None:
    add_version(desk)
    page = open_sheet(desk, show)
    page.versions.selectRow(0)
    page.show_record(Destination("scheme", scheme_id(desk, "LOR-PACTE")))
    settle()
    assert page.version.title.text() == "Version 2013"
    page.show_record(Destination("scheme", scheme_id(desk, "CA-PROGRESS-1")))
    settle()
    assert page.version.title.text() == "Version 2014"
    desk.run(undo)


def test_every_control_of_the_pages_and_dialogs_has_a_name(desk: Desk, show: Show, settle: Settle) -> None:
    listed = show(SchemeListPage)
    assert nameless(listed) == []
    listed.new_record()
    settle()
    assert nameless(open_dialog()) == []
    open_dialog().reject()
    page = open_sheet(desk, show)
    assert len(focusable(page)) > 10
    assert nameless(page) == []
    page.new_record()
    settle()
    assert nameless(open_dialog()) == []
    open_dialog().reject()


@pytest.mark.slow
def test_schemes_are_fourth_and_gone_through_by_keyboard(window: MainWindow) -> None:
    alt = Qt.KeyboardModifier.AltModifier
    settle_window(window)
    QTest.keyClick(window, Qt.Key.Key_4, alt)
    settle_window(window)
    listed = window.current_page()
    assert isinstance(listed, SchemeListPage)
    listed.shelves.setCurrentIndex(1)
    codes = [row.code for row in listed.model.rows]
    press(Qt.Key.Key_Return)
    settle_window(window)
    page = window.current_page()
    assert isinstance(page, SchemeSheetPage)
    assert page.header.number.text() == codes[0]
    QTest.keyClick(page.versions, Qt.Key.Key_Down, alt)
    settle_window(window)
    assert page.header.number.text() == codes[1]
    QTest.keyClick(page.versions, Qt.Key.Key_Up, alt)
    settle_window(window)
    assert page.header.number.text() == codes[0]
    QTest.keyClick(page.versions, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert page.tabs.currentIndex() == 1
    for _back in range(3):
        QTest.keyClick(window, Qt.Key.Key_Escape)
        settle_window(window)
    assert window.current_page() is listed
    window.close()


def test_the_search_of_the_window_finds_a_scheme_and_opens_it(qtbot: QtBot, window: MainWindow) -> None:
    settle_window(window)
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle_window(window)
    press("LOR-PACTE")
    qtbot.waitUntil(lambda: any("LOR-PACTE" in i.text() for i in [window.search.hits.item(0)] if i is not None))
    press(Qt.Key.Key_Return)
    settle_window(window)
    assert isinstance(window.current_page(), SchemeSheetPage)
    window.close()


def test_a_view_of_the_list_brings_back_its_filters_and_its_order(show: Show, settle: Settle) -> None:
    page = show(SchemeListPage)
    page.filters.set_state({"level": FunderLevel.REGION})
    page.set_order("voted", True)
    page.views.keep("Nos aides")
    settle()
    page.filters.clear()
    page.set_order("code", False)
    settle()
    assert "Nos aides" in [action.text() for action in page.views.menu.actions()]
    page.views.take(page.views._views[0])
    settle()
    assert page.filter == SchemeFilter(frozenset({FunderLevel.REGION}))
    assert (page.sort, page.descending) == ("voted", True)
