"""A bug nobody caught is written in the log and said once."""

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox

from ptce_desk.services.file import log_file
from ptce_desk.ui.start.crash import install_crash_hook


@pytest.mark.parametrize("writable", [True, False])
def test_a_bug_is_logged_and_the_dialog_says_where(
    *,
    writable: bool,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert qapp
    path = tmp_path / "own" / "ptce-desk.log"
    if not writable:
        path.parent.write_text("a file in the place of the folder")
    said: list[str] = []
    monkeypatch.setattr(log_file, "log_path", lambda: path)
    monkeypatch.setattr(QMessageBox, "exec", lambda box: said.append(box.text()))
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    install_crash_hook()
    error = RuntimeError("our own bug")
    sys.excepthook(RuntimeError, error, None)
    (text,) = said
    assert "a rencontré un défaut" in text
    assert (str(path) in text) is writable
    assert path.is_file() is writable
