"""« Produire un acte » by itself: blanks first, one's own template, then the act, undone from what is said."""

from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from threading import Event

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from ptce_desk.domain.acts import ActKind
from ptce_desk.domain.committees import Vote
from ptce_desk.domain.export_errors import ExportTargetBusyError
from ptce_desk.exports.files import replacing
from ptce_desk.services.acts import producing
from ptce_desk.services.acts.templates import own_templates
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import open_file
from ptce_desk.services.file.attachments import list_attachments, read_content
from ptce_desk.services.file.settings import change_settings, settings_of
from ptce_desk.ui.dialogs import acts
from ptce_desk.ui.dialogs.acts import ActsDialog
from ptce_desk.ui.shell.writing_mark import WritingMark
from tests.integration.dossiers import complete_file, listed_file, voted_file
from tests.ui.pages.conftest import Office

HELD = date(2026, 2, 12)


@pytest.mark.slow
def test_an_act_is_made_from_ones_own_template_and_undone_from_what_is_said(
    desk: Desk, office: Office, qtbot: QtBot, settle: Callable[[], None], tmp_path: Path
) -> None:
    file_id = voted_file(desk, HELD)
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


class Held:
    """Fills acts, the second once that is allowed."""

    def __init__(self) -> None:
        self.first, self.go_on = Event(), Event()

    def __call__(self, *_told: object) -> bytes:
        if self.first.is_set():
            assert self.go_on.wait(20)
        self.first.set()
        return b"act"


def asked(office: Office, files: list[int], settle: Callable[[], None], parent: QWidget) -> ActsDialog:
    dialog = ActsDialog(office.window(), ActKind.NOTIFICATION, files, parent)
    dialog.look()
    settle()
    return dialog


@pytest.mark.slow
def test_the_file_goes_on_while_acts_are_filled_and_those_that_are_stopped_leave_nothing(
    desk: Desk, office: Office, qtbot: QtBot, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [voted_file(desk, HELD), voted_file(desk, HELD)]
    parent, mark = QWidget(), WritingMark(office.tasks)
    qtbot.addWidget(parent)
    qtbot.addWidget(mark)
    for stopped in (True, False):
        held = Held()
        monkeypatch.setattr(producing, "fill", held)
        dialog = asked(office, files, settle, parent)
        mark.label.set_text("")
        dialog.make_button.click()
        qtbot.waitUntil(lambda: "50" in mark.label.text_whole())
        assert not dialog.isVisible()
        desk.run(change_settings, "author", f"Agent {stopped}")
        assert desk.run(settings_of).author == f"Agent {stopped}"
        if stopped:
            mark.stop_button.click()
        held.go_on.set()
        settle()
        kept = [len(desk.run(list_attachments, "funding_file", file_id).rows) for file_id in files]
        assert kept == ([0, 0] if stopped else [1, 1])
        assert office.said[-1].text.startswith(
            "Production arrêtée" if stopped else "Notification\u00a0: 2 actes joints"
        )
    assert office.refused == []


def test_acts_whose_place_is_taken_are_kept_once_another_name_is_given(
    desk: Desk,
    office: Office,
    qtbot: QtBot,
    settle: Callable[[], None],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file_id, parent = voted_file(desk, HELD), QWidget()
    qtbot.addWidget(parent)
    taken, free = tmp_path / "acte.docx", tmp_path / "acte (2).docx"
    taken.write_bytes(b"before")
    proposed: list[Path] = []

    def save(_parent: QWidget, _title: str, _of: str, name: Path, _kind: str) -> Path:
        proposed.append(name)
        return taken if len(proposed) == 1 else name

    def refused(target: Path) -> object:
        if target == taken:
            raise ExportTargetBusyError(target)
        return replacing(target)

    monkeypatch.setattr(acts, "ask_to_save", save)
    monkeypatch.setattr(producing, "replacing", refused)
    dialog = asked(office, [file_id], settle, parent)
    dialog.place.setCurrentIndex(1)
    dialog.make_button.click()
    settle()
    assert desk.run(list_attachments, "funding_file", file_id).rows == ()
    again = office.said[-1]
    assert (again.kind, again.action) == ("danger", "Changer de nom…")
    assert again.do is not None
    again.do()
    settle()
    assert proposed[1] == free
    assert free.exists()
    assert len(desk.run(list_attachments, "funding_file", file_id).rows) == 1
    assert office.said[-1].text.endswith("acte (2).docx.")
    assert office.refused == []


def offered(dialog: ActsDialog) -> list[object]:
    return [dialog.kind.value_at(row) for row in range(dialog.kind.count())]


def test_acts_that_fit_are_offered_and_the_others_once_they_are_asked_for(
    desk: Desk, office: Office, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    file_id, session_id = listed_file(desk, HELD, "20000.00")
    before = [ActKind.ACKNOWLEDGEMENT, ActKind.DRAFT_AGREEMENT, ActKind.DELIBERATION]
    dialog = ActsDialog(office.window(), ActKind.DELIBERATION, [file_id], parent, session_id)
    dialog.look()
    settle()
    assert offered(dialog)[:-1] == before
    assert dialog.kind.itemText(3) == "Autres actes…"
    desk.run(sessions.record_vote, session_id, file_id, Vote.GRANTED)
    dialog = ActsDialog(office.window(), ActKind.NOTIFICATION, [file_id], parent, session_id)
    dialog.look()
    settle()
    (*fitting, others) = offered(dialog)
    assert {ActKind.NOTIFICATION, ActKind.AGREEMENT} <= set(fitting)
    assert not {ActKind.DRAFT_AGREEMENT, ActKind.REFUSAL, ActKind.ADJOURNMENT} & set(fitting)
    assert dialog.kind.value() is ActKind.NOTIFICATION
    dialog.kind.set_value(others)
    dialog.kind.chosen.emit(others)
    settle()
    dialog.kind.hidePopup()
    assert dialog.kind.value() is ActKind.NOTIFICATION
    assert dialog.make_button.isEnabled()
    assert offered(dialog)[: len(fitting)] == fitting
    assert set(offered(dialog)) == set(ActKind)
    dialog.kind.set_value(ActKind.REFUSAL)
    dialog.kind.chosen.emit(ActKind.REFUSAL)
    settle()
    assert shown_of(dialog, "pas de refus")
    assert not dialog.make_button.isEnabled()


def documents_asked(office: Office, file_ids: list[int], settle: Callable[[], None], parent: QWidget) -> ActsDialog:
    dialog = ActsDialog(office.window(), ActKind.MISSING_DOCUMENTS, file_ids, parent)
    dialog.look()
    settle()
    return dialog


def shown_of(dialog: ActsDialog, words: str) -> list[str]:
    return [label.text() for label in dialog.findChildren(QLabel) if words in label.text() and not label.isHidden()]


def test_documents_are_asked_for_before_a_day_that_the_letter_bears_and_the_dossier_keeps(
    desk: Desk, office: Office, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    file_id, parent = complete_file(desk), QWidget()
    qtbot.addWidget(parent)
    desk.run(instruct.add_line, file_id, "documents", "label", "Statuts")
    dialog = asked(office, [file_id], settle, parent)
    assert dialog.answer_by.isVisibleTo(dialog) is False
    dialog.kind.set_value(ActKind.MISSING_DOCUMENTS)
    dialog.kind.chosen.emit(ActKind.MISSING_DOCUMENTS)
    settle()
    assert dialog.answer_by.isVisibleTo(dialog) is True
    assert dialog.answer_by.value() == desk.today() + timedelta(days=30)
    assert not [link for link in dialog.links() if "avant le" in link.accessibleName()]
    dialog.answer_by.set_value(None)
    dialog.answer_by.committed.emit(None)
    settle()
    assert [link for link in dialog.links() if "avant le" in link.accessibleName()]
    dialog.answer_by.set_value(date(2026, 4, 15))
    dialog.make_button.click()
    settle()
    (row,) = desk.run(list_attachments, "funding_file", file_id).rows
    said = [one.text for one in Document(BytesIO(desk.run(read_content, row.id))).paragraphs]
    assert any("avant le 15\u00a0avril\u00a02026, en rappelant" in one for one in said)
    assert desk.run(open_file, file_id).file.documents_due_on == date(2026, 4, 15)
    assert office.said[-1].do is not None
    office.said[-1].do()
    settle()
    assert desk.run(open_file, file_id).file.documents_due_on is None
    assert desk.run(list_attachments, "funding_file", file_id).rows == ()


def test_documents_asked_for_again_begin_with_the_day_that_was_asked_which_emptied_is_kept_no_more(
    desk: Desk, office: Office, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    file_id, parent = complete_file(desk), QWidget()
    qtbot.addWidget(parent)
    desk.run(instruct.add_line, file_id, "documents", "label", "Statuts")
    today = desk.today()
    for before, offered in (
        (today + timedelta(days=9), today + timedelta(days=9)),
        (today, today),
        (today - timedelta(days=1), today + timedelta(days=30)),
    ):
        desk.run(instruct.change_field, file_id, "documents_due_on", before)
        dialog = documents_asked(office, [file_id], settle, parent)
        assert dialog.answer_by.value() == offered
        assert len(shown_of(dialog, "jusqu’ici avant le")) == (before != offered)
        dialog.reject()
    dialog = documents_asked(office, [file_id], settle, parent)
    dialog.answer_by.selectAll()
    QTest.keyClick(dialog.answer_by, Qt.Key.Key_Backspace)
    dialog.answer_by.commit()
    settle()
    assert shown_of(dialog, "cette échéance sera retirée")
    dialog.make_button.click()
    settle()
    assert desk.run(open_file, file_id).file.documents_due_on is None
    other = complete_file(desk)
    desk.run(instruct.add_line, other, "documents", "label", "Statuts")
    desk.run(instruct.change_field, other, "documents_due_on", today + timedelta(days=9))
    dialog = documents_asked(office, [file_id, other], settle, parent)
    assert dialog.answer_by.value() == today + timedelta(days=30)
    assert len(shown_of(dialog, "jusqu’ici avant le")) == 1
