"""The font of documents and charts: one class, whoever loads it first."""

import re
from pathlib import Path
from typing import Final

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.pdfdoc import PDFDocument, PDFStream
from reportlab.pdfbase.ttfonts import TTFont
from typing_extensions import override

_WIDE_CODE: Final = re.compile(r"(?<=<)[0-9A-F]{5,6}(?=>)")


def load_font(name: str, file: Path) -> None:
    """Make a bundled font known to ReportLab, once per process."""
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(DocumentFont(name, str(file)))


class DocumentFont(TTFont):
    """A TrueType font whose every character can be searched and copied; ReportLab miswrites those above U+FFFF."""

    @override
    def addObjects(self, doc: PDFDocument) -> None:
        """Add the font to a document, its table of characters mended."""
        super().addObjects(doc)
        for name, held in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:") and isinstance(held, PDFStream) and isinstance(held.content, str):
                held.content = _WIDE_CODE.sub(_surrogates, held.content)


def _surrogates(code: re.Match[str]) -> str:
    return chr(int(code[0], 16)).encode("utf-16-be").hex().upper()
