"""A scheme beside itself: its versions compared, the scheme duplicated, written to a file and read from one."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from ptce_desk.domain.committees import Vote
from ptce_desk.domain.rules.types import (
    Cap,
    MaxRate,
    Rule,
)
from ptce_desk.domain.rules.what_if import Standing, Tried
from ptce_desk.domain.vocabulary import (
    CapScope,
)
from ptce_desk.services.desk import Desk
from ptce_desk.services.schemes import schemes
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.services.schemes.schemes import SchemeFilter
from ptce_desk.services.schemes.what_if import compare_on_files
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.pages.schemes.compare_versions import COLUMNS, CompareDialog, Side, compared_sentence
from ptce_desk.ui.pages.schemes.list import SchemeListPage
from ptce_desk.ui.pages.schemes.rules import SchemeRulesPage
from ptce_desk.ui.pages.schemes.sheet import SchemeSheetPage
from ptce_desk.ui.widgets.rules.editors import Named
from ptce_desk.wording.what_if import apart_sentence, result_sentence
from tests.integration.dossiers import complete_file, scheme_id, voted_file
from tests.slowly import slowly
from tests.ui.dialogs import dialog_of
from tests.ui.editors import line, value
from tests.ui.pages.conftest import Office, Show
from tests.ui.waiting import PATIENCE

D = Decimal
S = "art. 3"
Settle = Callable[[], None]
NOBODY = Named({}, ())
RATE = MaxRate(rate=D("0.5"), source=S)
CAP = Cap(scope=CapScope.FILE, amount=D("12000.00"), source=S)


def version_id(desk: Desk, code: str = "CA-PROGRESS-1") -> int:
    return next(row.version_id for row in desk.run(list_schemes) if row.code == code)


def kept_rules(desk: Desk, version: int) -> tuple[Rule, ...]:
    row = next(row for row in desk.run(list_schemes) if row.version_id == version)
    sheet = desk.run(schemes.open_scheme, row.scheme_id)
    return next(held.rules for held in sheet.versions if held.id == version)


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def comparison() -> CompareDialog:
    dialog = dialog_of(CompareDialog)
    assert isinstance(dialog, CompareDialog)
    return dialog


def test_the_rules_being_written_are_compared_with_the_version_on_its_dossiers(
    desk: Desk, show: Show, settle: Settle, office: Office
) -> None:
    file_id = complete_file(desk)
    scheme = next(row.scheme_id for row in desk.run(list_schemes) if row.code == "RA-CDDRA")
    first = version_id(desk, "RA-CDDRA")
    sheet = desk.run(schemes.open_version, scheme, first, name="2027", valid_from=date(2027, 1, 1))
    page = show(SchemeRulesPage, Destination("scheme_rules", sheet.versions[0].id))
    page.rules.add(Cap)
    page.rules.rows[-1]._keep("amount", D("12000.00"))
    page.head.compare.click()
    settle()
    settle()
    dialog = comparison()
    assert (dialog.left.currentText(), dialog.right.currentText()) == ("Version 2013", "Règles en cours d’écriture")
    assert [plain(text) for text in dialog.pairs.lines[0]] == ["–", "Ajoutée", "Plafond de 12 000 € par dossier."]
    (row,) = dialog.model.rows
    assert [plain(column.text(row)) for column in COLUMNS] == [
        "2026-001",
        "Filière bois",
        "30 000,00 €",
        "12 000,00 €",
        "−18 000,00 €",
    ]
    assert plain(dialog.sentence.text()) == (
        "1 dossier, dont 1 change : 12 000 € au plus au lieu de 30 000 €, soit 18 000 € de moins. "
        "Seuls comptent ceux accordés, à voter ou en cours."
    )
    dialog.right.set_value(1)
    dialog.right.chosen.emit(1)
    settle()
    assert plain(dialog.sentence.text()) == (
        "1 dossier : aucun montant ne change, 30 000 € au plus. Seuls comptent ceux accordés, à voter ou en cours."
    )
    dialog.table.opened.emit(row)
    assert office.went[-1].record == file_id


def test_a_comparison_that_is_stopped_says_what_it_left(
    desk: Desk, show: Show, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ptce_desk.ui.pages.schemes.compare_versions._BATCH", 1)
    ids = [complete_file(desk, title=f"Dossier {rank}") for rank in range(3)]
    row = next(row for row in desk.run(list_schemes) if row.code == "RA-CDDRA")
    page = show(SchemeSheetPage, Destination("scheme", row.scheme_id))
    page.actions_.compare()
    dialog = comparison()
    settle()
    assert plain(dialog.sentence.text()) == (
        "3 dossiers : aucun montant ne change, 90 000 € au plus. Seuls comptent ceux accordés, à voter ou en cours."
    )
    dialog._start(dialog._run, tuple(ids))
    assert plain(dialog.sentence.text()) == "Calcul des dossiers : 0 sur 3"
    dialog._next(dialog._run, 1, [])
    assert dialog.progress.isVisible()
    dialog.stop_button.click()
    settle()
    assert not dialog.progress.isVisible()
    counted = "Seuls comptent ceux accordés, à voter ou en cours."
    said = f"Aucun dossier à compter. {counted} 2 dossiers n’ont pas été calculés."
    assert plain(dialog.sentence.text()) == said
    dialog.close_button.click()
    assert plain(dialog.sentence.text()) == said


def test_the_result_of_a_comparison_is_that_of_what_if_and_says_who_counts() -> None:
    assert compared_sentence([], 0, 0) == "Ce dispositif n’a encore aucun dossier."
    sure = Tried(1, "2026-001", "Laine", 2026, Standing.TO_VOTE, D(9000), None, D(9000), D(7000))
    tried = [sure, replace(sure, id=2, lacks=("costs",))]
    assert plain(compared_sentence(tried, 5, 3)) == (
        f"{plain(result_sentence(tried))} {plain(apart_sentence(tried))} "
        "Seuls comptent ceux accordés, à voter ou en cours. 3 dossiers n’ont pas été calculés."
    )


@pytest.mark.slow
def test_a_refused_dossier_changes_nothing_of_what_rules_cost(desk: Desk, show: Show, settle: Settle) -> None:
    voted_file(desk, date(2026, 2, 20))
    voted_file(desk, date(2025, 11, 14), vote=Vote.REFUSED)
    page = show(SchemeSheetPage, Destination("scheme", scheme_id(desk)))
    quarter = Side("Au quart", (MaxRate(rate=D("0.25"), source="essai"),))
    assert page.sheet is not None
    sides = [Side("Version", page.sheet.versions[0].rules), quarter]
    dialog = CompareDialog(page, page.window_, page.sheet.scheme, sides, 0, 1)
    settle()
    assert len(dialog.tried) == len(dialog.found) == 1
    assert plain(dialog.sentence.text()).startswith("1 dossier, dont 1 change : ")
    dialog.reject()


def test_the_page_of_a_scheme_leads_to_its_rules_as_long_as_nobody_is_judged(
    desk: Desk, show: Show, office: Office, settle: Settle
) -> None:
    row = next(row for row in desk.run(list_schemes) if row.code == "RA-CDDRA")
    page = show(SchemeSheetPage, Destination("scheme", row.scheme_id))
    page.version.rules_button.click()
    assert office.went == [Destination("scheme_rules", row.version_id)]
    complete_file(desk)
    page.reload()
    settle()
    assert not page.version.rules_button.isVisible()


def test_a_scheme_is_duplicated_from_its_page(desk: Desk, show: Show, office: Office, settle: Settle) -> None:
    row = next(row for row in desk.run(list_schemes) if row.code == "CA-PROGRESS-1")
    page = show(SchemeSheetPage, Destination("scheme", row.scheme_id))
    page.actions_.ask_duplicate()
    settle()
    dialog = dialog_of(NewRecordDialog)
    assert isinstance(dialog, NewRecordDialog)
    assert dialog.windowTitle() == "Dupliquer CA-PROGRESS-1"
    assert value(dialog, "label") == row.label
    line(dialog, "code").setText("CA-PROGRESS-1")
    dialog.create_button.click()
    assert "déjà celui de" in dialog.problems()[0]
    line(dialog, "code").setText("REG-PROGRESS")
    dialog.create_button.click()
    settle()
    made = office.went[-1].record
    assert made is not None
    sheet = desk.run(schemes.open_scheme, made)
    assert (sheet.scheme.code, sheet.versions[0].rules) == ("REG-PROGRESS", kept_rules(desk, row.version_id))


def test_a_scheme_is_written_beside_and_another_name_is_offered_where_its_place_is_taken(
    desk: Desk, show: Show, office: Office, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = next(row for row in desk.run(list_schemes) if row.code == "CA-PROGRESS-1")
    names: list[str] = []
    (tmp_path / "taken.toml").mkdir()

    def asked(_parent: object, _title: str, name: str, *_others: object, **_options: object) -> tuple[str, str]:
        names.append(Path(name).name)
        return str(tmp_path / ("taken.toml" if len(names) == 1 else "free.toml")), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", asked)
    page = show(SchemeSheetPage, Destination("scheme", row.scheme_id))
    page.actions_.export()
    settle()
    assert office.refused == []
    assert office.said[-1].do is not None
    office.said[-1].do()
    settle()
    assert office.said[-1].text == "Dispositif exporté : free.toml"
    assert (tmp_path / "free.toml").stat().st_size > 200
    assert names[0] == "CA-PROGRESS-1.toml"


def test_a_scheme_goes_out_and_comes_in_as_toml(
    desk: Desk, show: Show, office: Office, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = next(row for row in desk.run(list_schemes) if row.code == "CA-PROGRESS-1")
    path = tmp_path / "progress.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (str(path.with_suffix("")), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(path), ""))
    page = show(SchemeSheetPage, Destination("scheme", row.scheme_id))
    page.actions_.export()
    settle()
    assert office.said[-1].text == "Dispositif exporté : progress.toml"
    listed = show(SchemeListPage)
    listed.import_button.click()
    settle()
    assert "CA-PROGRESS-1" in str(office.refused[-1].args)
    path.write_text(path.read_text("utf-8").replace('code = "CA-PROGRESS-1"', 'code = "REÇU"'), "utf-8")
    listed.import_button.click()
    settle()
    assert [found.code for found in desk.run(schemes.list_schemes, SchemeFilter(text="reçu"))] == ["REÇU"]
    assert office.went[-1].page == "scheme"


def how_far(computed: int) -> str:
    return "asked" if computed < 0 else f"{computed} computed"


@pytest.mark.parametrize("way", ["escape", *slowly("button", "window")])
@pytest.mark.parametrize("computed", [1, *slowly(-1, 0, 2, 3)], ids=how_far)
def test_a_comparison_is_closed_at_any_moment(
    computed: int,
    way: str,
    desk: Desk,
    show: Show,
    settle: Settle,
    office: Office,
    qtbot: QtBot,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ptce_desk.ui.pages.schemes.compare_versions._BATCH", 1)
    for rank in range(3):
        complete_file(desk, title=f"Dossier {rank}")
    row = next(row for row in desk.run(list_schemes) if row.code == "RA-CDDRA")
    page = show(SchemeSheetPage, Destination("scheme", row.scheme_id))
    told: list[int] = []
    asked: list[tuple[int, ...]] = []
    closed = Event()
    next_ = CompareDialog._next

    def heard(dialog: CompareDialog, run: int, done: int, found: list[Tried]) -> None:
        next_(dialog, run, done, found)
        told.append(dialog._done)

    def compute(desk: Desk, batch: tuple[int, ...], *rules: tuple[Rule, ...]) -> list[Tried]:
        """The dossier after the last one wanted is still being computed when the dialog closes."""
        asked.append(batch)
        assert len(asked) <= computed or closed.wait(PATIENCE / 1000)
        return compare_on_files(desk, batch, *rules)

    monkeypatch.setattr(CompareDialog, "_next", heard)
    monkeypatch.setattr("ptce_desk.ui.pages.schemes.compare_versions.compare_on_files", compute)
    page.actions_.compare()
    dialog = comparison()
    if computed >= 0:
        qtbot.waitUntil(lambda: told[-1:] == [computed])
    if way == "button":
        dialog.close_button.click()
    elif way == "escape":
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    else:
        dialog.close()
    closed.set()
    settle()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    settle()
    assert not any(isinstance(held, CompareDialog) and held.isVisible() for held in QApplication.topLevelWidgets())
    assert told[-1:] == ([computed] if computed >= 0 else [])
    assert (caplog.records, office.said) == ([], [])
