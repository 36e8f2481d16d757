"""The lines of an arbitration as a table: schemes, their dossiers, the years of payment; two columns a scenario."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Final, Literal

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt
from typing_extensions import override

from ptce_desk.domain.arbitration import Candidate, Criterion, Effect, YearEffect, ranked
from ptce_desk.domain.money import ZERO
from ptce_desk.formatting import typeset, whole_amount_text
from ptce_desk.services.committee.arbitration import ArbitratedFile, ArbitrationSheet, Forecast, Group, effect_on
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import COLOUR_ROLE, AnyIndex, spoken_heading
from ptce_desk.ui.models.grid_rows import LINE_ROLE
from ptce_desk.wording.arbitration import (
    MEASURE_LABELS,
    STANDING_LABELS,
    SUGGESTED_HINT,
    candidate_sentence,
    credits_text,
    effect_text,
    gap_text,
    maximum_sentence,
    measure_text,
    scenario_letter,
    year_text,
)

NUMBER, TITLE, MEASURE, SCORE, REQUESTED, MAXIMUM, PROPOSED = range(7)
"""The columns of what is known of the dossiers."""
PAIR: Final = 2
"""The columns of a scenario: its amounts, then how far they are from others."""
_HEADS: Final = ("N°", "Dossier", "", MEASURE_LABELS[Criterion.SCORE], "Demandé", "Suggéré", "Proposé")
_YEAR_HEADS: Final = ("à payer", "reste ou manque")
"""What the columns of a scenario hold under the heading of the years."""
_HEAD_TIPS: Final = {
    MAXIMUM: SUGGESTED_HINT,
    PROPOSED: "Ce qui est proposé aujourd’hui",
}
_MEASURED: Final = {Criterion.SCORE: SCORE, Criterion.REQUESTED: REQUESTED, Criterion.MAXIMUM: MAXIMUM}
"""The criteria that have a column of their own, whatever the order."""
_NO_PARENT: Final = QModelIndex()
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter

Kind = Literal["group", "file", "years", "year"]


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a scheme, one of its dossiers, the heading of the years, or a year of a scheme (None for no day)."""

    kind: Kind
    group: Group | None = None
    file: ArbitratedFile | None = None
    year: int | None = None


class ArbitrationRows(QAbstractTableModel):
    """The lines of an arbitration; one model for what is known of the dossiers, one for the scenarios beside it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sheet: ArbitrationSheet | None = None
        self.lines: tuple[Line, ...] = ()

    def set_sheet(self, sheet: ArbitrationSheet, order: Criterion) -> None:
        """Show an arbitration; the cells keep their place as long as the same dossiers and scenarios are there."""
        lines = tuple(_lines(sheet, order))
        same = self.sheet is not None and _shape(self.sheet, self.lines) == _shape(sheet, lines)
        if not same:
            self.beginResetModel()
        self.sheet, self.lines = sheet, lines
        if same:
            self.tell_all()
        else:
            self.endResetModel()

    def tell_all(self) -> None:
        """Have every cell painted again."""
        if self.lines and self.columnCount():
            self.dataChanged.emit(self.index(0, 0), self.index(len(self.lines) - 1, self.columnCount() - 1))

    @property
    def forecasts(self) -> tuple[Forecast, ...]:
        """The scenarios, from left to right."""
        return () if self.sheet is None else self.sheet.forecasts

    def candidate_at(self, row: int) -> Candidate | None:
        """The dossier of a line, None for a heading."""
        file = self.lines[row].file if 0 <= row < len(self.lines) else None
        return None if file is None else file.candidate

    def is_heading(self, row: int) -> bool:
        """Whether a line goes over its cells."""
        return self.lines[row].kind in ("group", "years")

    def is_amount(self, _index: AnyIndex) -> bool:
        """Whether a cell is what a scenario gives."""
        return False

    def is_locked(self, _index: AnyIndex) -> bool:
        """Whether no rule moves the amount of a cell."""
        return False

    def effect_at(self, _index: AnyIndex) -> Effect | None:
        """What a scenario makes of the envelope of a heading, None elsewhere."""
        return None

    @override
    def rowCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        if not index.isValid() or self.is_heading(index.row()):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class KnownRows(ArbitrationRows):
    """What is known of the dossiers, whatever the scenario."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hidden: set[int] = set()
        self.order = Criterion.NUMBER

    @override
    def set_sheet(self, sheet: ArbitrationSheet, order: Criterion) -> None:
        self.order = order
        super().set_sheet(sheet, order)
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, MEASURE, MEASURE)

    @property
    def noted(self) -> bool:
        """Whether a jury has begun with some dossier."""
        held = () if self.sheet is None else self.sheet.candidates
        return any(one.score is not None or one.noting.jury for one in held)

    @property
    def scores(self) -> list[str]:
        """What the cells of the scores say."""
        held = () if self.sheet is None else self.sheet.candidates
        return [measure_text(one, Criterion.SCORE) for one in held]

    @property
    def measure(self) -> int | None:
        """The column that holds what dossiers are ranked by; their numbers need none."""
        return None if self.order is Criterion.NUMBER else _MEASURED.get(self.order, MEASURE)

    @override
    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(_HEADS)

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(line, index.column())
            case Qt.ItemDataRole.TextAlignmentRole:
                return _side(index.column())
            case Qt.ItemDataRole.ToolTipRole:
                if line.kind == "year" and index.column() == TITLE:
                    return self._credits(line)
                return None if line.file is None else self._tip(line.file, index.column())
            case _ if role == COLOUR_ROLE:
                return self._role(line, index.column())
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._heading(section)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _side(section)
            case Qt.ItemDataRole.ToolTipRole:
                return _HEAD_TIPS.get(section)
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_heading(self._heading(section), hidden=section in self.hidden)
            case _:
                return None

    @staticmethod
    def _role(line: Line, column: int) -> ColourRole | None:
        if line.kind == "year":
            return "muted" if column == TITLE else None
        unfinished = line.file is not None and line.file.candidate.noting.is_unfinished
        return "warning" if unfinished and column == SCORE else None

    def _heading(self, column: int) -> str:
        return MEASURE_LABELS[self.order] if column == MEASURE else _HEADS[column]

    @staticmethod
    def _tip(file: ArbitratedFile, column: int) -> str | None:
        capped = maximum_sentence(file.candidate) if column == MAXIMUM else ""
        return capped or candidate_sentence(file.candidate, None) or " ".join(file.together) or None

    def _text(self, line: Line, column: int) -> str:
        match line.kind:
            case "group" | "years":
                return _heading(line) if column == NUMBER else ""
            case "year":
                texts = {NUMBER: "sans date" if line.year is None else str(line.year), TITLE: self._credits(line)}
                return texts.get(column, "")
            case "file":
                return "" if line.file is None else _known(line.file, column, self.order)

    def _credits(self, line: Line) -> str:
        """What may be paid of an envelope in a year, and what is already: the same in every scenario."""
        if not self.forecasts or line.group is None:
            return ""
        return credits_text(line.group.envelope.code, _effect_of_year(self.forecasts[0], line.group, line.year))


class ScenarioRows(ArbitrationRows):
    """What the scenarios give, two columns each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._expected: dict[tuple[int, int], Decimal] = {}

    @override
    def set_sheet(self, sheet: ArbitrationSheet, order: Criterion) -> None:
        self._expected.clear()
        super().set_sheet(sheet, order)

    def expect(self, index: AnyIndex, amount: Decimal) -> None:
        """Show an amount before the file has answered."""
        forecast, candidate = self.forecast_at(index.column()), self.candidate_at(index.row())
        if forecast is not None and candidate is not None:
            self._expected[forecast.scenario.id, candidate.file_id] = amount
            self.tell_all()

    def put_back(self) -> None:
        """Show again what the file holds."""
        self._expected.clear()
        self.tell_all()

    def forecast_at(self, column: int) -> Forecast | None:
        """The scenario of a column, None beyond the last."""
        place = column // PAIR
        return self.forecasts[place] if 0 <= place < len(self.forecasts) else None

    @override
    def is_amount(self, index: AnyIndex) -> bool:
        return index.column() % PAIR == 0

    def amount_at(self, index: AnyIndex) -> Decimal | None:
        """What a scenario gives the dossier of a line, None elsewhere."""
        forecast, candidate = self.forecast_at(index.column()), self.candidate_at(index.row())
        if forecast is None or candidate is None:
            return None
        return self._expected.get((forecast.scenario.id, candidate.file_id), forecast.amount_of(candidate))

    @override
    def effect_at(self, index: AnyIndex) -> Effect | None:
        line, forecast = self.lines[index.row()], self.forecast_at(index.column())
        if line.kind != "group" or line.group is None or forecast is None:
            return None
        told = {key: amount for (of, key), amount in self._expected.items() if of == forecast.scenario.id}
        if told:  # the file has not answered yet
            return effect_on(line.group, forecast.scenario.given | told)
        return forecast.effects[line.group.envelope.scheme_id]

    def year_at(self, index: AnyIndex) -> YearEffect | None:
        """What a scenario makes of the year of a line, None elsewhere."""
        line, forecast = self.lines[index.row()], self.forecast_at(index.column())
        if line.kind != "year" or line.group is None or forecast is None:
            return None
        return _effect_of_year(forecast, line.group, line.year)

    @override
    def is_locked(self, index: AnyIndex) -> bool:
        """Whether no rule moves the amount of a cell: its dossier is settled, or it was locked here."""
        forecast, candidate = self.forecast_at(index.column()), self.candidate_at(index.row())
        if forecast is None or candidate is None:
            return False
        return not candidate.is_open or candidate.file_id in forecast.scenario.locks

    @override
    def columnCount(self, parent: AnyIndex = _NO_PARENT) -> int:
        return 0 if parent.isValid() else PAIR * len(self.forecasts)

    @override
    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        flags = super().flags(index)
        typed = index.isValid() and self.lines[index.row()].kind == "file" and self.is_amount(index)
        return flags | Qt.ItemFlag.ItemIsEditable if typed and not self.is_locked(index) else flags

    @override
    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(index)
            case Qt.ItemDataRole.EditRole:
                amount = self.amount_at(index)
                return "" if amount is None else whole_amount_text(amount).removesuffix("€").strip()
            case Qt.ItemDataRole.TextAlignmentRole:
                return _RIGHT
            case Qt.ItemDataRole.ToolTipRole:
                return self.sentence_at(index) or None
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(index)
            case _ if role == COLOUR_ROLE:
                return self._role(index)
            case _ if role == LINE_ROLE:  # what a scenario makes of an envelope is read as a sum is
                return "totals" if self.effect_at(index) is not None or self.year_at(index) is not None else "row"
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT
        forecast = self.forecast_at(section)
        if role != Qt.ItemDataRole.DisplayRole or forecast is None:
            return None
        if section % PAIR == 0:
            return f"{scenario_letter(forecast.scenario.position)} · proposé"
        first = self.forecasts[0]
        return "écart au suggéré" if forecast is first else f"contre {scenario_letter(first.scenario.position)}"

    def sentence_at(self, index: AnyIndex) -> str:
        """What is to be known of a cell: why its dossier is not moved, or have its amount; else what the law says."""
        file = self.lines[index.row()].file if index.isValid() else None
        if file is None:
            return ""
        said = candidate_sentence(file.candidate, self.amount_at(index), late=self.is_late(index))
        return said or " ".join(file.together)

    def is_late(self, index: AnyIndex) -> bool:
        """Whether the dossier of a line came once the scenario of a column was worked out."""
        forecast, candidate = self.forecast_at(index.column()), self.candidate_at(index.row())
        if forecast is None or candidate is None or (forecast.scenario.id, candidate.file_id) in self._expected:
            return False
        return candidate.file_id in forecast.late

    def gap_at(self, index: AnyIndex) -> Decimal | None:
        """How far an amount is from what is suggested, in the first scenario; from that one, in the others."""
        candidate, forecast = self.candidate_at(index.row()), self.forecast_at(index.column())
        if candidate is None or forecast is None or not candidate.is_open:
            return None
        own = self.amount_at(index)
        other = candidate.most if forecast is self.forecasts[0] else self.amount_at(self.index(index.row(), 0))
        return None if own is None or other is None else own - other

    def _text(self, index: AnyIndex) -> str:
        year, candidate = self.year_at(index), self.candidate_at(index.row())
        if self.lines[index.row()].kind == "years":
            return _YEAR_HEADS[index.column() % PAIR]
        if year is not None:
            return whole_amount_text(year.provisional) if self.is_amount(index) else year_text(year.remaining)
        if candidate is None:
            return ""
        if self.is_amount(index):
            given = self.amount_at(index)
            return "" if given is None else whole_amount_text(given)
        if self.is_late(index):
            return "venu après"
        gap = self.gap_at(index)
        return STANDING_LABELS[candidate.standing] if gap is None else gap_text(gap)

    def _role(self, index: AnyIndex) -> ColourRole | None:
        year, candidate, amount = self.year_at(index), self.candidate_at(index.row()), self.amount_at(index)
        if year is not None:
            over = year.remaining is not None and year.remaining < 0
            return "danger" if over else None if self.is_amount(index) else "muted"
        if candidate is None or amount is None:
            return None
        if self.is_amount(index):
            over = candidate.is_open and candidate.exceeds(amount)
            return "danger" if over else "muted" if self.is_locked(index) else None
        gap = self.gap_at(index)
        if self.is_late(index):
            return "warning"
        return "accent" if gap is not None and gap > 0 else "muted"

    def _spoken(self, index: AnyIndex) -> str:
        """A cell with what tells it from the others."""
        forecast, effect = self.forecast_at(index.column()), self.effect_at(index)
        if forecast is None:
            return ""
        letter = f"scénario {scenario_letter(forecast.scenario.position)}"
        if effect is not None:
            return typeset(f"{letter} : {whole_amount_text(effect.total)}, {effect_text(effect)}")
        line, candidate = self.lines[index.row()], self.candidate_at(index.row())
        if line.kind == "years":
            return typeset(f"{letter} : {self._text(index)}")
        of = candidate.number if candidate is not None else str(line.year or "sans date")
        locked = ", verrouillé" if self.is_amount(index) and self.is_locked(index) else ""
        return typeset(f"{of}, {letter} : {self._text(index)}{locked}")


def _side(column: int) -> Qt.AlignmentFlag:
    return _LEFT if column in (NUMBER, TITLE) else _RIGHT


def _heading(line: Line) -> str:
    if line.group is None:
        return "Crédits de paiement"
    available = line.group.available
    said = "sans enveloppe" if available is None else f"disponible {whole_amount_text(available)}"
    return f"{line.group.envelope.code}  {said}"


def _known(file: ArbitratedFile, column: int, order: Criterion) -> str:
    candidate = file.candidate
    if column in (NUMBER, TITLE):
        return candidate.number if column == NUMBER else file.title
    if column == MEASURE:
        return measure_text(candidate, order)
    if column == SCORE:
        return measure_text(candidate, Criterion.SCORE)
    amount = _AMOUNTS[column](candidate)
    return "" if amount is None else whole_amount_text(amount)


_AMOUNTS: Final[Mapping[int, Callable[[Candidate], Decimal | None]]] = {
    REQUESTED: lambda one: one.requested,
    MAXIMUM: lambda one: None if one.maximum is None else one.most,
    PROPOSED: lambda one: one.proposed_today,
}


def _effect_of_year(forecast: Forecast, group: Group, year: int | None) -> YearEffect:
    found = (one for one in forecast.years[group.envelope.scheme_id] if one.year == year)
    return next(found, YearEffect(year, None, ZERO, ZERO))


def _shape(sheet: ArbitrationSheet, lines: tuple[Line, ...]) -> tuple[object, ...]:
    """What tells whether the cells are the same."""
    scenarios = tuple(one.scenario.id for one in sheet.forecasts)
    ids = (
        (one.kind, one.group and one.group.envelope.scheme_id, one.file and one.file.candidate.file_id, one.year)
        for one in lines
    )
    return scenarios, tuple(ids)


def _lines(sheet: ArbitrationSheet, order: Criterion) -> Iterator[Line]:
    for group in sheet.groups:
        yield Line("group", group)
        files = {one.candidate.file_id: one for one in group.files}
        yield from (Line("file", group, files[one.file_id]) for one in ranked(group.candidates, order))
    years = [Line("year", group, year=year) for group in sheet.groups for year in _years_of(group, sheet.forecasts)]
    if years:
        yield Line("years")
        yield from years


def _years_of(group: Group, forecasts: tuple[Forecast, ...]) -> list[int | None]:
    found = {one.year for forecast in forecasts for one in forecast.years[group.envelope.scheme_id]}
    return sorted(found, key=lambda year: (year is None, year or 0))
