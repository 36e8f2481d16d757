"""The list of dossiers grouped by one or two of its axes: what one groups by, and the headings that come of it."""

from collections.abc import Hashable, Sequence
from decimal import Decimal
from typing import Final

from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.services.dossier.sheet import Group
from ptce_desk.ui.models.folded_table import Head, HeadEnd, Path
from ptce_desk.ui.models.grouped_rows import UNFOLDED_UP_TO
from ptce_desk.wording.axes import FILE_AXES, FILE_BUCKETS, group_value
from ptce_desk.wording.filters import count_text

GROUPED_BY: Final = (
    *("scheme", "year", "instruction", "decision", "stage", "ptce", "beneficiary"),
    *("commune", "department", "instructor", "funder", "family", "section", "contract_axis"),
)
"""What dossiers are grouped by most."""
GROUPED_TOO: Final = ("act", "execution", *FILE_BUCKETS, "waiting_rank", "title", "siret")
"""What they can be grouped by besides: each column but their number, which is of one, and what waits for a vote."""
FILE_GROUPS: Final = {key: FILE_AXES[key] for key in GROUPED_BY}
OTHER_GROUPS: Final = {key: FILE_AXES[key] for key in GROUPED_TOO}
"""The same in words."""


def heads_of(groups: Sequence[Group], by: Sequence[str]) -> list[Head]:
    """The headings of groups read in their order, an outer one before those in it, with its sums."""
    heads: list[Head] = []
    for outer in dict.fromkeys(group.values[0] for group in groups):
        within = [group for group in groups if group.values[0] == outer]
        heads.append(_head((outer,), by, within, holds_rows=len(by) == 1))
        if len(by) > 1:
            heads.extend(_head(group.values, by, [group], holds_rows=True) for group in within)
    return heads


def unfolded_at_first(heads: Sequence[Head], groups: Sequence[Group]) -> frozenset[Path]:
    """Every group of a short list; none of a long one, whose sums are read first."""
    if sum(group.count for group in groups) > UNFOLDED_UP_TO:
        return frozenset()
    return frozenset(head.path for head in heads)


def envelopes_of(heads: Sequence[Head], by: Sequence[str], year: Hashable) -> dict[Path, tuple[int, int]]:
    """The envelope of each group that is all of one scheme in one year, as (scheme, year); `year` if all are of it."""
    found: dict[Path, tuple[int, int]] = {}
    for head in heads:
        said = {"year": year, **dict(zip(by, head.path, strict=False))}
        scheme, of_year = said.get("scheme"), said["year"]
        if isinstance(scheme, int) and isinstance(of_year, int):
            found[head.path] = (scheme, of_year)
    return found


def end_words(left: Decimal) -> HeadEnd:
    """« reste 16 000 € de l’enveloppe », or in red « manque 14 000 € à l’enveloppe »."""
    if left < 0:
        return HeadEnd(typeset(f"manque {whole_amount_text(-left)}"), " à l’enveloppe", "danger")
    return HeadEnd(typeset(f"reste {whole_amount_text(left)}"), " de l’enveloppe")


def _head(path: tuple[Hashable, ...], by: Sequence[str], groups: Sequence[Group], *, holds_rows: bool) -> Head:
    place = len(path) - 1
    label = group_value(by[place], path[place], groups[0].names[place])
    count = count_text(sum(group.count for group in groups), "dossier")
    sums: dict[str, Decimal] = {key: sum((group.sums[key] for group in groups), ZERO) for key in groups[0].sums}
    return Head(path, label, count, sums, holds_rows)
