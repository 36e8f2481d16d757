"""The columns that the table of a session is written with: sets shipped for a purpose, changed and kept as views."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ptce_desk.domain.errors import NotFoundError
from ptce_desk.domain.french_order import fold, sort_key
from ptce_desk.domain.imputation import IMPUTED
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.saved_views import COLUMNS
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.deletion import delete_record
from ptce_desk.services.file.views import list_views, save_view

SETS_PAGE: Final = "committee_columns"
"""What the sets are kept under, among the views of lists."""
YEARS: Final = "years"
"""Stands in a set for the column of each civil year."""
DEBATE: Final = "Débat"
ANNEX: Final = "Annexe"
FINANCES: Final = "Finances"
_NAMING: Final = ("line", "number")
"""The columns that lead each page."""
_PLAN: Final = tuple(f"plan_{level.value}" for level in FunderLevel)


@dataclass(frozen=True, slots=True)
class ColumnSet:
    """Columns of the table of a session, from left to right, under a name.

    Attributes:
        view_id: the view it is kept in; None for one as it is shipped.
    """

    name: str
    keys: tuple[str, ...]
    view_id: int | None = None

    @property
    def is_shipped(self) -> bool:
        """Whether one of that name is shipped, so that it comes back once what was kept is forgotten."""
        return any(fold(self.name) == fold(one.name) for one in SHIPPED)


SHIPPED: Final = (
    ColumnSet(
        DEBATE,
        (
            *_NAMING,
            *("beneficiary", "title", "signs", "total_cost", "vat", "requested", "proposed", "rate", "opinion"),
            *("vote", "voted", "ballot", "scheme", "base", "maximum", "earlier", "co_funders"),
            *(f"plan_{FunderLevel.OWN.value}", YEARS),
        ),
    ),
    ColumnSet(
        ANNEX,
        (
            *_NAMING,
            *("beneficiary", "title", "scheme", "total_cost", "vat", "base", "proposed", "voted", YEARS, "ballot"),
            *("siret", "legal_form", "commune", *IMPUTED),
        ),
    ),
    ColumnSet(
        FINANCES,
        (
            *_NAMING,
            *("beneficiary", "scheme", "total_cost", "vat", "base", "requested", "proposed", "rate", "voted", YEARS),
            *("earlier", "co_funders", *_PLAN, *IMPUTED),
        ),
    ),
)
"""Those that every file has, until an officer changes them."""


def column_sets(desk: Desk) -> list[ColumnSet]:
    """The sets there are: those shipped, as they were changed, then one's own in French order."""
    kept = {fold(view.name): view for view in list_views(desk, SETS_PAGE)}
    found = []
    for one in SHIPPED:
        view = kept.pop(fold(one.name), None)
        keys = () if view is None else _keys_of(view.content.get(COLUMNS))
        found.append(one if view is None else ColumnSet(one.name, keys or one.keys, view.id))
    own = [ColumnSet(view.name, _keys_of(view.content.get(COLUMNS)), view.id) for view in kept.values()]
    return [*found, *sorted(own, key=lambda one: sort_key(one.name))]


def column_set(desk: Desk, name: str) -> ColumnSet:
    """The set of a name, however its accents and capitals are written.

    Raises:
        NotFoundError: no set has that name.
    """
    for one in column_sets(desk):
        if fold(one.name) == fold(name):
            return one
    raise NotFoundError("saved_view", None)


def keep_column_set(desk: Desk, name: str, keys: Sequence[str]) -> ColumnSet:
    """Keep columns under a name, in the place of those it had; a name shipped keeps its writing."""
    known = next((one.name for one in column_sets(desk) if fold(one.name) == fold(name)), name)
    view = save_view(desk, SETS_PAGE, known, {COLUMNS: list(keys)})
    return ColumnSet(known, tuple(keys), view.id)


def forget_column_set(desk: Desk, view_id: int) -> str:
    """Forget a set of one's own, or what was changed in one that is shipped; returns the label of the change.

    Raises:
        NotFoundError: it is forgotten already.
    """
    return delete_record(desk, "saved_view", view_id)


def _keys_of(kept: object) -> tuple[str, ...]:
    return tuple(one for one in kept if isinstance(one, str)) if isinstance(kept, list) else ()
