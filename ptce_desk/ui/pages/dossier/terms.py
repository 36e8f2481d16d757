"""What some schemes ask of a dossier besides its budget: years, carriers, quantities, State aid, points to tick."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from ptce_desk.domain.agreement_checks import doubt_about
from ptce_desk.domain.aid.ledger import years_of
from ptce_desk.domain.award_years import AwardYear, YearState
from ptce_desk.domain.funding_files import CarrierShare, FundingFile
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.caps import period_of
from ptce_desk.domain.rules.state_aid import state_aid_of
from ptce_desk.domain.rules.types import MinSelfFinancing, Prerequisites, Rule, UnitScale
from ptce_desk.domain.rules.when import reads_state_aid
from ptce_desk.domain.states import FINAL_DECISIONS, DecisionState
from ptce_desk.domain.vocabulary import ScaleUnit, SplitMode
from ptce_desk.formatting import percent_text
from ptce_desk.records.funding_files import AWARD_YEARS, CARRIERS, FUNDING_FILE, QUANTITIES, TICKED_POINTS, YEAR_SHARES
from ptce_desk.services.dossier.sheet import FileSheet
from ptce_desk.services.ptce.sheets import OrganisationRow
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from ptce_desk.ui.widgets.tables.part_grid import part_grid
from ptce_desk.wording.follow_up import asked_sentence
from ptce_desk.wording.sources import source_text

_YEAR_ROLES: Final[dict[YearState, ColourRole]] = {
    YearState.TO_CONFIRM: "warning",
    YearState.CONFIRMED: "success",
    YearState.LAPSED: "muted",
}


@dataclass(frozen=True, slots=True)
class YearRow:
    """One civil year of the project.

    Attributes:
        amount: euros decided of it, or granted once the dossier is.
        may_split: whether its amount can still be decided.
        held: what is said of it, None of a firm year.
    """

    id: int
    amount: Decimal | None
    may_split: bool = True
    held: AwardYear | None = None


@dataclass(frozen=True, slots=True)
class QuantityRow:
    """One unit that the scheme pays."""

    id: ScaleUnit
    quantity: Decimal | None


@dataclass(frozen=True, slots=True)
class PointRow:
    """One point that the scheme asks to vouch for, and where its source says so."""

    id: str
    ticked: bool
    source: str


class TermsSection(Card):
    """Shows only what the scheme asks for, and what the dossier holds already.

    Signals:
        field_kept: field (str), value.
        year_kept: year (int), amount or None.
        year_settled: year (int), what is said of it (« state », « decided_on », « basis »), its value.
        quantity_kept: unit, quantity or None.
        point_kept: the point in words, whether it is ticked.
        carrier_added: organisation id.
        carrier_wanted: the name (str) of a structure to create, that carries a part.
        carrier_kept: carrier id, share or None.
    """

    field_kept = Signal(str, object)
    year_kept = Signal(int, object)
    year_settled = Signal(int, str, object)
    quantity_kept = Signal(object, object)
    point_kept = Signal(str, bool)
    carrier_added = Signal(int)
    carrier_wanted = Signal(str)
    carrier_kept = Signal(object, object)

    def __init__(self, today: Callable[[], date]) -> None:
        """`today` tells the day of a year confirmed or lapsed from one still to come."""
        super().__init__("Modalités")
        self._today = today
        self._decided_on: date | None = None
        self._names: dict[int, str] = {}
        self.form: RecordForm[FundingFile] = RecordForm(FUNDING_FILE, "split", "state_aid", "autonomy_plan")
        self.split, self.state_aid = self.form.edit("split", Choice), self.form.edit("state_aid", Choice)
        self.autonomy = self.form.edit("autonomy_plan", Choice)
        self._year_rows: list[YearRow] = []
        self.years = part_grid(AWARD_YEARS, _year_columns(self._doubt), amount="year_share.amount")
        self.quantities = part_grid(QUANTITIES, _QUANTITIES)
        self.points = part_grid(TICKED_POINTS, _POINTS, ticked="label")
        self.carriers: GridTable[CarrierShare] = self._carrier_table([])
        self._holder = QVBoxLayout()
        self._carrier_title = plain_label("Porteurs et parts", "muted")
        self.add(self.form.flow("split", "state_aid", "autonomy_plan"))
        for widget in (self.points, self.years, self.quantities, self._carrier_title):
            self.add(widget)
        self.body.addLayout(self._holder)
        self._holder.setContentsMargins(0, 0, 0, 0)  # a table, from one edge of the card to the other
        self._holder.addWidget(self.carriers)
        self._connect()

    def offer(self, organisations: Sequence[OrganisationRow]) -> None:
        """The structures that may carry a part of the project."""
        names = {row.id: row.name for row in organisations}
        if names == self._names:
            return
        self._names = names
        old, self.carriers = self.carriers, self._carrier_table(list(names.items()))
        self._holder.replaceWidget(old, self.carriers)
        old.hide()
        old.deleteLater()
        self._follow_carriers()

    def show_sheet(self, sheet: FileSheet, answer: Assessment) -> None:
        """Show what the file holds, and what the scheme asks for, as the computation found it."""
        file, rules = sheet.file, sheet.version.rules
        self.form.show_record(file)
        granted, on_regime = file.decision is DecisionState.GRANTED, reads_state_aid(rules)
        asks_regime = on_regime or any(found.code == "de_minimis_unknown" for found in answer.findings)
        asks_regime |= granted and state_aid_of(rules, file.state_aid) is None  # registers and open data tell it
        asks_plan = any(isinstance(rule, MinSelfFinancing) and rule.autonomy_plan for rule in rules)
        self.form.fields["state_aid"].setVisible(asks_regime or file.state_aid is not None)
        self.form.fields["autonomy_plan"].setVisible(asks_plan or file.autonomy_plan)
        self._show_years(sheet)
        self._freeze(decided=file.decision in FINAL_DECISIONS)
        self.state_aid.setEnabled(file.decision not in FINAL_DECISIONS or (granted and not on_regime))
        units = [rule.unit for rule in rules if isinstance(rule, UnitScale)]
        held = {line.unit: line.quantity for line in file.quantities}
        self.quantities.set_rows([QuantityRow(unit, held.get(unit)) for unit in dict.fromkeys([*units, *held])])
        self.quantities.setVisible(bool(units or held))
        points = _points_of(rules, {point.label for point in file.ticked_points})
        self.points.set_rows(points)
        self.points.setVisible(bool(points))
        self.carriers.set_rows(file.carriers)
        shares = sum((carrier.share for carrier in file.carriers), Decimal(0))
        self.carriers.set_totals({"organisation": "Total", "share": percent_text(shares)} if file.carriers else None)

    def take_keyboard(self, year: int | None) -> None:
        """Put the keyboard on the act that confirms a year, by default the first that is awaited."""
        places = [place for place, row in enumerate(self._year_rows) if row.held is not None and year in (None, row.id)]
        if places:
            self.years.edit_cell(places[0], "basis")
        else:
            self.years.setFocus()

    def forget_drafts(self) -> None:
        """Drop what the file refused."""
        for grid in (self.points, self.years, self.quantities, self.carriers):
            grid.forget_drafts()

    def _freeze(self, *, decided: bool) -> None:
        """Terms no longer change once the dossier is voted."""
        for choice in (self.split, self.autonomy):
            choice.setEnabled(not decided)
        for grid in (self.points, self.quantities, self.carriers):
            grid.set_editable(editable=not decided)

    def _show_years(self, sheet: FileSheet) -> None:
        file, period = sheet.file, period_of(sheet.request)
        self._decided_on = file.decided_on
        granted = file.decision is DecisionState.GRANTED
        shares = dict(years_of(sheet.grant)) if granted else {one.year: one.amount for one in file.year_shares}
        held = {one.year: one for one in file.award_years}
        years = sorted({*shares, *held, *(() if period is None else period.months_by_year())})
        free = file.split is SplitMode.FREE
        may_split = free and file.decision not in FINAL_DECISIONS
        self._year_rows = [YearRow(year, shares.get(year), may_split, held.get(year)) for year in years]
        self.years.set_rows(self._year_rows)
        total = sum(shares.values(), Decimal(0))
        self.years.set_totals({"year": "Total", "amount": total} if shares else None)
        self.years.set_editable(editable=file.decision is not DecisionState.REFUSED)
        self.years.setVisible(bool(held) or len(years) > 1 or (free and bool(years)))

    def _doubt(self, day: date) -> str:
        """A year confirmed before the vote, or on a day still to come, is asked about."""
        remark = doubt_about(day, decided_on=self._decided_on, today=self._today())
        return "" if remark is None else asked_sentence(remark)

    def _connect(self) -> None:
        self.form.kept.connect(self.field_kept)
        self.years.cell_committed.connect(self._keep_year)
        self.quantities.cell_committed.connect(lambda row, _key, value: self.quantity_kept.emit(row.id, value))
        self.points.cell_committed.connect(lambda row, _key, value: self.point_kept.emit(row.id, bool(value)))
        self._follow_carriers()

    def _follow_carriers(self) -> None:
        self.carriers.row_added.connect(self._add_carrier)
        self.carriers.creation_asked.connect(lambda _row, _key, name: self.carrier_wanted.emit(name))
        self.carriers.cell_committed.connect(self._keep_share)
        self.carriers.row_removed.connect(lambda row: self.carrier_kept.emit(row.id, None))

    def _keep_year(self, row: YearRow, key: str, value: object) -> None:
        if key == "amount":
            self.year_kept.emit(row.id, value)
        else:
            self.year_settled.emit(row.id, key, value)

    def _keep_share(self, carrier: CarrierShare, _key: str, share: object) -> None:
        """Keep a share; emptied, it is the former one again: a carrier goes by its row."""
        if share is None:
            self.carriers.forget_drafts()
        else:
            self.carrier_kept.emit(carrier.id, share)

    def _add_carrier(self, key: str, value: object) -> None:
        if key == "organisation" and isinstance(value, int):
            self.carrier_added.emit(value)
        else:
            self.carriers.forget_drafts()

    def _carrier_table(self, options: Sequence[tuple[int, str]]) -> GridTable[CarrierShare]:
        structure: Column[CarrierShare] = screen_column(
            CARRIERS.field("organisation_id"),
            options=options,
            creates=True,
            editable=lambda carrier: carrier is None,
            stretch=1,
        )
        share: Column[CarrierShare] = screen_column(
            CARRIERS.field("share"), editable=lambda row: row is not None, needs="organisation"
        )
        columns = (replace(structure, key="organisation"), share)
        return part_grid(CARRIERS, columns, organisation="organisation_id")


def _points_of(rules: Sequence[Rule], ticked: AbstractSet[str]) -> list[PointRow]:
    """The points of a version, then those ticked that it no longer has."""
    asked = {item: source_text(rule.source) for rule in rules if isinstance(rule, Prerequisites) for item in rule.items}
    gone = sorted(ticked - set(asked))
    return [PointRow(item, item in ticked, source) for item, source in (*asked.items(), *((item, "") for item in gone))]


_POINTS: Final[tuple[Column[PointRow], ...]] = (
    Column("ticked", "Vérifié", "bool", lambda row: row.ticked),
    screen_column(
        TICKED_POINTS.field("label"), lambda row: row.id, editable=False, tooltip=lambda row: row.id, stretch=1
    ),
    Column("source", "Source", "text", lambda row: row.source, editable=False),
)
_QUANTITIES: Final[tuple[Column[QuantityRow], ...]] = (
    screen_column(QUANTITIES.field("unit"), lambda row: row.id, editable=False, stretch=1),
    screen_column(QUANTITIES.field("quantity")),
)


def _year_columns(doubt: Callable[[date], str]) -> tuple[Column[YearRow], ...]:
    """The act and its day come before the state that they prove: one types from the left to the right."""
    field = AWARD_YEARS.field
    return (
        Column("year", field("year").label, "text", lambda row: str(row.id), editable=False, stretch=1),
        screen_column(YEAR_SHARES.field("amount"), editable=lambda row: row is not None and row.may_split),
        screen_column(
            field("basis"),
            lambda row: "" if row.held is None else row.held.basis,
            editable=_is_said,
            tooltip=lambda row: "" if row.held is None else row.held.basis,
            stretch=2,
        ),
        screen_column(
            field("decided_on"),
            lambda row: None if row.held is None else row.held.decided_on,
            editable=_is_said,
            asks=doubt,
        ),
        screen_column(
            field("state"),
            lambda row: None if row.held is None else row.held.state,
            role=lambda row: None if row.held is None else _YEAR_ROLES[row.held.state],
            width_chars=14,
            needs="basis",
        ),
    )


def _is_said(row: YearRow | None) -> bool:
    """Whether something is said of a year: it is not firm."""
    return row is not None and row.held is not None
