"""The list of dossiers: filtered, sorted and summed in the file, one page of rows at a time."""

from dataclasses import replace
from datetime import date
from functools import partial
from typing import cast

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.formatting import amount_text
from ptce_desk.services import instruct
from ptce_desk.services.catalogue import SchemeRow, list_schemes
from ptce_desk.services.desk import Desk
from ptce_desk.services.file_sheet import (
    Cursor,
    FundingFileFilter,
    FundingFilePage,
    FundingFileRow,
    FundingFileSums,
    list_files,
    list_years,
    sum_files,
)
from ptce_desk.services.poles import PtceFilter, PtceRow, list_ptce
from ptce_desk.ui.dialogs.new_funding_file import NewFundingFileDialog
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.page import Destination, Page, Window
from ptce_desk.ui.theme import ColourRole
from ptce_desk.ui.widgets.buttons import link_button, primary_button
from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.data_table import DataTable
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.filters import filter_sentence, sums_sentence
from ptce_desk.wording.labels import STAGE_LABELS
from ptce_desk.wording.states import DECISION_LABELS, INSTRUCTION_LABELS

INSTRUCTION_COLOURS: dict[InstructionState, ColourRole] = {
    InstructionState.DRAFT: "muted",
    InstructionState.SUBMITTED: "accent",
    InstructionState.COMPLETE: "accent",
    InstructionState.INCOMPLETE: "warning",
    InstructionState.UNDER_REVIEW: "accent",
    InstructionState.REVIEWED: "success",
    InstructionState.INADMISSIBLE: "danger",
    InstructionState.WITHDRAWN: "muted",
    InstructionState.CLOSED_WITHOUT_ACTION: "muted",
}
DECISION_COLOURS: dict[DecisionState, ColourRole] = {
    DecisionState.NOT_LISTED: "muted",
    DecisionState.PROPOSED: "accent",
    DecisionState.LISTED: "accent",
    DecisionState.GRANTED: "success",
    DecisionState.REFUSED: "danger",
    DecisionState.ADJOURNED: "warning",
}

COLUMNS: tuple[Column[FundingFileRow], ...] = (
    Column("number", "N°", "text", lambda row: row.number, width_chars=9),
    Column("ptce", "PTCE", "text", lambda row: row.ptce_name, stretch=2),
    Column("title", "Intitulé", "text", lambda row: row.title or "Sans intitulé", stretch=3, width_chars=22),
    Column("scheme", "Dispositif", "text", lambda row: row.scheme_code, width_chars=16),
    Column("requested", "Demandé", "amount", lambda row: amount_text(row.requested), lambda row: row.requested),
    Column("max_amount", "Maximum", "amount", lambda row: amount_text(row.max_amount), lambda row: row.max_amount),
    Column("voted", "Voté", "amount", lambda row: amount_text(row.voted), lambda row: row.voted),
    Column(
        "instruction",
        "Instruction",
        "badge",
        lambda row: INSTRUCTION_LABELS[row.instruction],
        badge=lambda row: INSTRUCTION_COLOURS[row.instruction],
    ),
    Column(
        "decision",
        "Décision",
        "badge",
        lambda row: DECISION_LABELS[row.decision],
        badge=lambda row: DECISION_COLOURS[row.decision],
        width_chars=13,
    ),
)


class FundingFileListPage(Page):
    """Dossiers, with their filters, their sums, and the way to a new one."""

    kinds = frozenset({"funding_file", "ptce", "session", "scheme"})

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.filter = FundingFileFilter()
        self.schemes: dict[int, SchemeRow] = {}
        self._sort, self._descending = "number", True
        self._next: Cursor | None = None
        self.model: PagedTableModel[FundingFileRow] = PagedTableModel(COLUMNS, self)
        self.table: DataTable[FundingFileRow] = DataTable(self.model, "Dossiers")
        self.sentence = plain_label("", "muted")
        self.sums = plain_label("", "strong")
        self._build()
        self.table.opened.connect(self._open)
        self.table.sort_requested.connect(self._sort_by)
        self.model.page_needed.connect(self._read_on)

    def reload(self) -> None:
        """Read the filters' choices, then the first page and the sums."""
        self.tasks.query(self._offer_schemes, list_schemes)
        self.tasks.query(self._offer_years, list_years)
        self._read()

    def new_record(self) -> None:
        """Start a dossier."""
        self.new_file_for(None)

    def new_file_for(self, ptce_id: int | None) -> None:
        """Start a dossier, for a PTCE when one is given."""
        self.tasks.query(partial(self._ask_new_file, ptce_id), _choices)

    def focus_filter(self) -> None:
        """Go to the filter by words."""
        self.words.setFocus()

    def _build(self) -> None:
        title = plain_label("Dossiers", "title")
        new = primary_button("Nouveau dossier", "plus")
        new.clicked.connect(self.new_record)
        heading = QHBoxLayout()
        heading.addWidget(title)
        heading.addStretch(1)
        heading.addWidget(new)
        self.clear = link_button("effacer", "x")
        self.clear.setAccessibleName("Effacer les filtres")
        self.clear.clicked.connect(self._clear_filter)
        said = QHBoxLayout()
        said.addWidget(self.sentence)
        said.addWidget(self.clear)
        said.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(heading)
        layout.addWidget(self._filters())
        layout.addLayout(said)
        layout.addWidget(self.table, stretch=1)
        layout.addWidget(self.sums)
        self.table.show_sort(self._sort, descending=self._descending)

    def _filters(self) -> QWidget:
        self.scheme_choice = _filter("Dispositif", 18)
        self.year_choice = _filter("Exercice", 8)
        self.stage_choice = _filter("Stade", 12, [(stage, label) for stage, label in STAGE_LABELS.items()])
        self.instruction_choice = _filter("Instruction", 14, list(INSTRUCTION_LABELS.items()))
        self.decision_choice = _filter("Décision", 12, list(DECISION_LABELS.items()))
        for key, choice in (
            ("scheme_id", self.scheme_choice),
            ("year", self.year_choice),
            ("stage", self.stage_choice),
            ("instruction", self.instruction_choice),
            ("decision", self.decision_choice),
        ):
            choice.chosen.connect(partial(self._set_filter, key))
        self.words = QLineEdit()
        self.words.setPlaceholderText("N°, intitulé ou PTCE  (Ctrl+F)")
        self.words.setAccessibleName("Filtrer par numéro, intitulé ou PTCE")
        self.words.setClearButtonEnabled(True)
        self.words.setFixedWidth(240)
        self.words.textChanged.connect(partial(self._set_filter, "text"))
        row = QWidget()
        layout = QHBoxLayout(row)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for widget in (
            self.scheme_choice,
            self.year_choice,
            self.stage_choice,
            self.instruction_choice,
            self.decision_choice,
            self.words,
        ):
            layout.addWidget(widget)
        layout.addStretch(1)
        return row

    def _set_filter(self, key: str, value: object) -> None:
        self.filter = replace(self.filter, **{key: value})  # type: ignore[arg-type]  # one field, of its own choice
        self._read()

    def _clear_filter(self) -> None:
        self.filter = FundingFileFilter()
        for choice in (
            self.scheme_choice,
            self.year_choice,
            self.stage_choice,
            self.instruction_choice,
            self.decision_choice,
        ):
            choice.set_value(None)
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        self._read()

    def _sort_by(self, key: str, descending: bool) -> None:  # noqa: FBT001  # Qt's signal
        self._sort, self._descending = key, descending
        self._read()

    def _read(self) -> None:
        asked = (self.filter, self._sort, self._descending)
        self.table.set_loading(True)
        self.tasks.query(
            partial(self._show_first, asked), list_files, self.filter, sort=self._sort, descending=self._descending
        )
        self.tasks.query(partial(self._show_sums, self.filter), sum_files, self.filter)

    def _read_on(self, _last: FundingFileRow) -> None:
        asked = (self.filter, self._sort, self._descending)
        self.tasks.query(
            partial(self._show_more, asked),
            list_files,
            self.filter,
            sort=self._sort,
            descending=self._descending,
            after=self._next,
        )

    def _show_first(self, asked: tuple[object, ...], page: FundingFilePage) -> None:
        if asked != (self.filter, self._sort, self._descending):
            return
        current = self.table.current_row()
        self._next = page.next
        self.model.set_rows(page.rows, page.next is not None)
        self.table.set_loading(False)
        if current is not None:
            self.table.select_where(lambda row: row.id == current.id)
        self._show_emptiness()

    def _show_more(self, asked: tuple[object, ...], page: FundingFilePage) -> None:
        if asked == (self.filter, self._sort, self._descending):
            self._next = page.next
            self.model.append_rows(page.rows, page.next is not None)

    def _show_sums(self, asked: FundingFileFilter, sums: FundingFileSums) -> None:
        if asked != self.filter:
            return
        scheme = self.schemes.get(asked.scheme_id) if asked.scheme_id is not None else None
        self.sentence.setText(_sentence(asked, sums.count, scheme.code if scheme else ""))
        self.clear.setVisible(asked != FundingFileFilter())
        self.sums.setText(sums_sentence(sums.requested, sums.proposed, sums.voted))

    def _show_emptiness(self) -> None:
        if self.filter == FundingFileFilter():
            self.table.set_empty_state(
                "folder-simple-plus",
                "Ici viennent les demandes d’aide que vous instruisez, chacune avec son calcul.",
                "Créer le premier dossier",
                self.new_record,
            )
        else:
            self.table.set_empty_state(
                "funnel", "Aucun dossier ne répond à ces filtres.", "Effacer les filtres", self._clear_filter
            )

    def _offer_schemes(self, rows: list[SchemeRow]) -> None:
        self.schemes = {row.scheme_id: row for row in rows}
        options: list[tuple[object, str]] = [(None, "Tous les dispositifs")]
        options += [(row.scheme_id, row.code) for row in self.schemes.values()]
        self.scheme_choice.set_options(options)

    def _offer_years(self, years: list[int]) -> None:
        self.year_choice.set_options([(None, "Tous les exercices"), *((year, str(year)) for year in years)])

    def _open(self, row: FundingFileRow) -> None:
        siblings = tuple(held.id for held in self.model.rows)
        self.window_.go(Destination("funding_file", row.id, siblings))

    def _ask_new_file(self, ptce_id: int | None, choices: tuple[list[SchemeRow], list[PtceRow], date]) -> None:
        dialog = NewFundingFileDialog(*choices, ptce_id=ptce_id, parent=self)
        dialog.accepted.connect(partial(self._create, dialog))
        dialog.open()

    def _create(self, dialog: NewFundingFileDialog) -> None:
        self.tasks.command(
            frozenset({"funding_file"}),
            lambda file_id: self.window_.go(Destination("funding_file", file_id)),
            instruct.create_file,
            scheme_id=dialog.scheme_id(),
            ptce_id=dialog.ptce_id(),
            title=dialog.title(),
            deposited_on=dialog.deposited_on(),
        )


def _choices(desk: Desk) -> tuple[list[SchemeRow], list[PtceRow], date]:
    return list_schemes(desk), list_ptce(desk, PtceFilter()), desk.today()


def _filter(name: str, chars: int, options: list[tuple[object, str]] | None = None) -> Choice:
    """A drop-down filter; its first entry filters nothing."""
    offered = [(None, f"{name} : tous"), *(options or [])] if options else []
    choice = Choice(cast("list[tuple[object, str]]", offered), placeholder=name)
    choice.setAccessibleName(f"Filtrer : {name}")
    choice.setMinimumContentsLength(chars)
    return choice


def _sentence(asked: FundingFileFilter, count: int, scheme: str) -> str:
    return filter_sentence(
        count,
        scheme=scheme,
        year=asked.year,
        stage=asked.stage,
        instruction=asked.instruction,
        decision=asked.decision,
        text=asked.text,
    )
