"""The editor of each kind of field a rule is made of, chosen by the annotation of the field."""

import datetime as dt
import re
import typing
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.formatting import percent_text
from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.editors.number_edit import MonthsEdit, NumberEdit
from ptce_desk.ui.widgets.editors.rate_edit import RateEdit
from ptce_desk.ui.widgets.editors.reading import read_percent
from ptce_desk.ui.widgets.editors.text_edit import LineField, MultilineField
from ptce_desk.ui.widgets.editors.typed_edit import TypedEdit
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.rules.draft import FieldSpec
from ptce_desk.wording.rule_labels import CHOICE_LABELS
from ptce_desk.wording.sources import kept_source

Keep = Callable[[object], None]
"""What to do with another value of a field."""

_RATES: Final = frozenset({"rate", "yearly_growth", "threshold"})
_NONE: Final = "sans"
_CODES: Final = frozenset({"after", "scheme"})


@dataclass(frozen=True, slots=True)
class Named:
    """What a rule may name: the schemes by code with their labels, and the families."""

    schemes: Mapping[str, str]
    families: tuple[str, ...]


class RatesEdit(TypedEdit[tuple[Decimal, ...]]):
    """Several rates, one a year: « 70 % ; 50 % ; 30 % »."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText("70\u00a0% ; 50\u00a0% ; 30\u00a0%")

    @override
    def _read(self, text: str) -> tuple[tuple[Decimal, ...] | None, str]:
        rates = []
        for part in re.split(r"[;/]", text):
            rate, problem = read_percent(part)
            if problem:
                return None, "Écrivez les taux séparés par des points-virgules, comme 70\u00a0% ; 50\u00a0%."
            if rate is not None:
                rates.append(rate)
        return tuple(rates), ""

    @override
    def _written(self, value: tuple[Decimal, ...] | None) -> str:
        return " ; ".join(percent_text(rate) for rate in value or ())


class CheckChoices(QWidget):
    """Several values among a few, each a box to tick.

    Signals:
        chosen: the values ticked, in the order of the list, a tuple.
    """

    chosen = Signal(object)

    def __init__(self, options: tuple[tuple[StrEnum, str], ...]) -> None:
        super().__init__()
        self.boxes = {value: QCheckBox(label) for value, label in options}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 2, 0, 2)
        layout.addWidget(FlowRow(*self.boxes.values(), across=14, down=2))
        self.setFocusProxy(next(iter(self.boxes.values())))
        for box in self.boxes.values():
            box.toggled.connect(self._announce)

    def set_values(self, values: tuple[object, ...]) -> None:
        """Tick these values."""
        for value, box in self.boxes.items():
            box.blockSignals(True)  # only the officer chooses
            box.setChecked(value in values)
            box.blockSignals(False)

    def _announce(self) -> None:
        self.chosen.emit(tuple(value for value, box in self.boxes.items() if box.isChecked()))


def editor_for(spec: FieldSpec, value: object, keep: Keep, named: Named) -> QWidget:
    """The editor of a field, showing a value; `keep` hears of each other value.

    Raises:
        TypeError: no editor is known for that kind of field.
    """
    kind = spec.kind
    match kind:
        case _ if (kind is bool and not spec.optional) or (kind is bool and spec.default is not None):
            return _check_box(value is True, keep)
        case _ if kind is bool:
            return _choice([(None, "indifférente"), (True, "relevant de l’ESS"), (False, "hors de l’ESS")], value, keep)
        case _ if kind in (Decimal, int):
            return _number_editor(spec, value, keep)
        case _ if kind is dt.date:
            dates = DateEdit()
            dates.set_value(value if isinstance(value, dt.date) else None)
            dates.changed.connect(keep)
            return dates
        case _ if kind is str:
            return _text_editor(spec, value, keep, named)
    return _coded_editor(spec, value, keep)


def _coded_editor(spec: FieldSpec, value: object, keep: Keep) -> QWidget:
    kind = spec.kind
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        optional = spec.optional and spec.default is None
        options: list[tuple[object, str]] = [(None, _NONE)] if optional else []
        return _choice([*options, *CHOICE_LABELS[kind]], value, keep)
    (item, *_rest) = typing.get_args(kind) or (None,)
    if item is str:
        return _lines_editor(value, keep)
    if item is Decimal:
        rates = RatesEdit()
        rates.set_value(value if isinstance(value, tuple) else ())
        rates.changed.connect(lambda rates: keep(rates or ()))
        return rates
    if isinstance(item, type) and issubclass(item, StrEnum):
        boxes = CheckChoices(CHOICE_LABELS[item])
        boxes.set_values(value if isinstance(value, tuple) else ())
        boxes.chosen.connect(keep)
        return boxes
    raise TypeError(spec)


def _number_editor(spec: FieldSpec, value: object, keep: Keep) -> QWidget:
    shown = Decimal(value) if isinstance(value, int | Decimal) else None
    if spec.kind is int:
        whole = MonthsEdit() if spec.name.endswith("_months") else NumberEdit(whole=True)
        whole.set_value(shown)
        whole.changed.connect(lambda number: keep(None if number is None else int(number)))
        return whole
    if spec.name in _RATES:
        rate = RateEdit()
        rate.set_value(shown)
        rate.changed.connect(keep)
        return rate
    if spec.name == "max_quantity":
        number = NumberEdit()
        number.set_value(shown)
        number.changed.connect(keep)
        return number
    amount = AmountEdit()
    amount.set_value(shown)
    amount.changed.connect(keep)
    return amount


def _text_editor(spec: FieldSpec, value: object, keep: Keep, named: Named) -> QWidget:
    if spec.name in _CODES:
        codes = [(code, f"{code} – {label}") for code, label in sorted(named.schemes.items())]
        return _choice([(None, _NONE), *codes], value, keep)
    if spec.name == "family":
        families = [(family, family) for family in named.families]
        return _choice([(None, "au seul dispositif"), *families], value, keep)
    line = LineField()
    text = str(value or "")
    line.set_value(kept_source(text) if spec.name == "source" else text)
    line.textEdited.connect(lambda text: keep(text.strip()))
    return line


def _lines_editor(value: object, keep: Keep) -> MultilineField:
    """Several texts, one a line."""
    field = MultilineField(lines=3)
    field.set_value("\n".join(map(str, value)) if isinstance(value, tuple) else "")
    field.textChanged.connect(lambda: keep(_lines_of(field.shown())))
    return field


def _lines_of(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _check_box(ticked: bool, keep: Keep) -> QCheckBox:  # noqa: FBT001  # a tick is a tick
    box = QCheckBox()
    box.setChecked(ticked)
    box.toggled.connect(keep)
    return box


def _choice(options: list[tuple[object, str]], value: object, keep: Keep) -> Choice:
    choice = Choice(options)
    choice.set_value(value)
    choice.chosen.connect(keep)
    return choice
