"""Documents drawn as pictures by a process of their own, within a time and a memory: the window never waits.

PDFium cannot be interrupted and is not made for threads (pypdfium2, « Thread-safety »): a document made to be slow, or
one that makes it fail, only takes that process with it.
"""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QElapsedTimer, QObject, QProcess, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from ptce_desk.own_process import memory_of, program
from ptce_desk.ui.drawing.process import ALL_PAGES, ASKED, UNREADABLE
from ptce_desk.wording.printing import Undrawn

SECONDS: Final = 15
"""Given to a document, the start of the process included; more than a hundred times what an ordinary one takes."""
_MOST_BYTES: Final = 1024**3
"""Memory a drawing may take."""
_MOST_PIXELS: Final = 40_000_000
_LOOK_EVERY: Final = 100
"""Milliseconds between two looks at what a drawing takes."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One page of a document: which, of how many, counted from 0."""

    page: int
    pages: int
    image: QImage


class Drawing(QObject):
    """Draws one document at a time; a new one stops the one before.

    Signals:
        drawn: a page, as a `Drawn`.
        ended: nothing more comes: None when all went well, else why, as `Undrawn`.
    """

    drawn = Signal(object)
    ended = Signal(object)

    def __init__(self, parent: QObject, seconds: float = SECONDS) -> None:
        super().__init__(parent)
        self.busy = False
        self._seconds = seconds
        self._process: QProcess | None = None
        self._read = b""
        self._clock = QElapsedTimer()
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_EVERY)
        self._watch.timeout.connect(self._look)

    def begin(
        self, content: bytes, media_type: str, room: QSize, *, scale: float = 100.0, page: int = ALL_PAGES
    ) -> None:
        """Draw a document.

        Args:
            content: its bytes.
            media_type: PDF, or a kind of picture Qt reads.
            room: pixels a page may take; it keeps its shape.
            scale: pixels of one point of a PDF at most.
            page: the only one wanted, counted from 0.
        """
        self.stop()
        process = QProcess(self)
        process.readyReadStandardOutput.connect(self._take)
        process.finished.connect(self._finish)
        process.errorOccurred.connect(self._fail_to_start)
        self._process, self._read, self.busy = process, b"", True
        self._clock.start()
        self._watch.start()
        words = [ASKED, media_type, str(room.width()), str(room.height()), str(scale), str(page)]
        interpreter, *before = program()
        process.start(interpreter, [*before, *words])
        process.write(content)
        process.closeWriteChannel()

    def stop(self) -> None:
        """Give up what is being drawn."""
        process, self._process = self._process, None
        self.busy = False
        self._watch.stop()
        if process is not None:
            process.blockSignals(True)
            process.kill()
            process.waitForFinished()
            process.deleteLater()

    def _take(self) -> None:
        """Hand over the pages that have come whole."""
        if self._process is None:
            return
        self._read += bytes(self._process.readAllStandardOutput().data())
        while b"\n" in self._read:
            line, rest = self._read.split(b"\n", 1)
            page, pages, width, height, stride, form, length = (int(word) for word in line.split())
            if width * height > _MOST_PIXELS:
                self._end("too_big")
                return
            if len(rest) < length:
                return
            self._read = rest[length:]
            image = QImage(rest[:length], width, height, stride, QImage.Format(form)).copy()
            self.drawn.emit(Drawn(page, pages, image))

    def _look(self) -> None:
        if self._clock.elapsed() > self._seconds * 1000:
            self._end("too_slow")
        elif self._process is not None and memory_of(self._process.processId()) > _MOST_BYTES:
            self._end("too_big")

    def _finish(self, code: int, status: QProcess.ExitStatus) -> None:
        self._take()
        fell = status is QProcess.ExitStatus.CrashExit  # what the document is made of made it
        if code == 0 and not fell:
            self._end(None)
        else:
            self._end("unreadable" if fell or code == UNREADABLE else "not_run")

    def _fail_to_start(self, problem: QProcess.ProcessError) -> None:
        if problem is QProcess.ProcessError.FailedToStart:
            self._end("not_run")

    def _end(self, failure: Undrawn | None) -> None:
        self.stop()
        self.ended.emit(failure)
