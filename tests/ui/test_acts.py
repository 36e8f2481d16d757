"""« Produire un acte » as an officer asks for it: from the dossier or the session, blanks first, kept, undone."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ptce_desk.domain.acts import ActCode, ActFormat, ActKind
from ptce_desk.domain.committees import Vote
from ptce_desk.exports.act_code import code_png
from ptce_desk.services.acts.templates import own_templates
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.attachments import list_attachments
from ptce_desk.services.grants.follow_up_lines import record_payment
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.dialogs import acts
from ptce_desk.ui.dialogs.acts import ActsDialog
from ptce_desk.ui.pages.committee.sheet import SessionSheetPage
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.search_box import commands_of
from tests.integration.dossiers import listed_file, voted_file
from tests.ui.officer import Officer

D = Decimal
HELD = date(2026, 2, 12)


@pytest.fixture
def officer(qtbot: QtBot, desk: Desk) -> Iterator[Officer]:
    window = MainWindow(desk)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    officer = Officer(qtbot, window)
    officer.settle()
    yield officer
    officer.settle()
    window.close()


def asked(officer: Officer, where: Destination, words: str) -> ActsDialog:
    """The dialog, asked for as Ctrl+K offers it."""
    officer.window.go(where)
    officer.settle()
    next(one for one in commands_of(officer.window.current_page()) if one.label == f"Plus : {words}").act()
    officer.settle()
    found = QApplication.activeModalWidget()
    assert isinstance(found, ActsDialog)
    return found


def names(desk: Desk, file_id: int) -> list[str]:
    return [row.name for row in desk.run(list_attachments, "funding_file", file_id).rows]


def said(officer: Officer) -> str:
    return officer.window.notices.sentence.text().replace("\u00a0", " ")


@pytest.mark.slow
def test_an_act_of_a_dossier_is_offered_with_its_blanks_then_made_and_undone(desk: Desk, officer: Officer) -> None:
    file_id = voted_file(desk, HELD)
    dialog = asked(officer, Destination("funding_file", file_id), "Produire un acte…")
    assert dialog.order().kind is ActKind.NOTIFICATION
    assert "qui resteraient en blanc" in dialog.sentence.text()
    assert "contrôle de légalité" in dialog.reminders.text()
    dialog.make_button.click()
    officer.settle()
    (name,) = names(desk, file_id)
    assert name.startswith("notification-")
    assert said(officer).endswith(": acte joint.")
    officer.window.notices.action.click()
    officer.settle()
    assert names(desk, file_id) == []


@pytest.mark.slow
def test_a_blank_leads_to_its_field(desk: Desk, officer: Officer) -> None:
    file_id = voted_file(desk, HELD)
    dialog = asked(officer, Destination("funding_file", file_id), "Produire un acte…")
    dialog.kind.set_value(ActKind.AGREEMENT)
    dialog.kind.chosen.emit(ActKind.AGREEMENT)
    officer.settle()
    link = next(one for one in dialog.links() if one.accessibleName().startswith("Compléter\u00a0: Début du projet"))
    link.click()
    officer.settle()
    assert QApplication.activeModalWidget() is None
    assert officer.here().startswith("Début")


@pytest.mark.slow
def test_what_lacks_of_the_deliberation_leads_to_its_number_in_the_session(desk: Desk, officer: Officer) -> None:
    file_id = voted_file(desk, HELD)
    dialog = asked(officer, Destination("funding_file", file_id), "Produire un acte…")
    next(one for one in dialog.links() if "Numéro de la délibération" in one.accessibleName()).click()
    officer.settle()
    page = officer.window.current_page()
    assert isinstance(page, SessionSheetPage)
    assert page.window().focusWidget() is page.details.act.editors["number"]


@pytest.mark.slow
def test_a_session_makes_the_acts_of_its_dossiers_in_one_archive(
    desk: Desk, officer: Officer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file_id, session_id = listed_file(desk, HELD)
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    monkeypatch.setattr(acts, "ask_to_save", lambda *_args, **_kwargs: tmp_path / "actes.zip")
    dialog = asked(officer, Destination("session", session_id), "Produire les actes…")
    dialog.place.setCurrentIndex(2)
    dialog.make_button.click()
    officer.settle()
    assert (tmp_path / "actes.zip").exists()
    assert len(names(desk, file_id)) == 1
    assert said(officer).endswith("Enregistré aussi : actes.zip.")


@pytest.mark.slow
def test_a_template_that_cannot_serve_is_told_in_the_dialog_and_makes_nothing(
    desk: Desk, officer: Officer, tmp_path: Path
) -> None:
    file_id = voted_file(desk, HELD)
    own = tmp_path / "lettre.docx"
    document = Document()
    document.add_paragraph("Bonjour {{ beneficiare }}")
    document.save(str(own))
    dialog = asked(officer, Destination("funding_file", file_id), "Produire un acte…")
    dialog.use_template(own)
    officer.settle()
    assert "vouliez-vous «\u00a0beneficiaire\u00a0»" in dialog.sentence.text()
    assert desk.run(own_templates) == {}
    dialog.reject()


@pytest.mark.slow
def test_a_template_of_ones_own_serves_until_one_goes_back_to_the_shipped_one(
    desk: Desk, officer: Officer, tmp_path: Path
) -> None:
    file_id = voted_file(desk, HELD)
    own = tmp_path / "lettre.docx"
    document = Document()
    document.add_paragraph("Bonjour {{ numero_dossier }}")
    document.save(str(own))
    dialog = asked(officer, Destination("funding_file", file_id), "Produire un acte…")
    assert dialog.shipped_button.isHidden()
    dialog.use_template(own)
    officer.settle()
    own.unlink()
    assert dialog.template.currentText() == "Votre modèle\u00a0: lettre.docx"
    assert "tous les champs sont remplis" in dialog.sentence.text()
    dialog.reject()
    dialog = asked(officer, Destination("funding_file", file_id), "Produire un acte…")
    assert dialog.order().form is None
    dialog.shipped_button.click()
    officer.settle()
    assert dialog.order().form is ActFormat.DOCX
    assert "resteraient en blanc" in dialog.sentence.text()
    assert dialog.shipped_button.isHidden()
    assert said(officer).endswith("le modèle fourni sert de nouveau.")
    dialog.reject()


@pytest.mark.slow
def test_from_the_second_payment_on_its_certificate_and_the_statement_are_asked_for_beside_the_payments(
    desk: Desk, officer: Officer
) -> None:
    file_id = voted_file(desk, HELD)
    officer.window.go(Destination("funding_file", file_id, field="instalments"))
    officer.settle()
    page = officer.window.current_page()
    assert isinstance(page, FundingFileSheetPage)
    page.tabs.open_tab("follow_up")
    card = page.follow_up.cards.payments
    assert (card.certificate.isHidden(), card.statement.isHidden()) == (True, True)
    for amount, offered in (("500.00", (False, False)), ("19500.00", (True, False))):
        page.tasks.command(EVERY_KIND, lambda _sheet: None, record_payment, file_id, paid_on=HELD, amount=D(amount))
        officer.settle()
        assert (card.certificate.isHidden(), card.statement.isHidden()) == offered
    card.statement.click()
    officer.settle()
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ActsDialog)
    assert dialog.order().kind is ActKind.PAID_STATEMENT
    dialog.reject()


def dropped(officer: Officer, path: Path) -> None:
    held = QMimeData()
    held.setUrls([QUrl.fromLocalFile(str(path))])
    place, action = QPointF(300, 300), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(officer.window, QDragEnterEvent(place.toPoint(), action, held, buttons, keys))
    QApplication.sendEvent(officer.window, QDropEvent(place, action, held, buttons, keys))
    officer.settle()


@pytest.mark.slow
def test_a_scanned_act_dropped_on_the_window_joins_its_dossier_and_another_document_none(
    desk: Desk, officer: Officer, tmp_path: Path
) -> None:
    file_id = voted_file(desk, HELD)
    number = desk.run(open_file, file_id).file.number
    scan = tmp_path / "scan.png"
    scan.write_bytes(code_png(ActCode(ActKind.AGREEMENT, file_id, number).payload))
    dropped(officer, scan)
    assert names(desk, file_id) == ["scan.png"]
    assert officer.window.current_page().record == file_id
    assert said(officer) == f"« scan.png » est joint : Convention – dossier {number}."
    scan.write_bytes(code_png("https://exemple.fr"))
    dropped(officer, scan)
    assert names(desk, file_id) == ["scan.png"]
    assert "ne porte pas de code" in said(officer)
