"""The square code printed on each page of an act (segno)."""

from io import BytesIO
from typing import Final

SIDE_MM: Final = 14
"""Millimetres: a scan at 150 dots an inch still reads it."""

_SCALE: Final = 6


def code_png(payload: str) -> bytes:
    """The square of a code as a PNG picture, the same bytes for the same code."""
    import segno  # noqa: PLC0415  # when an act is made, not when the program starts

    stream = BytesIO()
    segno.make_qr(payload, error="m").save(stream, kind="png", scale=_SCALE, border=2)
    return stream.getvalue()
