"""Rows that speak of one record put together: its expenses one by one, its award year by year.

Guarantees, loans and aid in kind are totalled apart: they are never grants.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from typing import Final

from ptce_desk.domain.french_order import fold
from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.domain.vocabulary import Section
from ptce_desk.imports.tables.checking import as_cell
from ptce_desk.imports.tables.past import FIRST_YEAR, PastDecision, compared_values, past_decision
from ptce_desk.imports.tables.reading import CellFault, ReadRow
from ptce_desk.imports.tables.targets import APART, INVESTED, Target, year_told

IN_KIND: Final = "in_kind"
"""The answer of « nature » for what is given otherwise than in money."""
_OF_ONE_AWARD: Final = frozenset(
    {"number", "requested", "proposed", "awarded", "agreed", "paid", "paid_on", "total_cost"}
)
"""What a row says of the first of its two awards alone."""
_GRANTED: Final = ("voted", INVESTED, "awarded", "requested", "agreed", "paid")


@dataclass(frozen=True)
class Draft:
    """What a table says of one record.

    Attributes:
        rows: the numbers of the rows that speak of it.
        values: by field; amounts that several rows part are summed.
        years: what was awarded for each *exercice*, when several rows say so.
        apart: what it holds that is no grant, by field.
        lines: what each of its rows says of a line of a part: a contact, a member.
        faults: cells that cannot be read: it cannot come in.
        warnings: cells worth a look.
    """

    rows: tuple[int, ...]
    values: Mapping[str, object]
    years: Mapping[int, Decimal] = field(default_factory=dict)
    apart: Mapping[str, object] = field(default_factory=dict)
    lines: tuple[Mapping[str, object], ...] = ()
    faults: tuple[CellFault, ...] = ()
    warnings: tuple[CellFault, ...] = ()

    @cached_property
    def decision(self) -> PastDecision | None:
        """The decision it tells, if any."""
        return past_decision(self.values)

    @cached_property
    def compared(self) -> Mapping[str, object]:
        """Its values as they would stand in its dossier."""
        return compared_values(self.values, self.decision)

    @property
    def is_a_grant(self) -> bool:
        """Whether it speaks of money asked for or granted, and not only of a guarantee, a loan or a help in kind."""
        of_money = self.values.get("nature") != IN_KIND and any(self.values.get(key) for key in _GRANTED)
        return not self.apart or of_money


def gather(rows: Sequence[ReadRow], target: Target, group_by: str = "", repeated: Iterable[str] = ()) -> list[Draft]:
    """What the rows of a table say of each record, in the order of their first rows.

    Args:
        rows: as they were read.
        target: what they become.
        group_by: the field that rows of one record share; a row without it stands alone; what tells the records of
            the target when empty.
        repeated: amounts said again on each row of a record, which are not summed.
    """
    groups: dict[object, list[ReadRow]] = {}
    for row in rows:
        key = row.values.get(group_by) if group_by else _record_of(row, target)
        groups.setdefault(row.number if key is None else (group_by, key), []).append(row)
    own = frozenset(one.key for one in target.fields if not one.part)
    amounts = frozenset(one.key for one in target.fields if one.kind == "amount")
    said_again = amounts & frozenset(repeated)
    repeating = own if target.one_voice else said_again
    drafts = (_draft(some, own, amounts - repeating, repeating) for some in groups.values())
    return [part for draft in drafts for part in _by_section(draft)]


def _by_section(draft: Draft) -> list[Draft]:
    """A grant, or two where a row tells what was voted for the working of a structure and for its investments."""
    values = dict(draft.values)
    invested = values.pop(INVESTED, None)
    if draft.faults or not invested:
        return [draft if draft.faults else replace(draft, values=values)]
    investment = {"voted": invested, "section": Section.INVESTMENT.value}
    if not values.get("voted"):
        return [replace(draft, values=values | investment)]
    other = {key: value for key, value in values.items() if key not in _OF_ONE_AWARD} | investment
    if "source_id" in other:
        other["source_id"] = f"{other['source_id']} / investissement"
    return [replace(draft, values={"section": Section.OPERATING.value, **values}), Draft(draft.rows, other)]


def _record_of(row: ReadRow, target: Target) -> tuple[str, ...] | None:
    """What tells the record a row speaks of from the others of its target; None when it stands alone."""
    group = next((keys for keys in target.told_by if all(key in row.values for key in keys)), ())
    return (*group, *(fold(str(row.values[key])) for key in group)) or None


def _alike(one: object, other: object) -> bool:
    return one == other or (isinstance(one, str) and isinstance(other, str) and fold(one) == fold(other))


def _draft(rows: Sequence[ReadRow], own: frozenset[str], summed: frozenset[str], repeated: frozenset[str]) -> Draft:
    values: dict[str, object] = {}
    faults = [fault for row in rows for fault in row.faults]
    for row in rows:
        for key, value in row.values.items():
            if key not in own:
                continue
            if key in summed and isinstance(value, Decimal):
                held = values.get(key, Decimal(0))
                values[key] = held + value if isinstance(held, Decimal) else value
            elif key in repeated and not _alike(values.get(key, value), value):
                faults.append(CellFault("", key, as_cell(value), ValueFault.SAID_TWICE))
            else:
                values.setdefault(key, value)
    apart = {key: values.pop(key) for key in APART if key in values}
    if values.get("nature") == IN_KIND and "voted" in values:
        apart["given"] = values.pop("voted")
    numbers = tuple(row.number for row in rows)
    said = (
        {key: value for key, value in row.values.items() if key not in own and year_told(key) is None} for row in rows
    )
    lines = tuple(line for line in said if line)
    warnings = [warning for row in rows for warning in row.warnings]
    shares = _shares_of(rows)
    total = sum(shares.values(), Decimal(0))
    if shares:
        values.setdefault("voted", total)
        values[FIRST_YEAR] = min(shares)
    if shares and total != values["voted"]:
        shares = {}
        warnings.append(CellFault("", "voted", total, ValueFault.YEARS_APART))
    years = (shares if len(shares) > 1 else {}) or _years_of(rows, values.get("voted"))
    return Draft(numbers, values, years, apart, lines, tuple(faults), tuple(warnings))


def _shares_of(rows: Sequence[ReadRow]) -> dict[int, Decimal]:
    """What an award is of each year, by the columns of the years: those of which there is something."""
    shares: dict[int, Decimal] = {}
    for key, value in (pair for row in rows for pair in row.values.items()):
        year = year_told(key)
        if year is not None and isinstance(value, Decimal) and value:
            shares[year] = shares.get(year, Decimal(0)) + value
    return shares


def _years_of(rows: Sequence[ReadRow], voted: object) -> dict[int, Decimal]:
    """The award of each year, when rows of one record are of several years and tell all of it by year."""
    years: dict[int, Decimal] = {}
    for row in rows:
        year, amount = row.values.get("year"), row.values.get("voted")
        if isinstance(year, int) and isinstance(amount, Decimal):
            years[year] = years.get(year, Decimal(0)) + amount
    return years if len(years) > 1 and sum(years.values()) == voted else {}
