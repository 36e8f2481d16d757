"""Column types: what a value is in code, and how the file keeps it."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from decimal import MAX_EMAX, MAX_PREC, MIN_EMIN, Context, Decimal
from enum import StrEnum
from functools import lru_cache
from typing import Final, Generic, TypeVar

from sqlalchemy import BigInteger, Dialect, String, Text, literal
from sqlalchemy.types import TypeDecorator
from typing_extensions import override

from ptce_desk.domain.rules.reading import read_rules, rules_to_data
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.tags import TagColour, WornTag, worn_in_order

E = TypeVar("E", bound=StrEnum)
_RULES_REMEMBERED: Final = 1_000
"""Texts of rules read last, which every dossier of a version reads again."""

_EXACT: Final = Context(prec=MAX_PREC, Emax=MAX_EMAX, Emin=MIN_EMIN)
"""Decimal rounds to 28 digits; the point of an amount is moved without a loss."""
_CENT: Final = Decimal("0.01")


class Cents(TypeDecorator[Decimal]):
    """Decimal euros, kept as integer cents (a NUMERIC column of SQLite is a float and loses cents).

    Four bytes would hold 21,47 M€: an engine that counts them is told eight.
    """

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:  # noqa: ARG002
        """Euros to cents; an amount finer than the cent is a broken promise."""
        if value is None:
            return None
        cents = _EXACT.scaleb(value, 2)
        if cents != (whole := int(cents)):
            raise ValueError(value)
        return whole

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        """Cents to euros."""
        return None if value is None else value * _CENT

    @override
    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[int | None], Decimal | None]:
        """The same with nothing between: a list reads some hundreds of them."""
        return lambda value: None if value is None else value * _CENT


NO_CENTS: Final = literal(Decimal(0), Cents())
"""No money at all, where SQL adds up: a bare Decimal goes to SQLite as a float, which comes back as one."""
BETWEEN_TAGS: Final = "\x1e"
"""What no text that is kept holds, a line end being one that a file may: between two labels gathered."""


class WornTags(TypeDecorator[tuple[WornTag, ...]]):
    """The labels of a record as a query gathers them: of each its colour, a space, its words."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[WornTag, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """As they are gathered."""
        return BETWEEN_TAGS.join(f"{tag.colour} {tag.name}" for tag in value) if value else None

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[WornTag, ...]:  # noqa: ARG002
        """In French order; none where nothing was gathered."""
        told = (line.partition(" ") for line in (value or "").split(BETWEEN_TAGS) if line)
        return worn_in_order(WornTag(name, TagColour(colour)) for colour, _space, name in told)


class ExactDecimal(TypeDecorator[Decimal]):
    """A ratio or a count with decimals, kept as text."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Keep the digits as they are."""
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        """Read the digits back."""
        return None if value is None else Decimal(value)


class Code(TypeDecorator[E], Generic[E]):
    """A member of a `StrEnum`, kept as its code."""

    impl = String
    cache_ok = True

    def __init__(self, codes: type[E]) -> None:
        super().__init__()
        self.codes = codes

    def process_bind_param(self, value: E | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Keep the code; a text that is no code is a broken promise."""
        return None if value is None else self.codes(value).value

    def process_result_value(self, value: str | None, dialect: Dialect) -> E | None:  # noqa: ARG002
        """Read the code back."""
        return None if value is None else self.codes(value)

    @override
    def result_processor(self, dialect: Dialect, coltype: object) -> Callable[[str | None], E | None]:
        """The same by a dictionary; what is no code raises `KeyError`."""
        members: dict[str | None, E | None] = {None: None, **{one.value: one for one in self.codes}}
        return members.__getitem__


class CodeSet(TypeDecorator[frozenset[E]], Generic[E]):
    """A set of members of a `StrEnum`, kept as their codes in order, with commas between."""

    impl = String
    cache_ok = True

    def __init__(self, codes: type[E]) -> None:
        super().__init__()
        self.codes = codes

    def process_bind_param(self, value: frozenset[E] | None, dialect: Dialect) -> str:  # noqa: ARG002
        """Keep the codes; a text that is no code is a broken promise."""
        return ",".join(sorted(self.codes(code).value for code in value or ()))

    def process_result_value(self, value: str | None, dialect: Dialect) -> frozenset[E]:  # noqa: ARG002
        """Read the codes back."""
        return frozenset(self.codes(code) for code in (value or "").split(",") if code)


def moment_text(moment: datetime) -> str:
    """An aware moment as the file keeps it; a naive one is a broken promise."""
    if moment.tzinfo is None:
        raise ValueError(moment)
    return moment.astimezone(UTC).isoformat(timespec="milliseconds")


class UtcMoment(TypeDecorator[datetime]):
    """An aware moment, kept as ISO text in UTC."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """A naive moment is a broken promise."""
        return None if value is None else moment_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002
        """Read the moment back, aware."""
        return None if value is None else datetime.fromisoformat(value)


@lru_cache(_RULES_REMEMBERED)
def rules_of_text(text: str) -> tuple[Rule, ...]:
    """Rules as the file keeps them, read; those this program cannot read are a damaged file."""
    rules, problems = read_rules(json.loads(text))
    if problems:
        raise ValueError(problems)
    return rules


class Rules(TypeDecorator[tuple[Rule, ...]]):
    """The rules of a scheme version, kept as JSON in the catalogue's own form."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[Rule, ...] | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Write the rules as the catalogue would."""
        return None if value is None else json.dumps(rules_to_data(value), ensure_ascii=False)

    def process_result_value(self, value: str | None, dialect: Dialect) -> tuple[Rule, ...] | None:  # noqa: ARG002
        """Read the rules back."""
        return None if value is None else rules_of_text(value)
