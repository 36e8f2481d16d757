"""A dossier that came by an import opens as any other, however little its table said of it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ptce_desk.services.desk import Desk
from ptce_desk.services.importing.funding_files import import_funding_files
from ptce_desk.services.importing.tables import Answers, Source, open_table
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from tests.ui.pages.conftest import Show

ROWS = {
    "granted": "Nom;Montant voté;Date de décision\nLe Relais;1500,50;15/03/2019\n",
    "without a day": "Nom;Montant voté;Exercice\nLe Relais;1500,50;2019\n",
    "asked for": "Nom;Demandé;Objet\nLe Relais;1500,50;Étude\n",
}


@pytest.mark.parametrize("said", ROWS)
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
