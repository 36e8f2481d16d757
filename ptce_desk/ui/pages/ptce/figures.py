"""The yearly figures of a PTCE, each with its variation since the year before."""

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from typing import Final

from typing_extensions import override

from ptce_desk.domain.ptce import YearlyFigures
from ptce_desk.formatting import HARD_SPACE, number_text, typeset
from ptce_desk.records.kinds import Kind
from ptce_desk.services.ptce.ptce_lines import FigureKey, variation
from ptce_desk.ui.keeping import in_rows
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.widgets.grid_card import GridCard
from ptce_desk.ui.widgets.grid_table import GridTable
from ptce_desk.ui.widgets.labels import plain_label

_FIGURES: Final[tuple[tuple[FigureKey, str, Kind, str, int], ...]] = (
    ("unit_budget", "Budget cellule", "amount", "Budget de la cellule d’animation", 12),
    ("self_financing_rate", "Autofin.", "percent", "Taux d’autofinancement de la cellule", 7),
    ("full_time_equivalents", "ETP", "number", "Équivalents temps plein de la cellule", 4),
    ("member_structures", "Membres", "number", "Structures membres", 8),
    ("employees", "Salariés", "number", "Salariés des structures membres", 7),
    ("consolidated_budget", "Consolidé", "amount", "Budget consolidé des structures membres", 13),
)
"""Key, heading, kind, what it is, width in characters."""

_WHOLE_FROM: Final = 10
"""From 10 % on, a variation is said without decimals."""


class FiguresCard(GridCard[YearlyFigures]):
    """What is known of each year, the oldest first."""

    def __init__(self) -> None:
        self._figures: list[YearlyFigures] = []
        super().__init__("Chiffres annuels", GridTable(self._columns(), "Chiffres annuels", ghost_text="Année…"))
        in_rows("ptce_figures", self.grid)
        self.add(plain_label(typeset("± : évolution depuis l’année précédente, quand elle est connue."), "hint"))

    @override
    def set_rows(self, rows: Sequence[YearlyFigures]) -> None:
        self._figures = list(rows)
        super().set_rows(sorted(rows, key=lambda figures: figures.year))

    def _columns(self) -> list[Column[YearlyFigures]]:
        columns: list[Column[YearlyFigures]] = [
            Column("year", "Année", "year", lambda figures: str(figures.year), width_chars=7)
        ]
        for key, heading, kind, what, chars in _FIGURES:
            columns.append(
                Column(
                    key,
                    heading,
                    kind,
                    partial(_figure, key),
                    tooltip=_always(what),
                    stretch=0 if kind == "amount" else 1,
                    width_chars=chars,
                )
            )
            columns.append(
                Column(
                    f"{key}_variation",
                    "±",
                    "number",
                    partial(self._variation, key),
                    editable=False,
                    tooltip=partial(self._variation_words, what),
                    role=lambda _figures: "muted",
                    width_chars=7,
                )
            )
        return columns

    def _variation(self, key: FigureKey, figures: YearlyFigures) -> str:
        return variation_text(variation(self._figures, figures.year, key), key)

    def _variation_words(self, what: str, figures: YearlyFigures) -> str:
        return typeset(f"{what} : évolution depuis {figures.year - 1}")


def variation_text(change: Decimal | None, key: FigureKey) -> str:
    """« +5,5 % », « +12 % », « −3 pts » for a rate, « = » for no change, nothing when it is unknown."""
    if change is None:
        return ""
    percent = change * 100
    rounded = percent.quantize(Decimal(1) if abs(percent) >= _WHOLE_FROM else Decimal("0.1"), ROUND_HALF_UP)
    if not rounded:
        return "="
    sign = "+" if rounded > 0 else ""
    return f"{sign}{number_text(rounded)}{HARD_SPACE}{'pts' if key == 'self_financing_rate' else '%'}"


def _figure(key: FigureKey, figures: YearlyFigures) -> object:
    return getattr(figures, key)


def _always(text: str) -> Callable[[YearlyFigures], str]:
    return lambda _figures: text
