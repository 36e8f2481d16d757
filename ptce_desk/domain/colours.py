"""Colours as an authority writes its own, « #1E5AA8 »: read, told apart from white, made lighter or darker."""

import re
from typing import Final

_WRITTEN: Final = re.compile(r"#?([0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
_STEPS: Final = 100
READABLE: Final = 4.5
"""The least contrast of a text with what it stands on (WCAG 2, AA)."""
_WHITE: Final = "#FFFFFF"


def colour_read(text: str) -> str | None:
    """A colour as it is kept, « #1E5AA8 », from « 1e5aa8 » or « #15a » too; None when it is none."""
    found = _WRITTEN.fullmatch(text.strip())
    if found is None:
        return None
    digits = found[1] if len(found[1]) > len("rgb") else "".join(2 * digit for digit in found[1])
    return f"#{digits.upper()}"


def contrast(colour: str, other: str = _WHITE) -> float:
    """How far apart two colours are in lightness, from 1 to 21 (WCAG 2)."""
    low, high = sorted((_luminance(colour), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def mixed(colour: str, other: str, share: float) -> str:
    """A colour with a share, from 0 to 1, of another in it."""
    pairs = zip(_parts(colour), _parts(other), strict=True)
    return "#" + "".join(f"{round(one + (two - one) * share):02X}" for one, two in pairs)


def readable(colour: str) -> str:
    """The colour itself when white can be read on it, and it on white; else the lightest one darker that can."""
    darker = (mixed(colour, "#000000", step / _STEPS) for step in range(_STEPS + 1))
    return next(one for one in darker if contrast(one) >= READABLE)


def _parts(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(part / 255) for part in _parts(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
