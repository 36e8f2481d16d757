"""The place (lieu) of a PTCE: what it is, how large, whose it is."""

from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from ptce_desk.domain.ptce import Ptce
from ptce_desk.formatting import HARD_SPACE, number_text
from ptce_desk.ui.keeping import in_record
from ptce_desk.ui.widgets.cards import Card
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.reading import read_number
from ptce_desk.ui.widgets.suggestions import suggest
from ptce_desk.ui.widgets.text_edit import LineField
from ptce_desk.ui.widgets.typed_edit import TypedEdit

PLACE_KINDS: Final = (
    "Atelier, fabrique",
    "Domaine agricole",
    "Friche réhabilitée",
    "Hôtel d’entreprises",
    "Lieu culturel",
    "Locaux partagés",
    "Pépinière, incubateur",
    "Tiers-lieu",
    "Zone d’activité",
    "Sans lieu propre",
)
"""Kinds suggested; any other can be written."""

_SQUARE_METRES_A_HECTARE: Final = 10_000
_NOT_AN_AREA: Final = "Écrivez une surface, comme 1 650 m² ou 4 ha."


class AreaEdit(TypedEdit[Decimal]):
    """Square metres or nothing: « 1 650 m² » once left; hectares are converted."""

    def __init__(self) -> None:
        super().__init__()
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

    @override
    def _read(self, text: str) -> tuple[Decimal | None, str]:
        words = text.strip().lower()
        hectares = words.endswith("ha")
        number, problem = read_number(words.removesuffix("ha").removesuffix("m²").removesuffix("m2"))
        if problem or (number is not None and number < 0) or (number is None and words):
            return None, _NOT_AN_AREA
        return (number * _SQUARE_METRES_A_HECTARE if number is not None and hectares else number), ""

    @override
    def _written(self, value: Decimal | None) -> str:
        return "" if value is None else f"{number_text(value)}{HARD_SPACE}m²"


class PlaceCard(Card):
    """Where a PTCE meets and works; each field is announced on leaving it.

    Signals:
        kept: field (str), value, its name in the history (str).
    """

    kept = Signal(str, object, str)

    def __init__(self) -> None:
        super().__init__("Lieu")
        self.name, self.kind, self.owner = LineField(), LineField(), LineField()
        self.built, self.land = AreaEdit(), AreaEdit()
        in_record("ptce", place=self.name, place_kind=self.kind, place_owner=self.owner)
        in_record("ptce", place_built_m2=self.built, place_land_m2=self.land)
        suggest(self.kind, PLACE_KINDS)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(BETWEEN_FIELDS)
        grid.addWidget(Field("Nom du lieu", self.name), 0, 0, 1, 2)
        grid.addWidget(Field("Type de lieu", self.kind), 1, 0, 1, 2)
        grid.addWidget(Field("Surface bâtie", self.built), 2, 0)
        grid.addWidget(Field("Terrain", self.land), 2, 1)
        grid.addWidget(Field("Propriétaire", self.owner), 3, 0, 1, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.body.addLayout(grid)
        for field, editor, words in (
            ("place", self.name, "le lieu"),
            ("place_kind", self.kind, "le type de lieu"),
            ("place_built_m2", self.built, "la surface bâtie"),
            ("place_land_m2", self.land, "le terrain"),
            ("place_owner", self.owner, "le propriétaire du lieu"),
        ):
            editor.committed.connect(partial(self._keep, field, words))

    def show_ptce(self, ptce: Ptce) -> None:
        """Show what the file holds."""
        self.name.set_value(ptce.place)
        self.kind.set_value(ptce.place_kind)
        self.owner.set_value(ptce.place_owner)
        self.built.set_value(ptce.place_built_m2)
        self.land.set_value(ptce.place_land_m2)

    def _keep(self, field: str, words: str, value: object) -> None:
        self.kept.emit(field, value, words)
