"""The scoring grid of a scheme: what its jurors note dossiers on; a dossier noted already keeps its own."""

from collections.abc import Callable
from decimal import Decimal

from ptce_desk.domain.french_order import fold
from ptce_desk.domain.rules.schemes import SupportScheme
from ptce_desk.domain.scoring import SchemeCriterion
from ptce_desk.domain.scoring_errors import CriterionNameTakenError, CriterionUnusableError
from ptce_desk.records.schemes import SCHEME
from ptce_desk.services.desk import Desk
from ptce_desk.services.records import add_line, change_line, remove_line


def criteria_of(desk: Desk, scheme_id: int) -> list[SchemeCriterion]:
    """The criteria of a scheme, in order; none when it has no grid."""
    with desk.loading() as work:
        return list(work.get(SupportScheme, scheme_id).criteria)


def add_criterion(desk: Desk, scheme_id: int, key: str, value: object) -> list[SchemeCriterion]:
    """Add a criterion, its first cell filled.

    Raises:
        CriterionNameTakenError: the grid has a criterion of that name.
        CriterionUnusableError: it would be noted on nothing.
    """
    return _checked(
        desk, scheme_id, None, key, value, lambda: add_line(desk, SCHEME, scheme_id, "criteria", key, value)
    )


def change_criterion(desk: Desk, scheme_id: int, line_id: int, key: str, value: object) -> list[SchemeCriterion]:
    """Keep one cell of a criterion; what is emptied stays as it was.

    Raises:
        NotFoundError: the criterion is gone.
        CriterionNameTakenError, CriterionUnusableError: see `add_criterion`.
    """
    return _checked(
        *(desk, scheme_id, line_id, key, value),
        lambda: change_line(desk, SCHEME, scheme_id, "criteria", line_id, key, value),
    )


def remove_criterion(desk: Desk, scheme_id: int, line_id: int) -> list[SchemeCriterion]:
    """Take a criterion off the grid; dossiers noted on it keep their notes.

    Raises:
        NotFoundError: the criterion is gone.
    """
    remove_line(desk, SCHEME, scheme_id, "criteria", line_id)
    return criteria_of(desk, scheme_id)


def _checked(
    desk: Desk, scheme_id: int, line_id: int | None, key: str, value: object, keep: Callable[[], None]
) -> list[SchemeCriterion]:
    with desk.loading() as work:
        others = [one.label for one in work.get(SupportScheme, scheme_id).criteria if one.id != line_id]
    if key == "label" and any(fold(other) == fold(str(value)) for other in others):
        raise CriterionNameTakenError(str(value))
    if key == "out_of" and isinstance(value, Decimal) and value == 0:
        raise CriterionUnusableError
    keep()
    return criteria_of(desk, scheme_id)
