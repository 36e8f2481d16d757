"""The record page of a policy framework: what it is, and the schemes and PTCE linked to it."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.attachments import disk_name
from ptce_desk.domain.frameworks import Measure, PolicyFramework, WhichYear
from ptce_desk.formatting import typeset, uncapitalised
from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter
from ptce_desk.services.reports.contract import export_contract
from ptce_desk.services.reports.record_sheets import export_framework_sheet
from ptce_desk.services.schemes import frameworks
from ptce_desk.services.schemes.contract_figures import OpenedFigure, open_figure
from ptce_desk.services.schemes.frameworks import FrameworkSheet, Linked, LinkKind
from ptce_desk.ui.desk.keeping import in_record
from ptce_desk.ui.desk.page import Destination, Notice, Paper, Window
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.pages.creating import Use, create_ptce
from ptce_desk.ui.pages.exporting import (
    LIST_WORKBOOK,
    OPEN_WORKBOOK,
    PDF,
    TEXT,
    WORKBOOK,
    Exporter,
    any_format,
    offering_paper,
    sheet_paper,
)
from ptce_desk.ui.pages.frameworks.axes import AxesCard
from ptce_desk.ui.pages.frameworks.years import YearsCard
from ptce_desk.ui.pages.record_page import RecordPage
from ptce_desk.ui.widgets.badge import State
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.buttons import icon_button, link_button, menu_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from ptce_desk.ui.widgets.hanging_sentence import HangingSentence
from ptce_desk.ui.widgets.labels import ElidedLabel, plain_label, plain_tooltip
from ptce_desk.ui.widgets.side_by_side import SideBySide, column_of
from ptce_desk.wording.frameworks import axis_name, figure_sentence, unnamed_ptce_sentence
from ptce_desk.wording.labels import FRAMEWORK_KIND_LABELS
from ptce_desk.wording.lent import figure_words


class LinksCard(Card):
    """Schemes or PTCE linked to a framework.

    Signals:
        opened: the id of what is linked, then those of all.
        added: the id of what is to be linked.
        removed: the id of what is to be unlinked.
    """

    opened = Signal(object, object)
    added = Signal(object)
    removed = Signal(object)

    def __init__(self, title: str, *, add: str, nothing: str) -> None:
        """`add` invites to search for one more; `nothing` is said when there is none."""
        super().__init__(title)
        self.linked: tuple[Linked, ...] | None = None
        self._nothing = plain_label(nothing, "muted", wrap=True)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(4)
        self.search = Choice(placeholder=add, always_searchable=True)
        self.search.setAccessibleName(add)
        self.search.chosen.connect(self._add)
        said = HangingSentence(self.search)
        self.search.problem_changed.connect(lambda sentence: said.say(sentence, "danger"))
        self.add(self._nothing)
        self.body.addLayout(self._lines)
        self.add(self.search)

    def show_links(self, linked: Sequence[Linked], others: Sequence[Linked]) -> None:
        """Show what is linked, and offer the others."""
        self.search.set_options([(other.id, _words(other)) for other in others])
        self.search.set_value(None)
        self._nothing.setVisible(not linked)
        if tuple(linked) == self.linked:
            return
        self.linked = tuple(linked)
        while (item := self._lines.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in linked:
            self._lines.addWidget(self._line(one))

    def nothing_said(self) -> str:
        """The sentence shown in place of links, empty when there are some."""
        return "" if self._nothing.isHidden() else self._nothing.text()

    def _line(self, one: Linked) -> QWidget:
        line = QWidget()
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        opener = link_button(one.name)
        opener.setToolTip(plain_tooltip(_words(one)))
        opener.clicked.connect(partial(self._open, one.id))
        detail = ElidedLabel(one.detail, "muted")
        remover = icon_button("x", f"Détacher {one.name}")
        needs_right("framework_ptce", remover)
        remover.clicked.connect(partial(self.removed.emit, one.id))
        row.addWidget(opener)
        row.addWidget(detail, 1)
        row.addWidget(remover)
        return line

    def _open(self, key: int) -> None:
        self.opened.emit(key, tuple(one.id for one in self.linked or ()))

    def _add(self, key: object) -> None:
        if key is not None:
            self.added.emit(key)


def _words(one: Linked) -> str:
    return f"{one.name} – {one.detail}" if one.detail else one.name


_KIND = frozenset({"framework"})
_WITH_PTCE = frozenset({"framework", "ptce"})
_AXES = frozenset({"framework", "funding_file"})


class FrameworkSheetPage(RecordPage):
    """One framework; every field is kept on leaving it."""

    kinds = frozenset({"framework", "ptce", "scheme", "funding_file", "session"})

    def __init__(self, window: Window) -> None:
        super().__init__(window, "framework", [("frameworks", "Cadres")])
        self.sheet: FrameworkSheet | None = None
        self.form: RecordForm[PolicyFramework] = RecordForm(FRAMEWORK)
        self.schemes = LinksCard(
            "Dispositifs", add="Rattacher un dispositif…", nothing="Aucun dispositif n’applique ce cadre."
        )
        self.ptce = LinksCard("PTCE", add="Rattacher un PTCE…", nothing="Aucun PTCE n’est rattaché à ce cadre.")
        self.ptce.search.offer_creation()
        self.axes, self.years = AxesCard(), YearsCard()
        self.exporter = Exporter(self)
        self.export = offering_paper(menu_button("Exporter", self._documents(), "download-simple"), "contract")
        self.export.setToolTip("Relevé du contrat : axes, années, dossiers et PTCE (Ctrl+E)")
        self.header.add_action(self.export)
        self.others = plain_label("", "muted", wrap=True)
        self.ptce.add(self.others)
        in_record("framework_scheme", scheme_id=self.schemes.search)
        in_record("framework_ptce", ptce_id=self.ptce.search)
        card = Card("Le cadre")
        rows = (("name",), ("kind",), ("signatories",), ("start", "end", "amount"), ("axis",), ("notes",), ("source",))
        card.body.addLayout(self.form.grid(*rows, even=False))
        content = SideBySide((card, 54), (column_of((self.schemes, self.ptce)), 46))
        content.setContentsMargins(0, 0, 0, 16)
        whole = QWidget(self)
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.axes)
        column.addWidget(self.years)
        column.addWidget(content)
        self.lay_out(whole)
        self._connect()

    def reload(self) -> None:
        """Read the framework."""
        if self.record is not None:
            self.tasks.query(self._show, frameworks.open_framework, self.record)

    @override
    def take_keyboard(self) -> None:
        """Put the keyboard on the name."""
        self.form.editors["name"].setFocus()

    @override
    def paper(self) -> Paper | None:
        """The statement of the contract prints, or the sheet of a framework without axes."""
        if self.sheet is None:
            return None
        one = self.sheet.framework
        if not self.sheet.axes:
            return sheet_paper("framework", one.name, partial(_sheet_written, one.id))
        name = _statement_name(one)
        return Paper("contract", name, typeset(f"Relevé du contrat – {one.name}"), partial(_statement_written, one.id))

    def _documents(self) -> list[tuple[str, Callable[[], object]]]:
        kinds = (("Excel", WORKBOOK), ("LibreOffice", OPEN_WORKBOOK), ("PDF", PDF), ("texte CSV", TEXT))
        return [
            *((f"Relevé du contrat ({words})…", partial(self._write, any_format(kind))) for words, kind in kinds),
            ("Fiche du cadre (PDF)…", self._write_sheet),
        ]

    def _write(self, kind: str) -> None:
        if self.sheet is not None:
            one = self.sheet.framework
            self.exporter.save(_statement_name(one), kind, partial(_statement_written, one.id), "contract")

    def _write_sheet(self) -> None:
        if self.sheet is not None:
            one = self.sheet.framework
            paper = sheet_paper("framework", one.name, partial(_sheet_written, one.id))
            self.exporter.save(f"{paper.name}.pdf", PDF, paper.job, paper.kind)

    def _show(self, sheet: FrameworkSheet) -> None:
        framework = sheet.framework
        if framework.id != self.record:
            return
        self.sheet = sheet
        self.header.set_record(framework.name, framework.name)
        self.header.set_badges([State("Type", uncapitalised(FRAMEWORK_KIND_LABELS[framework.kind]), "accent")])
        self.form.show_record(framework)
        self.axes.show_sheet(sheet)
        self.years.show_sheet(sheet)
        named = {one.id for one in sheet.ptce}
        said = unnamed_ptce_sentence([one.name for one in sheet.ptce_of_files if one.id not in named])
        self.others.setText(said)
        self.others.setVisible(bool(said))
        self.schemes.show_links(sheet.schemes, sheet.other_schemes)
        self.ptce.show_links(sheet.ptce, sheet.other_ptce)

    def _connect(self) -> None:
        self.offer_export(partial(self._write, LIST_WORKBOOK))
        self.years.asked.connect(self._open_files)
        self.form.kept.connect(self._keep)
        self.ptce.search.creation_asked.connect(self._create_ptce)
        self.axes.added.connect(partial(self._change_axes, frameworks.add_axis))
        self.axes.kept.connect(partial(self._change_axes, frameworks.change_axis))
        self.axes.removed.connect(partial(self._change_axes, frameworks.remove_axis))
        self.tasks.refused.connect(lambda _error: self.axes.grid.forget_drafts())
        cards: tuple[tuple[LinkKind, LinksCard, str], ...] = (
            ("schemes", self.schemes, "scheme"),
            ("ptce", self.ptce, "ptce"),
        )
        for kind, card, page in cards:
            card.added.connect(partial(self._link, kind))
            card.removed.connect(partial(self._unlink, kind))
            card.opened.connect(partial(self._go, page))

    def _create_ptce(self, name: str) -> None:
        """Create the PTCE that the choice lacks, and link it."""
        framework_id, sheet = self.record, self.sheet
        if framework_id is None or sheet is None:
            return

        def link_it(desk: Desk, made: int) -> FrameworkSheet:
            return frameworks.link(desk, framework_id, "ptce", made)

        use = Use(link_it, self._show, _WITH_PTCE, self.ptce.search.forget_typing)
        create_ptce(self, self.tasks, [one.name for one in (*sheet.ptce, *sheet.other_ptce)], name, use)

    def _keep(self, key: str, value: object) -> None:
        if self.record is not None:
            self.tasks.command(_KIND, self._show, frameworks.change_framework, self.record, key, value)

    def _change_axes(self, job: Callable[..., FrameworkSheet], *args: object) -> None:
        if self.record is not None:
            self.tasks.command(_AXES, self._show, job, self.record, *args)

    def _link(self, kind: LinkKind, target: int) -> None:
        if self.record is not None:
            self.tasks.command(_KIND, self._show, frameworks.link, self.record, kind, target)

    def _unlink(self, kind: LinkKind, target: int) -> None:
        if self.record is not None:
            self.tasks.command(_KIND, self._show, frameworks.unlink, self.record, kind, target)

    def _open_files(self, measure: Measure, axes: tuple[int, ...], year: WhichYear) -> None:
        """Open the dossiers of a figure."""
        if self.sheet is not None:
            self.tasks.query(self._go_to_files, open_figure, self.sheet.years, measure, axes, year)

    def _go_to_files(self, opened: OpenedFigure) -> None:
        """Show the list; why it comes to another amount than the figure is said, where it does."""
        wanted, told = FundingFileFilter(opened.by), self._figure_told(opened)
        self.window_.go(Destination("funding_files", filter=wanted, column=opened.column, told=told))
        said = figure_sentence(opened.measure, opened.year, opened.figure, opened.listed)
        if said:
            self.window_.notify(Notice(said))

    def _figure_told(self, opened: OpenedFigure) -> str:
        assert self.sheet is not None
        axes = [axis_name(row.name, row.action) for row in self.sheet.axes if row.id in opened.axes]
        axis = axes[0] if len(axes) == 1 < len(self.sheet.axes) else ""
        return figure_words(opened.measure, opened.year, opened.figure, self.sheet.framework.name, axis)

    def _go(self, page: str, target: int, siblings: tuple[int, ...]) -> None:
        self.window_.go(Destination(page, target, siblings))


def _sheet_written(framework_id: int, desk: Desk, path: Path) -> Path:
    return export_framework_sheet(desk, framework_id, path)


def _statement_written(framework_id: int, desk: Desk, path: Path) -> Path:
    return export_contract(desk, framework_id, path)


def _statement_name(framework: PolicyFramework) -> str:
    return disk_name(f"Relevé {framework.name}".strip()[:80])
