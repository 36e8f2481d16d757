"""Documents are drawn by another process: whatever they hold, the window goes on, and says why one is not shown."""

import sys
from pathlib import Path
from struct import pack
from zlib import compress, compressobj, crc32

import psutil
import pytest
from PySide6.QtCore import QSize, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from reportlab.pdfgen.canvas import Canvas

from ptce_desk.ui.dialogs.pdf_preview import PdfPreview
from ptce_desk.ui.drawing import documents
from ptce_desk.ui.drawing.documents import Drawing, Drawn
from ptce_desk.ui.drawing.preview import PreviewPanel
from ptce_desk.ui.drawing.process import ALL_PAGES, PDF
from ptce_desk.wording.printing import Undrawn, drawing_refusal

ROOM = QSize(400, 400)


class Heard:
    """A drawing, and all it said."""

    def __init__(self, parent: QWidget, seconds: float = 60) -> None:
        self.drawing = Drawing(parent, seconds)
        self.pages: list[Drawn] = []
        self.ends: list[Undrawn | None] = []
        self.drawing.drawn.connect(self.pages.append)
        self.drawing.ended.connect(self.ends.append)

    def draw(self, qtbot: QtBot, content: bytes, kind: str = PDF, page: int = ALL_PAGES) -> Undrawn | None:
        self.drawing.begin(content, kind, ROOM, page=page)
        qtbot.waitUntil(lambda: bool(self.ends))
        return self.ends[-1]


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def pdf_of(tmp_path: Path, *colours: tuple[float, float, float]) -> bytes:
    path = tmp_path / "paper.pdf"
    canvas = Canvas(str(path), pagesize=(200, 100))
    for colour in colours:
        canvas.setFillColorRGB(*colour)
        canvas.rect(0, 0, 200, 100, stroke=0, fill=1)
        canvas.showPage()
    canvas.save()
    return path.read_bytes()


def endless_pdf() -> bytes:
    """A few kilobytes that PDFium works on for a long time: a form drawn by a form, ten times each, twelve deep."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"]
    objects.append(
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R"
        b" /Resources << /XObject << /F 5 0 R >> >> >>"
    )
    objects.append(b"<< /Length 5 >>\nstream\n/F Do\nendstream")
    deep = 12
    for level in range(deep):
        body = b"/F Do " * 10 if level < deep - 1 else b"0 0 200 200 re f 0 0 m 200 200 l S " * 20
        packed = compress(body)
        inner = b" /Resources << /XObject << /F %d 0 R >> >>" % (6 + level) if level < deep - 1 else b""
        objects.append(
            b"<< /Type /XObject /Subtype /Form /BBox [0 0 200 200] /Filter /FlateDecode /Length %d%s >>\n"
            b"stream\n%s\nendstream" % (len(packed), inner, packed)
        )
    made, places = b"%PDF-1.7\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (len(objects) + 1, len(made))
    return made + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table) + end


def png_of(width: int, height: int) -> bytes:
    """A transparent picture (PNG, §5.3)."""
    packed = compressobj(1)
    rows = b"".join(packed.compress(bytes(4 * width + 1)) for _row in range(height)) + packed.flush()
    parts = ((b"IHDR", pack(">IIBBBBB", width, height, 8, 6, 0, 0, 0)), (b"IDAT", rows), (b"IEND", b""))
    chunks = (pack(">I", len(data)) + name + data + pack(">I", crc32(name + data)) for name, data in parts)
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def test_every_page_comes_in_its_order_and_its_colours(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    heard = Heard(parent)
    assert heard.draw(qtbot, pdf_of(tmp_path, (1, 0, 0), (0, 0, 1))) is None
    assert [(one.page, one.pages) for one in heard.pages] == [(0, 2), (1, 2)]
    assert [one.image.pixelColor(100, 50) for one in heard.pages] == [QColor(255, 0, 0), QColor(0, 0, 255)]
    assert [(one.image.width(), one.image.height()) for one in heard.pages] == [(400, 200)] * 2


def test_one_page_alone_is_drawn_when_only_one_is_looked_at(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    heard = Heard(parent)
    assert heard.draw(qtbot, pdf_of(tmp_path, (1, 0, 0), (0, 1, 0), (0, 0, 1)), page=1) is None
    ((page, pages),) = [(one.page, one.pages) for one in heard.pages]
    assert (page, pages) == (1, 3)


@pytest.mark.parametrize("content", [b"", b"not a PDF", b"%PDF-1.7\n%%EOF"])
def test_what_is_no_pdf_is_unreadable(content: bytes, qtbot: QtBot, parent: QWidget) -> None:
    assert Heard(parent).draw(qtbot, content) == "unreadable"


@pytest.mark.slow
def test_a_picture_of_more_pixels_than_memory_is_not_decoded(qtbot: QtBot, parent: QWidget) -> None:
    assert Heard(parent).draw(qtbot, png_of(900, 900), "image/png") is None
    content = png_of(9_000, 9_000)
    assert len(content) < 2_000_000
    assert Heard(parent).draw(qtbot, content, "image/png") == "unreadable"


@pytest.mark.slow
def test_a_document_made_to_be_slow_is_given_up_and_the_window_goes_on_meanwhile(
    qtbot: QtBot, parent: QWidget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "_MOST_BYTES", 4 * documents._MOST_BYTES)  # its memory grows with its time
    content = endless_pdf()
    assert len(content) < 9_000
    beats: list[None] = []
    pulse = QTimer(parent)
    pulse.timeout.connect(lambda: beats.append(None))
    pulse.start(5)
    heard = Heard(parent)
    before = set(psutil.Process().children(recursive=True))
    heard.drawing.begin(content, PDF, ROOM)
    (process,) = set(psutil.Process().children(recursive=True)) - before
    beats.clear()
    qtbot.waitUntil(lambda: process.cpu_times().user > 2)  # more than ten times what an ordinary document takes
    assert heard.drawing.busy
    qtbot.waitUntil(lambda: len(beats) > 100)
    heard.drawing._seconds = 0  # its time is over
    qtbot.waitUntil(lambda: bool(heard.ends))
    assert heard.ends == ["too_slow"]
    assert heard.pages == []
    assert not process.is_running()
    assert not heard.drawing.busy


def test_a_new_document_takes_the_place_of_the_one_being_drawn(qtbot: QtBot, parent: QWidget, tmp_path: Path) -> None:
    heard = Heard(parent)
    heard.drawing.begin(endless_pdf(), PDF, ROOM)
    assert heard.draw(qtbot, pdf_of(tmp_path, (1, 0, 0))) is None
    assert len(heard.pages) == 1
    assert heard.ends == [None]


def test_a_preview_that_is_closed_stops_its_drawing(parent: QWidget, tmp_path: Path) -> None:
    path = tmp_path / "slow.pdf"
    path.write_bytes(endless_pdf())
    parent.show()
    preview = PdfPreview(parent, path, "Essai", save=lambda: None)
    preview.open()
    drawing = preview.drawing
    assert drawing.busy
    preview.close()
    assert not drawing.busy


@pytest.mark.slow
def test_the_panel_says_that_a_document_is_too_slow_and_opens_it_elsewhere(qtbot: QtBot) -> None:
    panel = PreviewPanel()
    qtbot.addWidget(panel)
    panel.drawing._seconds = 1
    panel.show()
    panel.show_document("lent.pdf", PDF, endless_pdf())
    assert panel.sentence.text() == "Aperçu en préparation…"
    qtbot.waitUntil(lambda: not panel.drawing.busy)
    assert panel.sentence.text() == (
        "Aperçu impossible\u00a0: ce document demande trop de temps. Ouvrez-le pour le lire."
    )
    with qtbot.waitSignal(panel.open_wanted):
        panel.open_button.click()


def test_a_program_that_does_not_start_is_said(
    qtbot: QtBot, parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "missing"))
    assert Heard(parent).draw(qtbot, b"") == "not_run"


def test_a_program_that_fails_before_it_reads_is_not_told_as_the_fault_of_the_document(
    qtbot: QtBot, parent: QWidget, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(documents, "program", lambda: [sys.executable, str(tmp_path / "missing.py")])
    assert Heard(parent).draw(qtbot, pdf_of(tmp_path, (1, 0, 0))) == "not_run"
    assert "le document n’y est pour rien" in drawing_refusal("not_run")
