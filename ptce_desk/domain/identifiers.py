"""SIREN, SIRET and RNA numbers: what is wrong with one, if anything. They are text, never numbers."""

import re
from enum import StrEnum
from functools import lru_cache
from typing import Final

from stdnum.fr import siren, siret

SIREN_LENGTH: Final = 9
SIRET_LENGTH: Final = 14

_SPACES = re.compile(r"\s+")
_SCIENTIFIC = re.compile(r"\d+(?:[.,]\d+)?e\+?\d+", re.IGNORECASE)
_RNA = re.compile(r"W[0-9][0-9A-Z][0-9]{7}")


class IdentifierFault(StrEnum):
    """Why a number cannot be the one of a structure."""

    LOST = "lost"
    """A spreadsheet kept « 7,17E+13 »: the last digits are gone."""
    NOT_DIGITS = "not_digits"
    WRONG_LENGTH = "wrong_length"
    WRONG_KEY = "wrong_key"
    NOT_RNA = "not_rna"


def kept_identifier(text: str) -> str:
    """An identifier as the file keeps it: without spaces, its letters in capitals."""
    return _SPACES.sub("", text).upper()


def siret_fault(text: str) -> IdentifierFault | None:
    """What is wrong with a SIRET, or with a SIREN given in its place; None for a sound one, and for none at all.

    Both end with a Luhn key; the sum of the digits of La Poste's SIRET (356000000) is a multiple of 5 instead.
    """
    number = kept_identifier(text)
    if not number:
        return None
    if _SCIENTIFIC.fullmatch(number):
        return IdentifierFault.LOST
    if not (number.isascii() and number.isdecimal()):
        return IdentifierFault.NOT_DIGITS
    if len(number) not in (SIREN_LENGTH, SIRET_LENGTH):
        return IdentifierFault.WRONG_LENGTH
    sound = siren.is_valid(number) if len(number) == SIREN_LENGTH else siret.is_valid(number)
    return None if sound and number.strip("0") else IdentifierFault.WRONG_KEY


def rna_fault(text: str) -> IdentifierFault | None:
    """What is wrong with the number of an association in the RNA; None for a sound one, and for none at all.

    W then nine digits, the second of which is a letter in Corsica and overseas (W2A…, W9R…).
    """
    number = kept_identifier(text)
    return None if not number or _RNA.fullmatch(number) else IdentifierFault.NOT_RNA


@lru_cache(maxsize=1 << 16)
def siren_of(text: str) -> str:
    """The SIREN of a sound SIRET or SIREN; empty for another text."""
    number = kept_identifier(text)
    return number[:SIREN_LENGTH] if number and siret_fault(number) is None else ""


@lru_cache(maxsize=1 << 16)
def rna_of(text: str) -> str:
    """A sound number in the RNA, as the file keeps it; empty for another text."""
    number = kept_identifier(text)
    return number if number and rna_fault(number) is None else ""
