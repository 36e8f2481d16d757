"""« Produire un acte » by itself: blanks first, one's own template, then the act, undone from what is said."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from docx import Document
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.domain.acts import ActKind
from ptce_desk.services.acts.templates import own_templates
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.attachments import list_attachments
from ptce_desk.ui.dialogs.acts import ActsDialog
from tests.integration.dossiers import voted_file
from tests.ui.pages.conftest import Office


def test_an_act_is_made_from_ones_own_template_and_undone_from_what_is_said(
    desk: Desk, office: Office, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    file_id = voted_file(desk, date(2026, 2, 12))
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = ActsDialog(office.window(), ActKind.NOTIFICATION, [file_id], parent)
    dialog.look()
    settle()
    assert "qui resteraient en blanc" in dialog.sentence.text()
    assert "contrôle de légalité" in dialog.reminders.text()
    document = Document()
    document.add_paragraph("Dossier {{ numero_dossier }}")
    document.save(str(tmp_path / "lettre.docx"))
    dialog.use_template(tmp_path / "lettre.docx")
    settle()
    assert "tous les champs sont remplis" in dialog.sentence.text()
    assert dialog.template.currentText() == "Votre modèle\u00a0: lettre.docx"
    dialog.make_button.click()
    settle()
    assert [row.name for row in desk.run(list_attachments, "funding_file", file_id).rows] == [
        "notification-2026-001.docx"
    ]
    for undone in (office.said[-1], office.said[-2]):
        assert undone.do is not None
        undone.do()
        settle()
    assert desk.run(list_attachments, "funding_file", file_id).rows == ()
    assert desk.run(own_templates) == {}
