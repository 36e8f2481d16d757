"""« Données ouvertes »: the conventions whose data are due, what each lacks, what was published and when."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget
from typing_extensions import override

from ptce_desk.domain.export_errors import ExportTargetError
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.open_data import OF_RECEIVER, PublicationState
from ptce_desk.formatting import capitalised, date_text, typeset, whole_amount_text
from ptce_desk.records.agreements import AGREEMENT
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import Done
from ptce_desk.services.law import open_data
from ptce_desk.services.law.open_data import Exported, Gap, Looked, OpenDataSheet, Publication
from ptce_desk.services.reports.aids_to_region import export_aids_to_region
from ptce_desk.services.reports.de_minimis import export_de_minimis
from ptce_desk.services.reports.summaries import SummaryFilter
from ptce_desk.ui.desk.page import INSTALMENTS, SIGNED_ON, Destination, Notice, Window, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.dialogs.new_record import NewRecordDialog, Values
from ptce_desk.ui.dialogs.scdl_check import ScdlCheckDialog
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.looks.theme import zoomed_length
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.exporting import JSON, TEXT, Exporter, offer_kinds
from ptce_desk.ui.pages.table_page import TablePage
from ptce_desk.ui.remembered.file_dialogs import ask_to_open
from ptce_desk.ui.widgets.blocks.header import PageHeader
from ptce_desk.ui.widgets.blocks.summary_strip import SummaryStrip, Told
from ptce_desk.ui.widgets.buttons import MoreButton, primary_button
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.list_card import ListCard
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.open_data import (
    PUBLICATION_LABELS,
    SCDL_LABELS,
    corrected_sentence,
    exported_sentence,
    gap_sentence,
    gaps_words,
    published_sentence,
)

_COLOURS: Final[dict[PublicationState, ColourRole]] = {
    PublicationState.INCOMPLETE: "warning",
    PublicationState.READY: "accent",
    PublicationState.CHANGED: "warning",
    PublicationState.PUBLISHED: "success",
}
_FRESH: Final = frozenset({PublicationState.READY, PublicationState.CHANGED})
"""What may be published, or published again."""
_ROOM_FOR_FIGURES: Final = 600
_ROOM_FOR_GAPS: Final = 400
"""Pixels of height of the page under which only the conventions stay."""
_REGISTER, _FOR_REGION = "registre-de-minimis", "aides-region"
"""The names of two files, and the kinds that their paper is remembered by."""
_ICON: Final = "globe-hemisphere-west"
_ON_THE_DOSSIER: Final = {
    "dateConvention": SIGNED_ON,
    "conditionsVersement": INSTALMENTS,
    "datesPeriodeVersement": INSTALMENTS,
    "nomBeneficiaire": "beneficiary_id",
    "idBeneficiaire": "beneficiary_id",
    "objet": "title",
}
"""Where what a field tells is typed on the page of a dossier."""
_IN_SETTINGS: Final = {"nomAttribuant": "name", "idAttribuant": "siret"}
_ON_THE_STRUCTURE: Final = {"nomBeneficiaire": "name", "idBeneficiaire": "siret", "rnaBeneficiaire": "rna"}


@dataclass(frozen=True, slots=True)
class ConventionRow:
    """A convention seen from a day."""

    told: Publication
    today: date

    @property
    def id(self) -> int:
        """The number of its dossier."""
        return self.told.row.file_id

    @property
    def is_late(self) -> bool:
        """Whether its data should be published by now."""
        return self.told.is_late(self.today)

    @property
    def due(self) -> str:
        """The last day to publish, and that it has gone, in words."""
        day = date_text(self.told.due_on)
        return f"{day}, en retard" if self.is_late else day


COLUMNS: tuple[Column[ConventionRow], ...] = (
    Column("number", "N°", "text", lambda row: row.told.row.number, width_chars=10),
    Column(
        "beneficiary",
        "Bénéficiaire",
        "text",
        lambda row: row.told.beneficiary,
        stretch=2,
        width_chars=18,
        tooltip=lambda row: row.told.beneficiary,
    ),
    Column("amount", "Montant", "amount", lambda row: row.told.amount, width_chars=11),
    Column("signed_on", "Signée le", "date", lambda row: row.told.row.signed_on),
    Column(
        "due_on",
        "À publier avant le",
        "text",
        lambda row: row.due,
        role=lambda row: "danger" if row.is_late else None,
        width_chars=20,
    ),
    Column(
        "state",
        "État",
        "text",
        lambda row: PUBLICATION_LABELS[row.told.state],
        badge=lambda row: _COLOURS[row.told.state],
        width_chars=14,
    ),
    Column("published_on", "Publiée le", "date", lambda row: row.told.row.published_on),
    Column(
        "about",
        "Ce qui manque ou a changé",
        "text",
        lambda row: _about(row.told),
        stretch=2,
        width_chars=24,
        tooltip=lambda row: _about(row.told),
    ),
)
GAPS: tuple[Column[Gap], ...] = (
    Column("field", "Donnée", "text", lambda gap: SCDL_LABELS[gap.remark.field], width_chars=26),
    Column(
        "missing",
        "Ce qu’il faut faire",
        "text",
        lambda gap: gap_sentence(gap.remark),
        stretch=1,
        width_chars=40,
        tooltip=lambda gap: gap_sentence(gap.remark),
    ),
)


def _gaps(told: Publication) -> list[Gap]:
    """What is to be mended before it is published, of the dossier first."""
    return sorted(told.gaps, key=lambda gap: gap.remark.field in _IN_SETTINGS)


def _about(told: Publication) -> str:
    return gaps_words([gap.remark for gap in _gaps(told)], told.changed)


def way_to(gap: Gap, file_id: int) -> Destination:
    """Where what keeps a convention from being published is mended."""
    field = gap.remark.field
    if field in _IN_SETTINGS:
        return Destination("settings", field=_IN_SETTINGS[field])
    if field in OF_RECEIVER and gap.organisation_id is not None:
        return Destination("organisation", gap.organisation_id, field=_ON_THE_STRUCTURE[field])
    return Destination("funding_file", file_id, field=_ON_THE_DOSSIER.get(field, ""))


class OpenDataPage(TablePage[ConventionRow]):
    """« Données ouvertes »: Enter opens a dossier, or what is to be mended of it in the card below."""

    kinds = EVERY_KIND

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.header = PageHeader("Données ouvertes")
        self.write_button = primary_button("Exporter en SCDL…", "download-simple")
        self.more = MoreButton()
        self.note_entry = self.more.add("Noter la publication des conventions sélectionnées", self.note, "check")
        self.correct_entry = self.more.add("Corriger le jour de publication…", self.correct, "calendar")
        needs_right("agreement", self.note_entry, self.correct_entry)
        self._led: frozenset[int] = frozenset()
        self.figures = SummaryStrip(4)
        self.model: PagedTableModel[ConventionRow] = PagedTableModel(COLUMNS, self)
        self.table: DataTable[ConventionRow] = DataTable(self.model, "Conventions à publier")
        self.gap_model: PagedTableModel[Gap] = PagedTableModel(GAPS, self)
        self.gaps: DataTable[Gap] = DataTable(self.gap_model, "Ce qui manque")
        self.gap_card = ListCard("Ce qui manque", self.gaps, self.gap_model)
        self.exporter = Exporter(self)
        self._build()
        self.write_button.clicked.connect(self.write_scdl)
        self.table.opened.connect(self._open)
        self.table.selection_changed.connect(self._show_choice)
        self.gaps.opened.connect(self._mend)

    def reload(self) -> None:
        """Read the conventions and what each lacks."""
        self.table.set_loading(True)
        self.tasks.query(self._show, open_data.open_publications)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room there is to the conventions, where it is scarce."""
        super().resizeEvent(event)
        self._share_room()

    def write_scdl(self) -> None:
        """Write what a portal takes, where the officer wants it."""
        self._write("subventions-scdl.csv", TEXT, open_data.export_scdl)

    def write_giving(self) -> None:
        """Write the same as JSON of the 360Giving standard."""
        self._write("subventions-360giving.json", JSON, open_data.export_giving)

    def check_file(self) -> None:
        """Say what is wrong in a file of open data, of whatever hand."""
        path = ask_to_open(self, "Vérifier des données ouvertes", "import", f"{TEXT};;{JSON}")
        if path is not None:
            self.tasks.query(self._show_checked, open_data.check_scdl, path)

    def write_register(self, kind: str) -> None:
        """Write the register of de minimis aids, in a kind of file."""
        self.exporter.save(_REGISTER, kind, lambda desk, path: export_de_minimis(desk, None, path), _REGISTER)

    def write_for_region(self, kind: str) -> None:
        """Write the aids to enterprises of last year, in a kind of file."""
        self.exporter.save(_FOR_REGION, kind, lambda desk, path: export_aids_to_region(desk, None, path), _FOR_REGION)

    def note(self) -> None:
        """Keep that the conventions selected, which lack nothing, were published, on the day asked for."""
        self._note([row.told for row in self.table.rows_picked()])

    def correct(self) -> None:
        """Give those of the conventions selected that are published another day of publication."""
        published = [one.told for one in self.table.rows_picked() if one.told.row.published_on is not None]
        if published:
            dialog = publication_dialog(self, published, self.tasks.desk.today(), corrects=True)
            dialog.ask(lambda: self._keep(open_data.correct_publication, published, dialog, corrected_sentence))

    def _build(self) -> None:
        self.more.add("Exporter en 360Giving (JSON)…", self.write_giving, "brackets-curly")
        self.more.add("Vérifier un fichier, SCDL ou 360Giving…", self.check_file, "check-circle")
        for label, write, paper in (
            ("Registre des aides de minimis", self.write_register, _REGISTER),
            ("Aides aux entreprises, pour la Région", self.write_for_region, _FOR_REGION),
        ):
            offer_kinds(self.more.add_menu(label, "table"), write, paper)
        for action in (self.more, self.export_button("donnees-ouvertes"), self.write_button):
            self.header.add_action(action)
        self.lay_out(self.gap_card).insertWidget(1, self.figures)
        self.gap_card.hide()

    def _show(self, sheet: OpenDataSheet) -> None:
        rows = [ConventionRow(one, sheet.today) for one in sheet.publications]
        rows.sort(key=lambda row: (row.told.state is PublicationState.PUBLISHED, row.told.due_on))
        if sheet.above is not None:
            least = whole_amount_text(sheet.above)
            said = f"Conventions de plus de {least} avec un organisme privé (décret 2017-779)"
            self.header.set_subtitle(typeset(said))
        published = any(row.told.row.published_on is not None for row in rows)
        self.table.columns.leave_out(() if published else ("published_on",))
        picked = [row.id for row in self.table.rows_picked()]
        with self.table.lines.keeping_place():
            self.model.set_rows(rows, False)
        self.table.set_loading(False)
        self.table.set_empty_state(
            _ICON,
            "Ici viennent les conventions signées dont les données sont à publier : ce qui manque à chacune, "
            "ce qui est publié et quand.",
        )
        led, self._led = self._led, frozenset()
        if led and self.table.select_where(lambda row: row.id in led):  # it went elsewhere: it is led back to
            self.table.scrollTo(self.table.currentIndex(), QAbstractItemView.ScrollHint.PositionAtCenter)
        elif not self.table.rows_picked() and not any(self.table.lines.go_to(known) for known in picked):
            self.table.select_where(lambda _row: True)
        self._show_figures(rows)
        self._show_choice()

    def _share_room(self) -> None:
        room = self.height()
        self.figures.setVisible(bool(self.model.rows) and room >= zoomed_length(_ROOM_FOR_FIGURES))
        self.gap_card.setVisible(bool(self.gap_model.rows) and room >= zoomed_length(_ROOM_FOR_GAPS))

    def _show_figures(self, rows: Iterable[ConventionRow]) -> None:
        held: dict[PublicationState, list[ConventionRow]] = {state: [] for state in PublicationState}
        for row in rows:
            held[row.told.state].append(row)
        cells: list[Told] = []
        for state in (
            PublicationState.READY,
            PublicationState.INCOMPLETE,
            PublicationState.CHANGED,
            PublicationState.PUBLISHED,
        ):
            late = sum(row.is_late for row in held[state])
            note = f"dont {count_text(late, 'retard')}" if late else ""
            amount = sum((row.told.amount for row in held[state]), Decimal(ZERO))
            count = capitalised(count_text(len(held[state]), "convention"))
            value = f"{count} · {whole_amount_text(amount)}" if held[state] else count
            cells.append(Told(PUBLICATION_LABELS[state], value, note))
        self.figures.show_told(*cells)

    def _show_choice(self) -> None:
        row = self.table.current_row()
        gaps = [] if row is None else _gaps(row.told)
        self.gap_model.set_rows(gaps, False)
        number = "" if row is None else row.told.row.number
        self.gap_card.title.setText(f"Ce qui manque au dossier {number}")
        self.gap_card.fit(count_text(len(gaps), "donnée"))
        self._share_room()
        picked = [one.told for one in self.table.rows_picked()]
        self.note_entry.setEnabled(any(one.state in _FRESH for one in picked))
        self.correct_entry.setEnabled(any(one.row.published_on is not None for one in picked))

    def _open(self, row: ConventionRow) -> None:
        around = tuple(one.id for one in self.model.rows)
        self.window_.go(Destination("funding_file", row.id, around))

    def _mend(self, gap: Gap) -> None:
        row = self.table.current_row()
        if row is not None:
            self.window_.go(way_to(gap, row.id))

    def _show_checked(self, looked: Looked) -> None:
        ScdlCheckDialog(self, looked).ask()

    def _may_write(self) -> bool:
        """Whether there is something to write; what is to be mended first is said, and the keyboard led there."""
        rows = [row.told for row in self.model.rows]
        if any(one.lines_to_write for one in rows):
            return True
        numbers = [one.row.number for one in rows]
        self.window_.notify(Notice(exported_sentence(0, 0, numbers, None), "warning"))
        if self.gap_card.isVisible():
            self.gaps.select_where(lambda _gap: True)
            self.gaps.setFocus()
        return False

    def _note(self, chosen: Iterable[Publication]) -> None:
        fresh = [one for one in chosen if one.state in _FRESH]
        if fresh:
            dialog = publication_dialog(self, fresh, self.tasks.desk.today())
            dialog.ask(lambda: self._keep(open_data.note_published, fresh, dialog, published_sentence))

    def _keep(
        self,
        job: Callable[[Desk, Collection[int], date], int],
        chosen: Sequence[Publication],
        dialog: NewRecordDialog,
        said: Callable[[int], str],
    ) -> None:
        """Keep the day asked for, say it, and lead to the first of the conventions where it stands now."""
        day = dialog.values()["published_on"]
        if isinstance(day, date):
            ids = [one.row.file_id for one in chosen]
            self._led = frozenset(ids[:1])
            self.tasks.act(EVERY_KIND, partial(self._say_kept, said), job, ids, day)

    def _say_kept(self, said: Callable[[int], str], count: int, operation: Done | None) -> None:
        self.window_.notify(undoable(self.tasks, said(count), operation))

    def _write(self, suggested: str, kind: str, export: Callable[[Desk, SummaryFilter, Path], Exported]) -> None:
        path = self.exporter.ask_path(suggested, kind) if self._may_write() else None
        if path is not None:
            then = partial(self._say_tried, kind, export)
            self.exporter.write(then, lambda desk, target: export(desk, SummaryFilter(), target), path)

    def _say_tried(
        self, kind: str, export: Callable[[Desk, SummaryFilter, Path], Exported], written: Exported | ExportTargetError
    ) -> None:
        if isinstance(written, Exported):
            self._say_written(written)
        else:
            self.exporter.offer_other_name(written, lambda name: self._write(name, kind, export))

    def _say_written(self, exported: Exported) -> None:
        path = None if exported.path is None else exported.path.name
        left, as_before = ([one.row.number for one in told] for told in (exported.left, exported.as_before))
        said = exported_sentence(len(exported.written), exported.line_count, left, path, as_before)
        fresh = [one for one in exported.written if one.state in _FRESH]
        kind = "warning" if path is None else "success"
        if fresh and path is not None:
            note = partial(self._note, fresh)
            self.window_.notify(Notice(said, kind, "Noter la publication", note, outside=True))
        else:
            self.window_.notify(Notice(said, kind, outside=True))


def publication_dialog(
    parent: QWidget, chosen: Sequence[Publication], today: date, *, corrects: bool = False
) -> NewRecordDialog:
    """Asks on which day the data of conventions were published; today at first, or the day that it corrects."""
    day = replace(
        AGREEMENT.field("published_on"), label="Publiées le", required="Indiquez le jour où les données sont en ligne."
    )
    of_which = f"Dossier {chosen[0].row.number}" if len(chosen) == 1 else count_text(len(chosen), "convention")
    return NewRecordDialog(
        parent,
        "Corriger la publication" if corrects else "Noter la publication",
        "Corriger" if corrects else "Noter",
        [(day,)],
        begun={"published_on": chosen[0].row.published_on if corrects else today},
        refusals=partial(_day_refused, max(one.row.signed_on for one in chosen), today),
        lead=typeset(of_which if corrects else f"{of_which}. Ce jour se corrige ensuite par « Plus »."),
        leave="Ne rien changer" if corrects else "Ne rien noter",
        writes="agreement.published_on",
    )


def _day_refused(signed_on: date, today: date, typed: Values) -> Mapping[str, str]:
    day = typed["published_on"]
    if not isinstance(day, date):
        return {}
    if day > today:
        return {"published_on": "Ce jour n’est pas encore venu : notez la publication une fois faite."}
    if day < signed_on:
        return {"published_on": typeset(f"La convention n’est signée que le {date_text(signed_on)}.")}
    return {}
