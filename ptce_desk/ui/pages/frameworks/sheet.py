"""The record page of a policy framework: what it is, and the schemes and PTCE linked to it."""

from functools import partial
from typing import cast

from PySide6.QtWidgets import QGridLayout
from typing_extensions import override

from ptce_desk.formatting import uncapitalised
from ptce_desk.services.schemes import frameworks
from ptce_desk.services.schemes.frameworks import FieldValue, FrameworkSheet, LinkKind
from ptce_desk.ui.keeping import in_record
from ptce_desk.ui.page import Destination, Window
from ptce_desk.ui.pages.frameworks.links import LinksCard
from ptce_desk.ui.pages.record_page import RecordPage
from ptce_desk.ui.widgets.amount_edit import AmountEdit
from ptce_desk.ui.widgets.badge import State
from ptce_desk.ui.widgets.cards import Card
from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.date_edit import DateEdit
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.side_by_side import SideBySide, column_of
from ptce_desk.ui.widgets.text_edit import LineField, MultilineField
from ptce_desk.wording.labels import FRAMEWORK_KIND_LABELS

_KIND = frozenset({"framework"})
_LINES: tuple[tuple[str, str, str], ...] = (
    ("name", "Nom", "le nom"),
    ("signatories", "Signataires", "les signataires"),
    ("axis", "Axe", "l’axe"),
    ("source", "Source", "la source"),
)
"""Field, label, name in the history."""


class FrameworkSheetPage(RecordPage):
    """One framework; every field is kept on leaving it."""

    kinds = frozenset({"framework", "ptce", "scheme"})

    def __init__(self, window: Window) -> None:
        super().__init__(window, "framework", [("frameworks", "Cadres")])
        self.sheet: FrameworkSheet | None = None
        self.lines = {field: LineField() for field, *_rest in _LINES}
        self.notes = MultilineField(lines=4)
        self.kind = Choice(list(FRAMEWORK_KIND_LABELS.items()))
        self.start, self.end = DateEdit(), DateEdit()
        self.amount = AmountEdit()
        self._fields = {field: Field(label, self.lines[field]) for field, label, _words in _LINES}
        self._end_field = Field("Fin", self.end, width_chars=14)
        self.schemes = LinksCard(
            "Dispositifs", add="Rattacher un dispositif…", nothing="Aucun dispositif n’applique ce cadre."
        )
        self.poles = LinksCard("PTCE", add="Rattacher un PTCE…", nothing="Aucun PTCE n’est rattaché à ce cadre.")
        in_record("framework_scheme", scheme_id=self.schemes.search)
        in_record("framework_ptce", ptce_id=self.poles.search)
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read the framework."""
        if self.record is not None:
            self.tasks.query(self._show, frameworks.open_framework, self.record)

    @override
    def take_keyboard(self) -> None:
        """Put the keyboard on the name."""
        self.lines["name"].setFocus()

    def _show(self, sheet: FrameworkSheet) -> None:
        framework = sheet.framework
        if framework.id != self.record:
            return
        self.sheet = sheet
        self.header.set_record(framework.name, framework.name)
        self.header.set_badges([State("Type", uncapitalised(FRAMEWORK_KIND_LABELS[framework.kind]), "accent")])
        for field, line in self.lines.items():
            line.set_value(str(getattr(framework, field)))
        self.notes.set_value(framework.notes)
        self.kind.set_value(framework.kind)
        self.start.set_value(framework.start)
        self.end.set_value(framework.end)
        self.amount.set_value(framework.amount)
        self._fields["name"].set_problem("")
        late = framework.start is not None and framework.end is not None and framework.end < framework.start
        self._end_field.set_problem("La période finit avant de commencer." if late else "", "warning")
        self.schemes.show_links(sheet.schemes, sheet.other_schemes)
        self.poles.show_links(sheet.poles, sheet.other_poles)

    def _build(self) -> None:
        card = Card("Le cadre")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(BETWEEN_FIELDS)
        grid.addWidget(self._fields["name"], 0, 0, 1, 4)
        grid.addWidget(Field("Type de cadre", self.kind, width_chars=32), 1, 0, 1, 4)
        grid.addWidget(self._fields["signatories"], 2, 0, 1, 4)
        grid.addWidget(Field("Début", self.start, width_chars=14), 3, 0)
        grid.addWidget(self._end_field, 3, 1)
        grid.addWidget(Field("Montant", self.amount, width_chars=16), 3, 2)
        grid.addWidget(self._fields["axis"], 4, 0, 1, 4)
        grid.addWidget(Field("Notes", self.notes), 5, 0, 1, 4)
        grid.addWidget(self._fields["source"], 6, 0, 1, 4)
        grid.setColumnStretch(3, 1)
        card.body.addLayout(grid)
        content = SideBySide((card, 54), (column_of((self.schemes, self.poles)), 46))
        content.setContentsMargins(0, 0, 8, 16)
        self.lay_out(content)

    def _connect(self) -> None:
        for field, _label, words in _LINES:
            self.lines[field].committed.connect(partial(self._keep, field, words))
        in_record("policy_framework", kind=self.kind, start=self.start, end=self.end, amount=self.amount)
        in_record("policy_framework", notes=self.notes, **self.lines)
        self.notes.committed.connect(partial(self._keep, "notes", "les notes"))
        self.kind.chosen.connect(partial(self._keep, "kind", "le type"))
        self.start.committed.connect(partial(self._keep, "start", "le début de la période"))
        self.end.committed.connect(partial(self._keep, "end", "la fin de la période"))
        self.amount.committed.connect(partial(self._keep, "amount", "le montant"))
        cards: tuple[tuple[LinkKind, LinksCard, str], ...] = (
            ("schemes", self.schemes, "scheme"),
            ("poles", self.poles, "ptce"),
        )
        for kind, card, page in cards:
            card.added.connect(partial(self._link, kind))
            card.removed.connect(partial(self._unlink, kind))
            card.opened.connect(partial(self._go, page))

    def _keep(self, field: str, words: str, value: object) -> None:
        if self.record is None:
            return
        if field == "name" and not value:
            self._fields["name"].set_problem("Un cadre porte un nom : l’ancien est gardé.")
            self.lines["name"].set_value("" if self.sheet is None else self.sheet.framework.name)
            return
        kept = cast("FieldValue", value)
        self.tasks.command(_KIND, self._show, frameworks.change_framework, self.record, field, kept, field_label=words)

    def _link(self, kind: LinkKind, target: int) -> None:
        if self.record is not None:
            self.tasks.command(_KIND, self._show, frameworks.link, self.record, kind, target)

    def _unlink(self, kind: LinkKind, target: int) -> None:
        if self.record is not None:
            self.tasks.command(_KIND, self._show, frameworks.unlink, self.record, kind, target)

    def _go(self, page: str, target: int, siblings: tuple[int, ...]) -> None:
        self.window_.go(Destination(page, target, siblings))
