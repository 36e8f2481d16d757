"""The record page of a PTCE: who it is, who takes part, what was done with it, all it ever asked and received."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout
from typing_extensions import override

from ptce_desk.domain.aid.deadlines import Deadline
from ptce_desk.domain.organisations import MemberRole
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.ptce_course import course_of
from ptce_desk.domain.support import InKindSupport
from ptce_desk.formatting import uncapitalised
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.services.budget.remaining import possible_for
from ptce_desk.services.desk import Desk
from ptce_desk.services.grants.ptce_grants import GrantRow, list_grants
from ptce_desk.services.home.deadlines import DeadlineSheet, open_ptce_deadlines
from ptce_desk.services.ptce import sheets
from ptce_desk.services.ptce.sheets import FundingFileRow, OrganisationRow, PtceSheet
from ptce_desk.services.records import keep_field
from ptce_desk.services.reports.ptce_report import export_ptce_sheet
from ptce_desk.services.reports.summaries import SummaryFilter
from ptce_desk.ui.desk.page import Destination, Notice, Paper, Window
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.models.columns import Row
from ptce_desk.ui.pages.attachments_card import DocumentsCard
from ptce_desk.ui.pages.creating import Use, create_structure
from ptce_desk.ui.pages.deadline_rows import place_of
from ptce_desk.ui.pages.exporting import PDF, Exporter, sheet_paper, summary_button
from ptce_desk.ui.pages.free_card import FreeCard
from ptce_desk.ui.pages.notes_card import NotesCard
from ptce_desk.ui.pages.ptce.course import CourseCard, FiguresCard, labels_card, stages_card
from ptce_desk.ui.pages.ptce.files import FilesCard, GrantsCard, PossibleCard
from ptce_desk.ui.pages.ptce.follow_up import DatesCard, InteractionsCard, LeversCard
from ptce_desk.ui.pages.ptce.identity import IdentityCard, PlaceCard, aliases_card
from ptce_desk.ui.pages.ptce.members import MembersCard
from ptce_desk.ui.pages.ptce.overview import (
    BearerCard,
    CourseStripCard,
    IdentityRead,
    MembersRead,
    MoneyCard,
    NextDatesCard,
    filled,
    to_fill,
)
from ptce_desk.ui.pages.ptce.support import FrameworksCard, InKindCard, participations_card
from ptce_desk.ui.pages.record_page import RecordPage
from ptce_desk.ui.pages.tagging import RecordTags
from ptce_desk.ui.widgets.badge import State
from ptce_desk.ui.widgets.blocks.tabs import RecordTabs
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.forms.pending import refuse_given
from ptce_desk.ui.widgets.side_by_side import SideBySide, column, column_of, row
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.wording.labels import STAGE_LABELS
from ptce_desk.wording.states import PTCE_LABEL_LABELS

_KIND = frozenset({"ptce"})
_MEMBERS = frozenset({"ptce", "organisation"})
_ORGANISATION_FIELDS = frozenset({"ess", "kind", "commune"})


class PtceSheetPage(RecordPage):
    """One PTCE; every field and cell is kept on leaving it."""

    kinds = frozenset({"ptce", "funding_file", "organisation", "session", "framework", "deadline"})
    begins = "funding_file"

    def __init__(self, window: Window) -> None:
        super().__init__(window, "ptce", [("ptce_list", "PTCE")])
        self.sheet: PtceSheet | None = None
        self._organisations: list[OrganisationRow] = []
        self.new_file = primary_button("Nouveau dossier", "plus")
        needs_right("funding_file", self.new_file)
        self.tabs = RecordTabs("Rubriques du PTCE")
        self.bearer, self.strip, self.money = BearerCard(), CourseStripCard(), MoneyCard()
        self.read, self.next_dates, self.takes_part = IdentityRead(), NextDatesCard(), MembersRead()
        self.identity, self.place = IdentityCard(), PlaceCard()
        self.members = MembersCard()
        self.aliases = aliases_card()
        self.stages = stages_card()
        self.labels = labels_card()
        self.figures = FiguresCard()
        self.interactions, self.levers = InteractionsCard(), LeversCard()
        self.participations = participations_card()
        self.in_kind, self.frameworks = InKindCard(), FrameworksCard()
        self.possible = PossibleCard()
        self.dossiers, self.grants = FilesCard(), GrantsCard()
        self.files, self.files_model = self.dossiers.table, self.dossiers.model
        self.course, self.dates = CourseCard(), DatesCard()
        self.documents = DocumentsCard(self, "ptce")
        self.notes = NotesCard(self, PTCE)
        self.free = FreeCard(self, PTCE, self.header.more, _KIND)
        self.tags = RecordTags(self, PTCE, self.header.more, self._show_badges)
        self.exporter = Exporter(self)
        self.print_button = quiet_button("Fiche PDF", "file-pdf")
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read the PTCE, and what its choices offer."""
        if self.record is not None:
            self.tasks.query(self._offer, _choices)
            self.tasks.query(self._show, sheets.open_ptce, self.record)
            self.documents.show_owner(self.record)
            self.tasks.query(self.possible.show_possible, possible_for, self.record)
            self.tasks.query(self._show_grants, list_grants, self.record)
            self.tasks.query(self._show_dates, open_ptce_deadlines, self.record)

    def new_record(self) -> None:
        """Start a dossier for this PTCE."""
        self.window_.go(Destination("funding_file_new", self.record))

    @override
    def take_keyboard(self) -> None:
        """Put the keyboard on the dossiers when they are in view, else on the tabs."""
        if self.files.isVisible():
            self.files.setFocus()
        else:
            self.tabs.tabBar().setFocus()

    def _show(self, sheet: PtceSheet) -> None:
        ptce = sheet.ptce
        if ptce.id != self.record:
            return
        self.sheet = sheet
        self.header.set_record(ptce.name, ptce.name)
        self._show_badges()
        self._show_cards(sheet)
        self.notes.show_owner(ptce.id)
        self.free.show_owner(ptce.id)
        self.tags.show_owner(ptce.id)
        self.dossiers.show_files(sheet.files)
        self.tabs.show_counts(
            members=len(ptce.memberships),
            follow_up=len(ptce.interactions),
            support=len(ptce.participations) + len(ptce.in_kind),
            files=len(sheet.files),
        )
        done, of = filled(ptce)
        self.tabs.say("identity", f"{done}/{of}" if done < of else "")

    def _show_badges(self) -> None:
        """The stage, the labels that others gave, then those of one's own."""
        if self.sheet is None:
            return
        stage, given = self.sheet.stage, self.sheet.ptce.labels
        badges = [State("Stade", uncapitalised(STAGE_LABELS[stage]), "accent")] if stage else []
        badges += [State("Label", f"{PTCE_LABEL_LABELS[one.kind]} {one.call}".strip(), "success") for one in given]
        self.header.set_badges(badges, self.tags.badges())

    def _show_grants(self, grants: list[GrantRow]) -> None:
        self.grants.show_grants(grants)
        self.money.show_grants(grants)

    def _show_dates(self, sheet: DeadlineSheet) -> None:
        self.dates.show_dates(sheet)
        self.next_dates.show_dates(sheet)

    def _show_cards(self, sheet: PtceSheet) -> None:
        ptce = sheet.ptce
        for card in (self.bearer, self.strip, self.money, self.takes_part):
            card.show_sheet(sheet)
        self.read.show_ptce(ptce)
        self.identity.form.show_record(ptce)
        self.place.form.show_record(ptce)
        self.members.show_sheet(sheet)
        self.aliases.set_rows(ptce.aliases)
        names = {key: one.name for key, one in sheet.organisations.items()}
        self.course.show_course(course_of(ptce, names))
        self.stages.set_rows(ptce.stages)
        self.labels.set_rows(ptce.labels)
        self.figures.set_rows(ptce.figures)
        self.interactions.set_rows(ptce.interactions)
        self.levers.show_interactions(ptce.interactions, sheet.year)
        self.participations.set_rows(ptce.participations)
        self.in_kind.set_rows(ptce.in_kind)
        self.frameworks.show_frameworks(sheet.frameworks)

    @override
    def paper(self) -> Paper | None:
        """The sheet of the PTCE prints."""
        one = None if self.sheet is None else self.sheet.ptce
        return None if one is None else sheet_paper("ptce", one.name, partial(_export, one.id))

    def _build(self) -> None:
        self.dossiers.add_action(summary_button(self, lambda: SummaryFilter(ptce_id=self.record)))
        self.print_button.setToolTip("Enregistrer la fiche en PDF (Ctrl+P : aperçu)")
        self.header.add_action(self.print_button)
        self.header.add_action(self.new_file)
        main = column_of((self.bearer, self.strip, self.money, self.read))
        side = column_of((self.next_dates, self.takes_part))
        overview = QVBoxLayout()
        overview.addWidget(SideBySide((main, 68), (side, 32)))
        overview.addStretch(1)
        self.tabs.add("overview", "Vue d’ensemble", overview)
        self.tabs.add("members", "Membres", column(self.members))
        ways = row((column(self.stages), 1), (column(self.labels), 1))
        course = column(self.course, self.figures)
        course.insertLayout(1, ways)
        self.tabs.add("course", "Parcours", course)
        self.tabs.add("follow_up", "Suivi", column(self.dates, self.notes, self.levers, self.interactions))
        self.tabs.add("support", "Soutien", column(self.participations, self.in_kind, self.frameworks))
        self.tabs.add("documents", "Documents", column(self.documents))
        self.tabs.add("files", "Dossiers", column(self.dossiers, self.grants, self.possible))
        self.tabs.add(
            "identity", "Identité", row((column(self.identity), 53), (column(self.place, self.aliases, self.free), 47))
        )
        self.lay_out(self.tabs)

    def _connect(self) -> None:
        self.new_file.clicked.connect(self.new_record)
        self.print_button.clicked.connect(lambda: save_sheet(self.exporter, self.paper()))
        self.dossiers.opened.connect(self._open_file)
        self.grants.opened.connect(lambda row: self.window_.go(Destination("funding_file", row.file_id)))
        self._connect_overview()
        self.dates.opened.connect(self._deal_with)
        self.identity.form.kept.connect(self._keep_field)
        self.place.form.kept.connect(self._keep_field)
        self._follow("aliases", self.aliases)
        self._follow("stages", self.stages)
        self._follow("labels", self.labels)
        self._follow("figures", self.figures)
        self._follow("interactions", self.interactions)
        self._follow("participations", self.participations)
        self._follow("in_kind", self.in_kind)
        self.possible.opened.connect(lambda key: self.window_.go(Destination("scheme", key)))
        self.frameworks.opened.connect(lambda key, around: self.window_.go(Destination("framework", key, around)))
        self.tabs.currentChanged.connect(self._sort_again)
        self.members.added.connect(self._add_member)
        self.members.kept.connect(self._keep_member)
        self.members.removed.connect(partial(self._remove_line, "memberships"))
        self.members.form.wanted.connect(self._create_member)
        self.members.table.creation_asked.connect(lambda _row, _key, name: self._create_for_member(name))
        self.in_kind.grid.creation_asked.connect(self._create_helped)
        self.tasks.refused.connect(lambda _error: self._put_back())
        self.tasks.refused.connect(lambda _error: self.members.form.give_back())

    def _connect_overview(self) -> None:
        self.bearer.opened.connect(lambda key: self.window_.go(Destination("organisation", key)))
        self.next_dates.opened.connect(self._deal_with)
        for signal, tab in (
            (self.bearer.members_asked, "members"),
            (self.takes_part.all_asked, "members"),
            (self.money.files_asked, "files"),
            (self.next_dates.all_asked, "follow_up"),
        ):
            signal.connect(partial(self._go_to_tab, tab))
        self.read.edit_asked.connect(self._edit_identity)
        edit = QShortcut(QKeySequence("F2"), self)
        edit.activated.connect(self._edit_identity)
        self.tabs.currentChanged.connect(lambda _place: edit.setEnabled(self.tabs.is_open("overview")))
        self.strip.reached.connect(self._reach)

    def _go_to_tab(self, tab: str) -> None:
        self.tabs.open_tab(tab)
        self.tabs.tabBar().setFocus()

    def _deal_with(self, due: Deadline) -> None:
        self.window_.go(place_of(due))

    def _edit_identity(self) -> None:
        """Put the keyboard on the first field that waits to be filled in, else on the first of all."""
        wanted = [] if self.sheet is None else to_fill(self.sheet.ptce)
        own = self.identity.form.editors | self.place.form.editors
        self.tabs.open_tab("identity")
        own[wanted[0] if wanted else "name"].setFocus()

    def _reach(self, stage: Stage) -> None:
        """Note that the PTCE comes to a stage, then ask since when."""
        if self.record is not None:
            self.tasks.command(_KIND, self._ask_since, sheets.add_line, self.record, "stages", "stage", stage)

    def _ask_since(self, sheet: PtceSheet) -> None:
        self._show(sheet)
        self.tabs.open_tab("course")
        self.stages.grid.edit_cell(len(sheet.ptce.stages) - 1, "since")

    def _follow(self, lines: str, card: GridCard[Row]) -> None:
        card.added.connect(partial(self._add_line, lines))
        card.kept.connect(partial(self._keep_cell, lines))
        card.removed.connect(partial(self._remove_line, lines))

    def _offer(self, choices: tuple[list[str], list[OrganisationRow]]) -> None:
        regions, organisations = choices
        self._organisations = organisations
        self.identity.offer_regions(regions)
        self.members.offer(organisations)
        self.in_kind.offer(organisations)

    def _keep_field(self, field: str, value: object) -> None:
        if self.record is not None:
            self.tasks.command(_KIND, self._show, sheets.change_ptce, self.record, field, value)

    def _add_line(self, part: str, key: str, value: object) -> None:
        if self.record is not None and value is not None and self._may_keep(part, None, key, value):
            self.tasks.command(_KIND, self._show, sheets.add_line, self.record, part, key, value)

    def _keep_cell(self, part: str, line_id: int, key: str, value: object) -> None:
        if value in (None, "") and PTCE.part(part).field(key).required:
            self._put_back()
        elif self.record is not None and self._may_keep(part, line_id, key, value):
            self.tasks.command(_KIND, self._show, sheets.change_line, self.record, part, line_id, key, value)

    def _may_keep(self, part: str, line_id: int | None, key: str, value: object) -> bool:
        """Whether a cell can have a value; why not is said."""
        if self.sheet is None:
            return False
        problem = PTCE.part(part).refusal(self.sheet.ptce, line_id, key, value)
        if problem:
            self.window_.notify(Notice(problem, "warning"))
            refuse_given(self, problem)
        return not problem

    def _remove_line(self, lines: str, line_id: int) -> None:
        if self.record is not None:
            self.tasks.command(_MEMBERS, self._show, sheets.remove_line, self.record, lines, line_id)

    def _add_member(self, key: str, value: object) -> None:
        if self.record is None:
            return
        if key == "structure" and isinstance(value, int):
            self.tasks.command(_MEMBERS, self._show, sheets.add_member, self.record, value, MemberRole.MEMBER)
        else:
            self.window_.notify(Notice("Choisissez d’abord la structure, puis son rôle."))
            self._put_back()

    def _create_member(self, typed: Mapping[str, object]) -> None:
        if self.record is not None:
            self.tasks.command(_MEMBERS, self._show_created, sheets.add_new_member, self.record, typed)

    def _create_for_member(self, name: str) -> None:
        """Create the structure that the choice of a member lacks, and make it a member."""
        ptce_id = self.record
        if ptce_id is None:
            return

        def take_part(desk: Desk, made: int) -> PtceSheet:
            return sheets.add_member(desk, ptce_id, made, MemberRole.MEMBER)

        use = Use(take_part, self._show, _MEMBERS, self.members.table.forget_wanted)
        create_structure(self, self.tasks, self._organisations, name, use)

    def _create_helped(self, support: InKindSupport | None, key: str, name: str) -> None:
        """Create the structure that a support in kind went to, and note it where it was typed."""
        ptce_id = self.record
        if ptce_id is None:
            return

        def note(desk: Desk, made: int) -> PtceSheet:
            if support is None:
                return sheets.add_line(desk, ptce_id, "in_kind", key, made)
            return sheets.change_line(desk, ptce_id, "in_kind", support.id, key, made)

        use = Use(note, self._show, _MEMBERS, self.in_kind.grid.forget_wanted)
        create_structure(self, self.tasks, self._organisations, name, use)

    def _show_created(self, sheet: PtceSheet) -> None:
        self.members.form.forget_taken()
        if self.members.form.is_empty():
            self.members.close_form()
        self._show(sheet)

    def _keep_member(self, membership_id: int, key: str, value: object) -> None:
        if key not in _ORGANISATION_FIELDS:
            self._keep_cell("memberships", membership_id, key, value)
            return
        if self.sheet is None or (value in (None, "") and key == "kind"):
            self._put_back()
            return
        member = next(m for m in self.sheet.ptce.memberships if m.id == membership_id)
        kept = "" if value is None else value
        self.tasks.command(_MEMBERS, self._forget, keep_field, ORGANISATION, member.organisation_id, key, kept)

    def _forget(self, _kept: None) -> None:
        """The change was announced: the page reads itself again."""

    def _put_back(self) -> None:
        """Show again what the file holds where it did not take what was typed."""
        own = (self.aliases, self.stages, self.labels, self.figures)
        for card in (self.members, *own, self.interactions, self.participations, self.in_kind):
            card.grid.forget_drafts()

    def _sort_again(self) -> None:
        """Put the rows typed meanwhile in their order."""
        if self.sheet is not None and self.sheet.ptce.id == self.record:
            self.figures.set_rows(self.sheet.ptce.figures)
            self.interactions.set_rows(self.sheet.ptce.interactions)
            self.in_kind.set_rows(self.sheet.ptce.in_kind)

    def _open_file(self, row: FundingFileRow) -> None:
        siblings = tuple(held.id for held in self.files_model.rows)
        self.window_.go(Destination("funding_file", row.id, siblings))


def _choices(desk: Desk) -> tuple[list[str], list[OrganisationRow]]:
    return sheets.list_regions(desk), sheets.list_organisations(desk)


def save_sheet(exporter: Exporter, paper: Paper | None) -> None:
    """Save the sheet of the PTCE in view as a PDF."""
    if paper is not None:
        exporter.save(f"{paper.name}.pdf", PDF, paper.job, paper.kind)


def _export(ptce_id: int, desk: Desk, path: Path) -> Path:
    return export_ptce_sheet(desk, ptce_id, path)
