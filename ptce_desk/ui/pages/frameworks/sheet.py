"""The record page of a policy framework: what it is, and the schemes and PTCE linked to it."""

from functools import partial

from typing_extensions import override

from ptce_desk.domain.frameworks import PolicyFramework
from ptce_desk.formatting import uncapitalised
from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.services.schemes import frameworks
from ptce_desk.services.schemes.frameworks import FrameworkSheet, LinkKind
from ptce_desk.ui.desk.keeping import in_record
from ptce_desk.ui.desk.page import Destination, Window
from ptce_desk.ui.pages.frameworks.links import LinksCard
from ptce_desk.ui.pages.record_page import RecordPage
from ptce_desk.ui.widgets.badge import State
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from ptce_desk.ui.widgets.side_by_side import SideBySide, column_of
from ptce_desk.wording.labels import FRAMEWORK_KIND_LABELS

_KIND = frozenset({"framework"})


class FrameworkSheetPage(RecordPage):
    """One framework; every field is kept on leaving it."""

    kinds = frozenset({"framework", "ptce", "scheme"})

    def __init__(self, window: Window) -> None:
        super().__init__(window, "framework", [("frameworks", "Cadres")])
        self.sheet: FrameworkSheet | None = None
        self.form: RecordForm[PolicyFramework] = RecordForm(FRAMEWORK)
        self.schemes = LinksCard(
            "Dispositifs", add="Rattacher un dispositif…", nothing="Aucun dispositif n’applique ce cadre."
        )
        self.ptce = LinksCard("PTCE", add="Rattacher un PTCE…", nothing="Aucun PTCE n’est rattaché à ce cadre.")
        in_record("framework_scheme", scheme_id=self.schemes.search)
        in_record("framework_ptce", ptce_id=self.ptce.search)
        card = Card("Le cadre")
        rows = (("name",), ("kind",), ("signatories",), ("start", "end", "amount"), ("axis",), ("notes",), ("source",))
        card.body.addLayout(self.form.grid(*rows, even=False))
        content = SideBySide((card, 54), (column_of((self.schemes, self.ptce)), 46))
        content.setContentsMargins(0, 0, 8, 16)
        self.lay_out(content)
        self._connect()

    def reload(self) -> None:
        """Read the framework."""
        if self.record is not None:
            self.tasks.query(self._show, frameworks.open_framework, self.record)

    @override
    def take_keyboard(self) -> None:
        """Put the keyboard on the name."""
        self.form.editors["name"].setFocus()

    def _show(self, sheet: FrameworkSheet) -> None:
        framework = sheet.framework
        if framework.id != self.record:
            return
        self.sheet = sheet
        self.header.set_record(framework.name, framework.name)
        self.header.set_badges([State("Type", uncapitalised(FRAMEWORK_KIND_LABELS[framework.kind]), "accent")])
        self.form.show_record(framework)
        self.schemes.show_links(sheet.schemes, sheet.other_schemes)
        self.ptce.show_links(sheet.ptce, sheet.other_ptce)

    def _connect(self) -> None:
        self.form.kept.connect(self._keep)
        cards: tuple[tuple[LinkKind, LinksCard, str], ...] = (
            ("schemes", self.schemes, "scheme"),
            ("ptce", self.ptce, "ptce"),
        )
        for kind, card, page in cards:
            card.added.connect(partial(self._link, kind))
            card.removed.connect(partial(self._unlink, kind))
            card.opened.connect(partial(self._go, page))

    def _keep(self, key: str, value: object) -> None:
        if self.record is not None:
            self.tasks.command(_KIND, self._show, frameworks.change_framework, self.record, key, value)

    def _link(self, kind: LinkKind, target: int) -> None:
        if self.record is not None:
            self.tasks.command(_KIND, self._show, frameworks.link, self.record, kind, target)

    def _unlink(self, kind: LinkKind, target: int) -> None:
        if self.record is not None:
            self.tasks.command(_KIND, self._show, frameworks.unlink, self.record, kind, target)

    def _go(self, page: str, target: int, siblings: tuple[int, ...]) -> None:
        self.window_.go(Destination(page, target, siblings))
