"""Text as it may enter the file, whoever types, pastes or imports it: what no screen or document shows is left out."""

import re
from dataclasses import dataclass, fields, is_dataclass, replace
from typing import Final

from ptce_desk.domain.errors import TextTooLongError

LONGEST_LINE: Final = 1_000
LONGEST_TEXT: Final = 20_000
LONGEST_SEARCH: Final = 200
"""Characters: of a name, a number or a title; of a text with paragraphs; of what a filter or a search looks for."""

_REFUSED: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufeff\ufffe\uffff]")
_LINE_END: Final = re.compile("\r\n?|\x85|\u2028|\u2029")
_BREAK: Final = re.compile(r"[\n\t]+")


@dataclass(frozen=True, slots=True)
class TextLimits:
    """What a text may be: how many characters at most, and whether it has paragraphs."""

    most: int
    paragraphs: bool


LINE: Final = TextLimits(LONGEST_LINE, paragraphs=False)
PARAGRAPHS: Final = TextLimits(LONGEST_TEXT, paragraphs=True)


def clean_text(text: str) -> str:
    """Without control characters, lone surrogates and non-characters; one kind of line end."""
    if text.isprintable():  # what is refused or ends a line is not printable
        return text
    return _REFUSED.sub("", _LINE_END.sub("\n", text))


def typed_text(text: str, limits: TextLimits) -> str:
    """A text as it is kept: clean, on one line unless it has paragraphs.

    Raises:
        TextTooLongError: it is longer than it may be.
    """
    kept = text if text.isprintable() else _cleaned(text, limits)
    if len(kept) > limits.most:
        raise TextTooLongError(len(kept), limits.most)
    return kept


def _cleaned(text: str, limits: TextLimits) -> str:
    clean = clean_text(text)
    return clean if limits.paragraphs else _BREAK.sub(" ", clean)


def searched_text(text: str) -> str:
    """What a filter or a search looks for: clean, on one line, and no longer than anybody types."""
    return _BREAK.sub(" ", clean_text(text[:LONGEST_SEARCH]))


def typed_parts(value: object, limits: TextLimits) -> object:
    """A value of frozen dataclasses and tuples, every text in it as it is kept.

    Raises:
        TextTooLongError: one of them is longer than it may be.
    """
    if isinstance(value, str):
        return typed_text(value, limits) if type(value) is str else value
    if isinstance(value, tuple):
        return tuple(typed_parts(part, limits) for part in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{part.name: typed_parts(getattr(value, part.name), limits) for part in fields(value)})
    return value
