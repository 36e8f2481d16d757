"""Grants as open data: the sixteen fields of SCDL « subventions » 2.1.1, and what each may hold.

The format is that of décret 2017-779, as OpenDataFrance writes it down: one line for each beneficiary, texts only.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final, TypeAlias

from ptce_desk.domain.identifiers import SIRET_LENGTH, IdentifierFault, kept_identifier, siret_fault
from ptce_desk.domain.vocabulary import StateAidRegime

SCDL_FIELDS: Final = (
    *("nomAttribuant", "idAttribuant", "dateConvention", "referenceDecision", "nomBeneficiaire", "idBeneficiaire"),
    *("rnaBeneficiaire", "objet", "montant", "nature", "conditionsVersement", "datesPeriodeVersement", "idRAE"),
    *("notificationUE", "pourcentageSubvention", "dispositifAide"),
)
"""The columns of the file, in their order."""

OF_RECEIVER: Final = frozenset({"nomBeneficiaire", "idBeneficiaire", "rnaBeneficiaire"})
"""What is said of the beneficiary, and not of the grant."""

LONGEST_TEXT: Final = 256
IN_CASH: Final = "aide en numéraire"
IN_KIND: Final = "aide en nature"
AT_ONCE: Final = "unique"
STAGGERED: Final = "échelonné"

_NATURES: Final = frozenset({IN_CASH, IN_KIND, f"{IN_CASH};{IN_KIND}", f"{IN_KIND};{IN_CASH}"})
_LONGEST_RAE: Final = 5
_LEAST_SHARE: Final = Decimal("0.01")
_WHOLE: Final = Decimal("1.00")
_RNA: Final = re.compile(r"W\d{9}", re.ASCII)
_NUMBER: Final = re.compile(r"[+-]?\d+(?:\.\d+)?", re.ASCII)
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_PERIOD: Final = re.compile(rf"{_DAY.pattern}(?:/{_DAY.pattern})?", re.ASCII)

Line: TypeAlias = tuple[str, ...]
"""What stands under each of `SCDL_FIELDS`; empty for nothing."""


class OpenDataFault(StrEnum):
    """What is wrong with a column, a line, or what stands in it."""

    NOT_UTF8 = "not_utf8"
    COLUMN_MISSING = "column_missing"
    COLUMN_TWICE = "column_twice"
    WRONG_WIDTH = "wrong_width"
    """The line has not as many cells as there are columns."""
    REQUIRED = "required"
    NO_IDENTIFIER = "no_identifier"
    """Neither a SIRET nor an RNA."""
    NOT_SIRET = "not_siret"
    """Not fourteen digits."""
    WRONG_KEY = "wrong_key"
    """Fourteen digits of which one is wrong."""
    NOT_RNA = "not_rna"
    NOT_DAY = "not_day"
    NOT_PERIOD = "not_period"
    NOT_NUMBER = "not_number"
    NOT_SHARE = "not_share"
    """A number that is no part of a whole."""
    TOO_LONG = "too_long"
    NOT_NATURE = "not_nature"
    NOT_YES_OR_NO = "not_yes_or_no"
    NOT_CURRENCY = "not_currency"
    TWICE = "twice"
    """Two grants have the same identifier."""


@dataclass(frozen=True, slots=True)
class LineRemark:
    """What is wrong in a file of open data.

    Attributes:
        line: counted as a spreadsheet does, the header being line 1.
        field: the column, empty for the whole line.
        found: what stands there.
    """

    line: int
    field: str
    fault: OpenDataFault
    found: str = ""


@dataclass(frozen=True, slots=True)
class Receiver:
    """Who gets a part of a grant: a structure of the file, or nobody named."""

    name: str = ""
    siret: str = ""
    rna: str = ""
    share: Decimal = Decimal(1)
    organisation_id: int | None = None


@dataclass(frozen=True, slots=True)
class Award:
    """A grant as it is published; what nobody said is None, or empty. Amount in euros.

    Attributes:
        granter: the name of the authority.
        granter_siret: its SIRET.
        signed_on: the day of the convention.
        decision: what identifies the act: the délibération, else the convention, else the dossier.
        number: of the dossier.
        scheme: its name.
        planned: the day each instalment is planned, None for none.
        paid_on: the day of each payment.
        last_day: the last one to ask for payment.
        state_aid: what European State aid law makes of it.
    """

    granter: str
    granter_siret: str
    signed_on: date | None
    decision: str
    subject: str
    amount: Decimal
    number: str = ""
    scheme: str = ""
    decided_on: date | None = None
    receivers: tuple[Receiver, ...] = (Receiver(),)
    in_kind: bool = False
    planned: tuple[date | None, ...] = ()
    paid_on: tuple[date, ...] = ()
    last_day: date | None = None
    state_aid: StateAidRegime | None = None


def lines_of(award: Award) -> list[Line]:
    """The lines of a grant, one for each beneficiary; what is not known stays empty."""
    before = (award.granter, kept_identifier(award.granter_siret), _day(award.signed_on), award.decision)
    told = (
        award.subject,
        f"{award.amount:.2f}",
        IN_KIND if award.in_kind else IN_CASH,
        _manner(award),
        _period(award),
        "",  # the number of the scheme in the Répertoire des aides aux entreprises, which no record holds
        _notified(award.state_aid),
    )
    return [
        (*before, one.name, kept_identifier(one.siret), _published_rna(one.rna), *told, share_text(one.share), "")
        for one in award.receivers
    ]


def share_text(share: Decimal) -> str:
    """« 1.00 », « 0.45 », « 0.333 »: the part of a beneficiary, exact, to the hundredth at least."""
    exact = share.normalize()
    return f"{exact.quantize(_WHOLE) if exact == exact.quantize(_WHOLE) else exact:f}"


def header_remarks(header: Sequence[str]) -> list[LineRemark]:
    """What is wrong with the columns: one that is required is missing, or one stands twice; others are let be."""
    twice = [name for place, name in enumerate(header) if name and name in header[:place]]
    return [
        *(LineRemark(1, name, OpenDataFault.COLUMN_MISSING) for name in sorted(_REQUIRED, key=SCDL_FIELDS.index)
          if name not in header),
        *(LineRemark(1, name, OpenDataFault.COLUMN_TWICE) for name in dict.fromkeys(twice)),
    ]  # fmt: skip


def table_remarks(header: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[LineRemark]:
    """Everything wrong in a table, whatever its columns, in order; nothing for a valid one."""
    yield from header_remarks(header)
    for number, row in enumerate(rows, 2):
        if len(row) != len(header):
            yield LineRemark(number, "", OpenDataFault.WRONG_WIDTH, str(len(row)))
        else:
            yield from _value_remarks(dict(zip(header, row, strict=True)), number)


def line_remarks(line: Line, number: int = 1) -> list[LineRemark]:
    """What is wrong in a line of ours."""
    return list(_value_remarks(dict(zip(SCDL_FIELDS, line, strict=True)), number))


class PublicationState(StrEnum):
    """Where the data of a convention stand."""

    INCOMPLETE = "incomplete"
    """Something the format asks for is missing, or wrong."""
    READY = "ready"
    CHANGED = "changed"
    """Published, and otherwise since."""
    PUBLISHED = "published"


def publication_state(*, published: bool, sound: bool, changed: bool) -> PublicationState:
    """Where the data of a convention stand; what is not sound, were it published, is first to be mended."""
    if not sound:
        return PublicationState.INCOMPLETE
    if not published:
        return PublicationState.READY
    return PublicationState.CHANGED if changed else PublicationState.PUBLISHED


def kept_lines(lines: Sequence[Line]) -> str:
    """What was published, as the file keeps it."""
    return json.dumps(lines, ensure_ascii=False)


def lines_kept(text: str) -> list[Line]:
    """What was published, as the file kept it; nothing where nobody kept it."""
    return [tuple(line) for line in json.loads(text)] if text else []


def changed_fields(before: Sequence[Line], after: Sequence[Line]) -> tuple[str, ...]:
    """The fields that are otherwise in what is published than they would be now; all of them where lines came or went.

    A beneficiary more is said by its name alone.
    """
    if len(before) != len(after):
        return ("nomBeneficiaire",)
    return tuple(
        name
        for place, name in enumerate(SCDL_FIELDS)
        if any(old[place] != new[place] for old, new in zip(before, after, strict=True))
    )


def _value_remarks(values: Mapping[str, str], number: int) -> Iterator[LineRemark]:
    for field, value in values.items():
        fault = value_fault(field, value)
        if fault is not None:
            yield LineRemark(number, field, fault, value)
    if not values.get("idBeneficiaire") and not values.get("rnaBeneficiaire"):
        yield LineRemark(number, "idBeneficiaire", OpenDataFault.NO_IDENTIFIER)


def value_fault(field: str, value: str) -> OpenDataFault | None:
    """What is wrong with a value of a field; None for a sound one, and in a column that the format does not know."""
    if not value:
        return OpenDataFault.REQUIRED if field in _REQUIRED else None
    check = _CHECKS.get(field)
    return None if check is None else check(value)


@lru_cache(maxsize=1 << 10)
def _siret(value: str) -> OpenDataFault | None:
    if len(value) != SIRET_LENGTH or not (value.isascii() and value.isdecimal()):
        return OpenDataFault.NOT_SIRET
    return OpenDataFault.WRONG_KEY if siret_fault(value) is IdentifierFault.WRONG_KEY else None


def _rna(value: str) -> OpenDataFault | None:
    return None if _RNA.fullmatch(value) else OpenDataFault.NOT_RNA


@lru_cache(maxsize=1 << 10)
def _is_day(value: str) -> bool:
    if not _DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def _on_a_day(value: str) -> OpenDataFault | None:
    return None if _is_day(value) else OpenDataFault.NOT_DAY


def _over_days(value: str) -> OpenDataFault | None:
    """One day, or two with a slash, as far as the pattern tells.

    The official valid example has periods that end before they begin, and one of no day of the calendar.
    """
    return None if _PERIOD.fullmatch(value) else OpenDataFault.NOT_PERIOD


def _number(value: str) -> OpenDataFault | None:
    return None if _NUMBER.fullmatch(value) else OpenDataFault.NOT_NUMBER


def _part(value: str) -> OpenDataFault | None:
    if not _NUMBER.fullmatch(value):
        return OpenDataFault.NOT_NUMBER
    return None if _LEAST_SHARE <= Decimal(value) <= 1 else OpenDataFault.NOT_SHARE


def _short(value: str) -> OpenDataFault | None:
    return OpenDataFault.TOO_LONG if len(value) > LONGEST_TEXT else None


def _rae(value: str) -> OpenDataFault | None:
    return OpenDataFault.TOO_LONG if len(value) > _LONGEST_RAE else None


def _nature(value: str) -> OpenDataFault | None:
    return None if value in _NATURES else OpenDataFault.NOT_NATURE


def _yes_or_no(value: str) -> OpenDataFault | None:
    return None if value in ("oui", "non") else OpenDataFault.NOT_YES_OR_NO


_CHECKS: Final[Mapping[str, Callable[[str], OpenDataFault | None]]] = {
    "idAttribuant": _siret,
    "dateConvention": _on_a_day,
    "idBeneficiaire": _siret,
    "rnaBeneficiaire": _rna,
    "objet": _short,
    "montant": _number,
    "nature": _nature,
    "conditionsVersement": _short,
    "datesPeriodeVersement": _over_days,
    "idRAE": _rae,
    "notificationUE": _yes_or_no,
    "pourcentageSubvention": _part,
}
_REQUIRED: Final = frozenset(SCDL_FIELDS) - {
    *("referenceDecision", "idBeneficiaire", "rnaBeneficiaire", "idRAE", "dispositifAide")
}


def _day(day: date | None) -> str:
    return "" if day is None else day.isoformat()


def _published_rna(text: str) -> str:
    """A number in the RNA, as the format admits it: none of Corsica nor overseas, which have a letter."""
    number = kept_identifier(text)
    return number if _RNA.fullmatch(number) else ""


def _manner(award: Award) -> str:
    """How it is paid, as far as instalments or payments tell."""
    parts = max(len(award.planned), len(award.paid_on))
    if parts == 0:
        return ""
    return AT_ONCE if parts == 1 else STAGGERED


def _period(award: Award) -> str:
    """The day it is paid, or the first and the last; nothing where one of these is not known.

    A first instalment on no day may come as soon as the convention is signed, a last one until its end; one between
    them comes between their days. What was planned before the convention was signed comes no sooner than that.
    """
    signed = award.signed_on or date.min
    if len(award.planned) <= 1 and len(award.paid_on) == 1:
        return _day(award.paid_on[0])
    days = [*award.paid_on, *(max(day, signed) for day in award.planned if day is not None)]
    begins_on_no_day = award.planned[:1] == (None,) and not award.paid_on
    ends_on_no_day = award.planned[-1:] == (None,) and len(award.paid_on) < len(award.planned)
    bounds = [*([award.signed_on] if begins_on_no_day else []), *([award.last_day] if ends_on_no_day else [])]
    days += [day for day in bounds if day is not None]
    if None in bounds or not days:
        return ""
    first, last = min(days), max(days)
    return _day(first) if first == last else f"{_day(first)}/{_day(last)}"


def _notified(regime: StateAidRegime | None) -> str:
    """Whether the aid is known to the Commission as de minimis, or notified: only one that is said to be so is."""
    return "oui" if regime in (StateAidRegime.DE_MINIMIS, StateAidRegime.NOTIFIED) else "non"
