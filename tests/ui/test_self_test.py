"""The self-test passes on a sound program, and says what fails on one that is not."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ptce_desk.domain.errors import FileIsDamagedError
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.ui.pages.home.page import HomePage
from ptce_desk.ui.shell.places import PAGES
from ptce_desk.ui.start.self_test import SelfTest, page_label, run_self_test


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def self_test(qapp: QApplication, surroundings: Surroundings, tmp_path: Path, said: list[str]) -> SelfTest:
    return SelfTest(qapp, surroundings, tmp_path, said.append)


@pytest.mark.slow
@pytest.mark.usefixtures("french")
def test_every_page_is_opened_and_the_exports_are_written(
    qapp: QApplication, surroundings: Surroundings, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_self_test(qapp, surroundings) == 0
    lines = capsys.readouterr().out.splitlines()
    for key in PAGES:
        assert f"bien   {page_label(key)}" in lines
    assert any(line.startswith("bien   Export commission.xlsx") for line in lines)
    assert any("24 000,00" in line.replace("\u202f", " ") for line in lines)
    assert lines[-1] == "Tout fonctionne."


def test_a_step_that_fails_is_named_and_the_others_go_on(self_test: SelfTest, said: list[str]) -> None:
    def damaged() -> None:
        raise FileIsDamagedError(Path("region.ptce"))

    self_test.step("Fichier", damaged)
    self_test.step("Calcul", lambda: "12 €")
    assert said[0].startswith("ÉCHEC  Fichier : region.ptce est abîmé")
    assert said[1] == "bien   Calcul : 12 €"
    assert self_test.failed == ["Fichier"]


@pytest.mark.slow
def test_a_page_that_cannot_load_its_rows_ends_the_self_test_with_one(
    self_test: SelfTest, said: list[str], monkeypatch: pytest.MonkeyPatch, demo: Desk
) -> None:
    def broken(_page: HomePage) -> None:
        raise LookupError("rows")

    monkeypatch.setattr(HomePage, "reload", broken)
    monkeypatch.setattr("ptce_desk.ui.start.self_test.build_demo", lambda *_told: demo)
    monkeypatch.setattr("ptce_desk.ui.start.self_test.PAGES", {key: PAGES[key] for key in ("home", "ptce_list")})
    monkeypatch.setattr("ptce_desk.ui.start.self_test.exports_of", lambda *_told: {})
    with pytest.MonkeyPatch.context() as hook:
        hook.setattr("sys.excepthook", self_test.hear)
        assert self_test.run() == 1
    assert "ÉCHEC  Page Accueil : LookupError rows" in said
    assert "À corriger : Page Accueil" in said
    assert "bien   Page PTCE" in said
