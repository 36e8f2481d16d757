"""The list of dossiers: filtered, sorted and summed in the file, one page of rows at a time."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from ptce_desk.domain.agreements import ActState, ExecutionState
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.states import DecisionState, InstructionState
from ptce_desk.domain.to_do import ToDo
from ptce_desk.formatting import typeset
from ptce_desk.records.funding_files import FUNDING_FILE
from ptce_desk.records.record import RecordField
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import (
    Cursor,
    FollowUpSums,
    FundingFileFilter,
    FundingFilePage,
    FundingFileSums,
    list_files,
    list_ids,
    list_years,
    sum_files,
    sum_follow_up,
)
from ptce_desk.services.ptce.sheets import FundingFileRow, PtceFilter, PtceRow, list_ptce
from ptce_desk.services.schemes.catalogue import SchemeRow, list_schemes
from ptce_desk.ui.desk.dropping import NOT_A_BLOCK, is_block
from ptce_desk.ui.desk.page import Destination, Notice, Window
from ptce_desk.ui.dialogs.new_record import NewRecordDialog, Values
from ptce_desk.ui.pages.dossier.bulk import BulkButton, follow_up_sums_of, select_again, sums_of
from ptce_desk.ui.pages.dossier.columns import COLUMNS, FOLLOW_UP_AMOUNTS, FOLLOW_UP_KEYS
from ptce_desk.ui.pages.list_page import FilteredListPage
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.tables.filter_row import FilterRow
from ptce_desk.wording.filters import filter_sentence
from ptce_desk.wording.labels import STAGE_LABELS
from ptce_desk.wording.states import (
    ACT_LABELS,
    DECISION_LABELS,
    EXECUTION_LABELS,
    INSTRUCTION_LABELS,
    TO_DO_LABELS,
    YEAR_STATE_LABELS,
)


class FundingFileListPage(FilteredListPage[FundingFileRow]):
    """Dossiers, with their filters, their sums, and the way to a new one."""

    kinds = frozenset({"funding_file", "ptce", "session", "scheme"})
    record_page = "funding_file"
    nothing_found = "Aucun dossier ne répond à ces filtres."

    def __init__(self, window: Window) -> None:
        search = "N°, intitulé ou nom"
        super().__init__(window, COLUMNS, "Dossiers", "Nouveau dossier", search, sort="number", descending=True)
        self.schemes: dict[object, SchemeRow] = {}
        self._next: Cursor | None = None
        self._wanted: FundingFileFilter | None = None
        self._listed = FundingFileSums(0, ZERO, ZERO, ZERO)
        self._followed, self._listed_follow_up = False, FollowUpSums(ZERO, ZERO, ZERO)
        self.bulk = BulkButton(window, self, self.table.selected_rows)
        self.put_before_new(self.table_button(), self.bulk.button)
        self.offer_imported("Tous les dossiers")
        add_filters(self.filters)
        self.views = self.keep_views("funding_files")
        self.sums = self.add_sums()
        self.table.selection_changed.connect(self.bulk.follow_selection)
        self.table.selection_changed.connect(self._show_amounts)
        self.table.widths_changed.connect(self._follow_columns)
        paste = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self.table)
        paste.setContext(Qt.ShortcutContext.WidgetShortcut)
        paste.activated.connect(self.paste)
        self.model.page_needed.connect(self._read_on)

    @property
    @override
    def filter(self) -> FundingFileFilter:
        return replace(chosen(self.filters), among=self.imported)

    @override
    def asked(self) -> tuple[object, ...]:
        return *super().asked(), self._followed

    @override
    def show_record(self, destination: Destination) -> None:
        """Show the dossiers another page speaks of, if it does."""
        self._wanted = destination.filter
        if self._wanted is not None:
            choose(self.filters, self._wanted)
        super().show_record(destination)

    @override
    def reload(self) -> None:
        """Read the filters' choices, then the first page and the sums."""
        self.tasks.query(self._offer_schemes, list_schemes)
        self.tasks.query(self._offer_years, list_years)
        self.read()

    def paste(self) -> None:
        """Bring in a block copied from a spreadsheet: the page that imports asks what it is first."""
        text = QGuiApplication.clipboard().text()
        if is_block(text):
            self.window_.go(Destination("importing", pasted=text))
        else:
            self.window_.notify(Notice(typeset(NOT_A_BLOCK)))

    @override
    def read(self) -> None:
        """Read the first page of the list, and its sums."""
        self._followed = any(self.table.columns.is_shown(key) for key in FOLLOW_UP_KEYS)
        self.table.set_loading(True)
        self._read_page(self._show_first)
        self.tasks.query(self.if_still_asked(self._show_sums), sum_files, self.filter)
        if self._followed:
            self.tasks.query(self.if_still_asked(self._show_follow_up_sums), sum_follow_up, self.filter)

    @override
    def new_record(self) -> None:
        """Start a dossier."""
        self.new_record_for(None)

    @override
    def new_record_for(self, ptce_id: int | None) -> None:
        """Start a dossier, for a PTCE when one is given."""
        self.tasks.query(partial(self._ask_new_file, ptce_id), _choices)

    @override
    def invite(self) -> None:
        self.table.set_empty_state(
            "folder-simple-plus",
            "Ici viennent les demandes d’aide que vous instruisez, chacune avec son calcul.",
            "Créer le premier dossier",
            self.new_record,
        )

    @override
    def open_row(self, row: FundingFileRow) -> None:
        """Open a dossier, all those listed around it, read into the table or not."""
        go = partial(self._go_to, row.id)
        self.tasks.query(go, list_ids, self.filter, sort=self.sort, descending=self.descending)

    def _read_on(self, _last: FundingFileRow) -> None:
        self._read_page(self._show_more, self._next)

    def _read_page(self, show: Callable[[FundingFilePage], None], after: Cursor | None = None) -> None:
        self.tasks.query(
            self.if_still_asked(show),
            list_files,
            self.filter,
            sort=self.sort,
            descending=self.descending,
            after=after,
            followed=self._followed,
        )

    def _follow_columns(self) -> None:
        """Read what a column just brought into view shows, unless the rows tell it already."""
        if not self._followed and any(self.table.columns.is_shown(key) for key in FOLLOW_UP_KEYS):
            self.read()
        self._show_amounts()

    def _show_first(self, page: FundingFilePage) -> None:
        selected = {row.id for row in self.table.selected_rows()}
        self._next = page.next
        self.show_rows(page.rows, more=page.next is not None)
        if len(selected) > 1:
            select_again(self.table, self.model, selected)

    def _show_more(self, page: FundingFilePage) -> None:
        self._next = page.next
        self.model.append_rows(page.rows, page.next is not None)

    def _show_sums(self, sums: FundingFileSums) -> None:
        asked = self.filter
        scheme = self.schemes.get(asked.scheme_id)
        self.filters.set_sentence(
            filter_sentence(
                sums.count,
                scheme=scheme.code if scheme else "",
                year=asked.year,
                stage=asked.stage,
                instruction=asked.instruction,
                decision=asked.decision,
                act=asked.act,
                execution=asked.execution,
                to_do=asked.to_do,
                text=asked.text,
                imported=asked.among is not None,
            )
        )
        self._listed = sums
        self._show_amounts()

    def _show_follow_up_sums(self, sums: FollowUpSums) -> None:
        self._listed_follow_up = sums
        self._show_amounts()

    def _show_amounts(self) -> None:
        """The sums of the selection when there is one, else of all that is listed; of what follows if it is in view."""
        chosen = self.table.selected_rows()
        sums, followed, scope = self._listed, self._listed_follow_up, ""
        if len(chosen) > 1:
            scope = f"pour les {len(chosen)} dossiers sélectionnés"
            sums, followed = sums_of(chosen), follow_up_sums_of(chosen)
        amounts = [("demandé", sums.requested), ("proposé", sums.proposed), ("voté", sums.voted)]
        amounts += [("dont voté par d’autres financeurs", sums.of_others)] if sums.of_others else []
        money = (followed.agreed, followed.to_confirm, followed.paid, followed.remaining)
        for key, amount in zip(FOLLOW_UP_AMOUNTS, money, strict=True):
            if self.table.columns.is_shown(key):
                amounts.append((FOLLOW_UP_AMOUNTS[key], amount))
        self.sums.set_sums(amounts, scope)

    def _offer_schemes(self, rows: list[SchemeRow]) -> None:
        self.schemes = {row.scheme_id: row for row in rows}
        self.filters.set_options("scheme", [(key, row.code) for key, row in self.schemes.items()])

    def _offer_years(self, years: list[int]) -> None:
        self.filters.set_options("year", [(year, str(year)) for year in years])
        if self._wanted is not None:
            choose(self.filters, self._wanted)
            self._wanted = None
            self.read()

    def _go_to(self, file_id: int, listed: tuple[int, ...]) -> None:
        siblings = listed if file_id in listed else tuple(held.id for held in self.model.rows)
        self.window_.go(Destination("funding_file", file_id, siblings))

    def _ask_new_file(self, ptce_id: int | None, choices: tuple[list[SchemeRow], list[PtceRow], date]) -> None:
        dialog = new_funding_file_dialog(self, *choices, ptce_id=ptce_id)
        dialog.ask(lambda: self._create(dialog.values()))

    def _create(self, typed: Values) -> None:
        scheme_id, ptce_id, day = (typed[key] for key in ("scheme_id", "ptce_id", "deposited_on"))
        assert isinstance(scheme_id, int)
        assert isinstance(ptce_id, int | None)
        assert isinstance(day, date | None)
        asked = partial(instruct.create_file, scheme_id=scheme_id, ptce_id=ptce_id, deposited_on=day)
        self.tasks.command(frozenset({"funding_file"}), self.go_to_new, asked, title=str(typed["title"]))


def _choices(desk: Desk) -> tuple[list[SchemeRow], list[PtceRow], date]:
    return list_schemes(desk), list_ptce(desk, PtceFilter()), desk.today()


_CHARS: Final = 58
_SCHEME: Final = RecordField(
    "scheme_id",
    "Dispositif",
    kind="link",
    placeholder="Choisir un dispositif…",
    required="Choisissez le dispositif : c’est lui qui fixe le calcul.",
    chars=_CHARS,
)
"""A dossier keeps the version its day calls for, not the scheme."""


def new_funding_file_dialog(
    parent: QWidget, schemes: Sequence[SchemeRow], poles: Sequence[PtceRow], today: date, *, ptce_id: int | None = None
) -> NewRecordDialog:
    """Everything but the scheme may come later."""
    title = replace(
        FUNDING_FILE.field("title"),
        placeholder="Par exemple : étude de faisabilité de la cantine partagée",
        chars=_CHARS,
    )
    ptce = replace(FUNDING_FILE.field("ptce_id"), chars=_CHARS)
    dialog = NewRecordDialog(
        parent,
        "Nouveau dossier",
        "Créer le dossier",
        [(_SCHEME,), (ptce,), (title,), (FUNDING_FILE.field("deposited_on"),)],
        begun={"deposited_on": today},
        leave="Renoncer",
    )
    latest = {row.scheme_id: f"{row.code} – {row.label}" for row in schemes}
    for key, options in (("scheme_id", list(latest.items())), ("ptce_id", [(row.id, row.name) for row in poles])):
        choice = dialog.editors[key]
        assert isinstance(choice, Choice)
        choice.set_options(options)
        if key == "ptce_id":
            choice.set_value(ptce_id)
    return dialog


T = TypeVar("T")


def add_filters(row: FilterRow) -> None:
    """Add the filters of dossiers; schemes and years are offered later, from the file."""
    row.add_filter("scheme", "Dispositif", [], every="Tous les dispositifs")
    row.add_filter("year", "Exercice", [], every="Tous les exercices")
    row.add_filter("stage", "Stade", list(STAGE_LABELS.items()), every="Tous les stades")
    row.add_filter("instruction", "Instruction", list(INSTRUCTION_LABELS.items()), every="Toutes")
    row.add_filter("decision", "Décision", list(DECISION_LABELS.items()), every="Toutes")
    row.add_filter("act", "Acte", list(ACT_LABELS.items()), every="Tous")
    row.add_filter("execution", "Exécution", list(EXECUTION_LABELS.items()), every="Toutes")
    row.add_filter("year_state", "Années", list(YEAR_STATE_LABELS.items()), every="Toutes")
    row.add_filter("to_do", "À faire", list(TO_DO_LABELS.items()), every="Tout")


def chosen(row: FilterRow) -> FundingFileFilter:
    """What the filters let through."""
    return FundingFileFilter(
        scheme_id=_value(row, "scheme", int),
        year=_value(row, "year", int),
        stage=_value(row, "stage", Stage),
        instruction=_value(row, "instruction", InstructionState),
        decision=_value(row, "decision", DecisionState),
        act=_value(row, "act", ActState),
        execution=_value(row, "execution", ExecutionState),
        year_state=_value(row, "year_state", YearState),
        to_do=_value(row, "to_do", ToDo),
        text=row.search_text(),
    )


def choose(row: FilterRow, wanted: FundingFileFilter) -> None:
    """Put the filters on what another page speaks of; a scheme or a year not yet offered is left out."""
    row.clear()
    row.set_value("scheme", wanted.scheme_id)
    row.set_value("year", wanted.year)
    for key in ("stage", "instruction", "decision", "act", "execution", "year_state", "to_do"):
        row.set_value(key, getattr(wanted, key))


def _value(row: FilterRow, key: str, kind: type[T]) -> T | None:
    value = row.value(key)
    return value if isinstance(value, kind) else None
