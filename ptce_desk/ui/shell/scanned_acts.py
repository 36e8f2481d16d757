"""A scanned act dropped anywhere on the window joins the documents of its dossier, found by its code."""

from functools import partial
from pathlib import Path
from typing import Final

from ptce_desk.services.acts.finding import FoundAct, keep_scanned_act
from ptce_desk.services.file.undo import Done
from ptce_desk.ui.desk.page import Destination, Notice, Window, undoable
from ptce_desk.wording.acts import no_code_sentence, scanned_sentence

_KINDS: Final = frozenset({"funding_file", "session"})


def take_scan(window: Window, path: Path) -> None:
    """Keep a scanned act with its dossier, and go there; what bears no code of this file is told."""
    window.tasks.act(_KINDS, partial(_say, window, path), keep_scanned_act, path)


def _say(window: Window, path: Path, found: FoundAct | None, operation: Done | None) -> None:
    if found is None:
        window.notify(Notice(no_code_sentence(path.name), "warning"))
        return
    window.go(Destination("session" if found.of_session else "funding_file", found.record_id))
    window.notify(undoable(window.tasks, scanned_sentence(path.name, found.kind, found.number), operation))
