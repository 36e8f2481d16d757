"""What happened to a PTCE: its story, its stages, its labels, its yearly figures and how each varied."""

from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Decimal
from functools import partial
from typing import Final

from typing_extensions import override

from ptce_desk.domain.ptce import FigureKey, LabelEntry, StageEntry, YearlyFigures, variation
from ptce_desk.domain.ptce_course import CourseEvent
from ptce_desk.formatting import HARD_SPACE, number_text, typeset
from ptce_desk.records.ptce import PTCE
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.widgets.blocks.cards import Card, KeyValueList
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.part_grid import part_card, part_grid
from ptce_desk.wording.ptce_course import course_day, course_sentence

_STAGES: Final = PTCE.part("stages")
_LABELS: Final = PTCE.part("labels")
_YEARS: Final = PTCE.part("figures")
_FIGURES: Final[tuple[tuple[FigureKey, str, int], ...]] = (
    ("unit_budget", "Budget de la cellule d’animation", 12),
    ("self_financing_rate", "Taux d’autofinancement de la cellule", 7),
    ("full_time_equivalents", "Équivalents temps plein de la cellule", 4),
    ("member_structures", "Structures membres", 8),
    ("employees", "Salariés des structures membres", 7),
    ("consolidated_budget", "Budget consolidé des structures membres", 13),
)
"""Key, what it is, width in characters."""

_WHOLE_FROM: Final = 10
"""From 10 % on, a variation is said without decimals."""


class CourseCard(Card):
    """Its creation, its recognitions, its stages and its bearers, the oldest first; nothing is typed here."""

    def __init__(self) -> None:
        super().__init__("Histoire du pôle")
        self.story: list[tuple[str, str]] = []
        self._lines = KeyValueList()
        self._nothing = plain_label(
            typeset("Datez ses stades, ses labels et sa structure porteuse (un membre) : son histoire se lit ici."),
            "muted",
            wrap=True,
        )
        self.add(self._lines)
        self.add(self._nothing)

    def show_course(self, course: Sequence[CourseEvent]) -> None:
        """Tell it."""
        self.story = [(course_day(event), course_sentence(event)) for event in course]
        self._lines.set_items(self.story)
        self._lines.setVisible(bool(course))
        self._nothing.setVisible(not course)


def stages_card() -> GridCard[StageEntry]:
    """The stages a PTCE went through, oldest first."""
    field = _STAGES.field
    columns: tuple[Column[StageEntry], ...] = (
        screen_column(field("stage"), stretch=1, width_chars=12),
        screen_column(field("since"), width_chars=11),
        screen_column(field("note"), stretch=1, width_chars=8),
    )
    return part_card(_STAGES, columns)


def labels_card() -> GridCard[LabelEntry]:
    """How a PTCE was recognised."""
    field = _LABELS.field
    columns: tuple[Column[LabelEntry], ...] = (
        screen_column(field("kind"), width_chars=11),
        screen_column(field("call"), stretch=1, width_chars=8),
        screen_column(field("since"), width_chars=11),
    )
    return part_card(_LABELS, columns)


class FiguresCard(GridCard[YearlyFigures]):
    """What is known of each year, the oldest first."""

    def __init__(self) -> None:
        self._figures: list[YearlyFigures] = []
        super().__init__(_YEARS.title, part_grid(_YEARS, self._columns()))
        self.add(plain_label(typeset("± : évolution depuis l’année précédente, quand elle est connue."), "hint"))

    @override
    def set_rows(self, rows: Sequence[YearlyFigures]) -> None:
        self._figures = list(rows)
        super().set_rows(sorted(rows, key=lambda figures: figures.year))

    def _columns(self) -> list[Column[YearlyFigures]]:
        columns: list[Column[YearlyFigures]] = [
            screen_column(_YEARS.field("year"), lambda figures: str(figures.year), width_chars=7)
        ]
        for key, what, chars in _FIGURES:
            field = _YEARS.field(key)
            stretch = 0 if field.kind == "amount" else 1
            columns.append(screen_column(field, tooltip=_always(what), stretch=stretch, width_chars=chars))
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


def _always(text: str) -> Callable[[YearlyFigures], str]:
    return lambda _figures: text
