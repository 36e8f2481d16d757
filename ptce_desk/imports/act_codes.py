"""The codes of acts on what was scanned or photographed (zxing-cpp): a PDF or a picture finds its dossier again."""

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Final

from ptce_desk.domain.acts import ActCode, read_act_code

if TYPE_CHECKING:
    from PIL.Image import Image

_MOST_PAGES: Final = 30
_SCALES: Final = (150 / 72, 300 / 72)
"""Dots for each point of a page: most scans are read at once, small or faint codes at the second look."""
_LONGEST_SIDE: Final = 6000


def codes_in(name: str, content: bytes) -> list[ActCode]:
    """The codes of acts in a PDF or a picture, each once, in the order of the pages; none in what cannot be read."""
    found: dict[ActCode, None] = {}
    for page in _pages(name, content):
        found |= dict.fromkeys(_codes_of(page))
    return list(found)


def _codes_of(picture: "Image") -> list[ActCode]:
    import zxingcpp  # noqa: PLC0415  # when something scanned is dropped

    grey = picture.convert("L")
    grey.thumbnail((_LONGEST_SIDE, _LONGEST_SIDE))
    read = zxingcpp.read_barcodes(grey)
    return [code for one in read if (code := read_act_code(one.text)) is not None]


def _pages(name: str, content: bytes) -> Iterator["Image"]:
    """The pages of a document as pictures; a page without a code is drawn a second time, larger."""
    from PIL import Image, UnidentifiedImageError  # noqa: PLC0415

    if content.startswith(b"%PDF") or name.lower().endswith(".pdf"):
        yield from _pdf_pages(content)
        return
    try:
        with Image.open(BytesIO(content)) as picture:
            for place in range(min(getattr(picture, "n_frames", 1), _MOST_PAGES)):
                picture.seek(place)
                yield picture.copy()
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        return


def _pdf_pages(content: bytes) -> Iterator["Image"]:
    import pypdfium2  # noqa: PLC0415

    try:
        document = pypdfium2.PdfDocument(content)
    except pypdfium2.PdfiumError:
        return
    try:
        for place in range(min(len(document), _MOST_PAGES)):
            page = document[place]
            for scale in _SCALES:
                side = max(page.get_size()) * scale
                picture = page.render(scale=scale * min(1, _LONGEST_SIDE / side), grayscale=True).to_pil()
                if _codes_of(picture):
                    yield picture
                    break
    finally:
        document.close()
