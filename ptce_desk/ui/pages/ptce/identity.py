"""The identity of a PTCE: where it is, who bears it, what it does, its place (lieu), its other names."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Qt
from typing_extensions import override

from ptce_desk.domain.ptce import Ptce, PtceAlias
from ptce_desk.formatting import HARD_SPACE, number_text
from ptce_desk.records.ptce import PTCE
from ptce_desk.ui.models.columns import screen_column
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.editors.reading import read_number
from ptce_desk.ui.widgets.editors.suggestions import suggest
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.part_grid import part_card

_ROWS: Final = (
    *(("name",), ("commune", "departments"), ("territory",), ("region", "region_at_source")),
    *(("territory_type", "priority_district"), ("bearer_form",), ("website", "created_year")),
)
_TEXTS: Final = ("activities", "source")
_PLACE_ROWS: Final = (("place",), ("place_kind",), ("place_built_m2", "place_land_m2"), ("place_owner",))
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


class IdentityCard(Card):
    """What a PTCE is; each field is announced on leaving it, by `form`."""

    def __init__(self) -> None:
        super().__init__("Identité")
        self.form: RecordForm[Ptce] = RecordForm(PTCE, *(key for row in _ROWS for key in row), *_TEXTS)
        self.body.addLayout(self.form.grid(*_ROWS))
        for key in _TEXTS:
            self.add(self.form.fields[key])

    def offer_regions(self, regions: Sequence[str]) -> None:
        """Suggest the regions of the file."""
        line = self.form.editors["region"]
        assert isinstance(line, LineField)
        suggest(line, regions)


class PlaceCard(Card):
    """Where a PTCE meets and works; each field is announced on leaving it, by `form`."""

    def __init__(self) -> None:
        super().__init__("Lieu")
        self.form: RecordForm[Ptce] = RecordForm(
            PTCE,
            *(key for row in _PLACE_ROWS for key in row),
            own={"place_built_m2": AreaEdit(), "place_land_m2": AreaEdit()},
        )
        self.body.addLayout(self.form.grid(*_PLACE_ROWS))


def aliases_card() -> GridCard[PtceAlias]:
    """The other names of a PTCE."""
    part = PTCE.part("aliases")
    return part_card(part, [screen_column(part.field("name"), stretch=1)])
