"""A dossier that came by an import opens as any other, however little its table said of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.services.committee.submitted import submitted_of
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.notes import submitted_note
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.importing.funding_files import import_funding_files
from ptce_desk.services.importing.tables import Answers, Source, open_table
from ptce_desk.services.schemes.schemes import create_scheme
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from tests.slowly import spread
from tests.ui.pages.conftest import Show

ROWS = {
    "granted": "Nom;Montant voté;Date de décision\nLe Relais;1500,50;15/03/2019\n",
    "without a day": "Nom;Montant voté;Exercice\nLe Relais;1500,50;2019\n",
    "asked for": "Nom;Demandé;Objet\nLe Relais;1500,50;Étude\n",
}
ASKED = "Nom;Demandé;Objet;Date de dépôt\nLe Relais;1500,50;Étude;15/03/2026\n"


@pytest.mark.slow
@pytest.mark.parametrize("said", spread(ROWS, 3))
def test_what_a_table_brought_opens_on_every_tab(
    desk: Desk, show: Show, settle: Callable[[], None], tmp_path: Path, said: str
) -> None:
    path = tmp_path / "suivi.csv"
    path.write_text(ROWS[said], encoding="utf-8")
    opened = open_table(desk.resources, path, Answers(given={"scheme": "CA-PROGRESS-1"}))
    desk.run(import_funding_files, opened.drafts(), Source(opened.origin, path.name, {}))
    page = show(FundingFileSheetPage, Destination("funding_file", 1))
    for place in range(page.tabs.count()):
        page.tabs.setCurrentIndex(place)
        settle()
    QTest.keyClick(page, Qt.Key.Key_Tab)
    settle()
    assert page.isVisible()


@pytest.mark.parametrize(("said", "decided"), [(ROWS["granted"], True), (ASKED, False)], ids=["granted", "asked"])
def test_the_maximum_of_a_dossier_whose_scheme_has_no_rule_is_unknown_not_zero(
    desk: Desk, show: Show, tmp_path: Path, said: str, *, decided: bool
) -> None:
    told = {"label": "Aide sans règle", "kind": SchemeKind.GRANT, "funder_name": "Région de démonstration"}
    desk.run(create_scheme, code="SANS-REGLE", funder_level=FunderLevel.REGION, **told)
    path = tmp_path / "suivi.csv"
    path.write_text(said, encoding="utf-8")
    opened = open_table(desk.resources, path, Answers(given={"scheme": "SANS-REGLE"}))
    desk.run(import_funding_files, opened.drafts(), Source(opened.origin, path.name, {}))
    page = show(FundingFileSheetPage, Destination("funding_file", 1))
    assert page.computation.maximum.text() == "Inconnu"
    assert page.computation.maximum.accessibleName() == "Maximum attribuable\u00a0: inconnu"
    assert page.band.accessibleName() == "Maximum attribuable Inconnu"
    assert "0,00" not in page.decision.take_maximum.toolTip() + page.decision.proposed.placeholderText()
    assert page.decision.propose.text() == "Proposer à la commission"
    assert not page.decision.take_maximum.isVisibleTo(page.decision)
    sheet = desk.run(open_file, 1)
    assert (sheet.file.max_amount, submitted_of(sheet).amount("maximum")) == (None, None)
    assert submitted_of(sheet).text("rules").endswith(", pas encore de règle")
    note = submitted_note(sheet)
    assert [figure.text for figure in note.figures if figure.label == "Maximum"] == ["Inconnu"]
    assert "rien ne borne l’aide" in repr(note.tables)
    assert decided == (sheet.file.voted is not None)
