"""Two records of one structure made one: side by side first, then done, said, and undone from the notice."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from ptce_desk.domain.doubles import Double
from ptce_desk.domain.organisations import Organisation
from ptce_desk.formatting import typeset
from ptce_desk.records.doubles import answer_text, double_label, field_label, merge_sentence, moved_sentence, told_apart
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.undo import Done
from ptce_desk.services.ptce.merging import Difference, MergePreview, merge_organisations, preview_merge
from ptce_desk.services.ptce.organisations import OrganisationSheet, open_organisation
from ptce_desk.services.ptce.sheets import OrganisationRow, list_organisations
from ptce_desk.ui.desk.page import Page, Window, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.dialogs.dialog import Dialog, foot
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.labels import plain_label, plain_tooltip
from ptce_desk.ui.widgets.scrolling import page_scroller


class MergeDialog(Dialog):
    """Asks which record goes, and what is kept where the two differ; nothing is changed here."""

    def __init__(
        self,
        parent: QWidget,
        window: Window,
        kept: Organisation,
        doubles: Sequence[Double],
        known: Sequence[OrganisationRow],
        gone_id: int | None = None,
    ) -> None:
        """`gone_id` is the record that goes, the first of the doubles when none is named."""
        super().__init__(parent)
        self._window, self._kept = window, kept
        self.preview: MergePreview | None = None
        self.answers: dict[str, QRadioButton] = {}
        self._groups: list[QButtonGroup] = []
        self.setWindowTitle("Fusionner deux fiches")
        alike = {double.id for double in doubles}
        others = [row for row in known if row.id not in alike and row.id != kept.id]
        self.other = Choice(
            [(double.id, double_label(double)) for double in doubles]
            + [(row.id, " · ".join(part for part in (row.name, row.commune, row.siret) if part)) for row in others],
            placeholder="Choisir une structure",
        )
        self.sentence = plain_label("", "text", wrap=True)
        self.moved = plain_label("", "muted", wrap=True)
        self.differences = page_scroller()
        self.merge_button = primary_button("Fusionner les fiches")
        needs_right("organisation", self.merge_button)
        self.merge_button.setEnabled(False)
        self.leave_button = quiet_button("Garder les deux")
        self._lay_out()
        self.other.chosen.connect(self._look)
        self.other.problem_changed.connect(lambda said: self._look(None if said else self.other.value()))
        self.merge_button.clicked.connect(self.accept)
        self.leave_button.clicked.connect(self.reject)
        first = doubles[0].id if gone_id is None and doubles else gone_id
        if first is not None:
            self.other.set_value(first)
            self._look(first)
        self.other.setFocus()

    def from_gone(self) -> frozenset[str]:
        """The fields to take from the record that goes."""
        return frozenset(field for field, button in self.answers.items() if button.isChecked())

    def _look(self, gone_id: object) -> None:
        self.merge_button.setEnabled(False)
        if isinstance(gone_id, int):
            self._window.tasks.query(partial(self._show, gone_id), preview_merge, self._kept.id, gone_id)

    def _show(self, asked: int, preview: MergePreview) -> None:
        if asked != self.other.value() or self.other.problem():
            return
        self.preview = preview
        self.sentence.setText(merge_sentence(preview.kept, preview.gone))
        self.moved.setText(moved_sentence(preview.moved))
        self._show_differences(preview.differences)
        self.merge_button.setEnabled(True)

    def _show_differences(self, differences: Sequence[Difference]) -> None:
        held = QWidget()
        grid = QGridLayout(held)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        self.answers, self._groups = {}, []
        heads = ("À garder", "De cette fiche", "De celle qui disparaît")
        for column, word in enumerate(heads if differences else ("Les deux fiches disent la même chose.",)):
            grid.addWidget(plain_label(word, "label" if differences else "muted"), 0, column)
        for row, one in enumerate(differences, 1):
            label = one.called or field_label(one.field)
            grid.addWidget(plain_label(label, "text"), row, 0)
            mine, theirs = (QRadioButton(_short(answer_text(one.field, value))) for value in (one.kept, one.gone))
            group = QButtonGroup(held)
            for column, (button, value) in enumerate(((mine, one.kept), (theirs, one.gone)), 1):
                group.addButton(button)
                button.setAccessibleName(f"{label} : {button.text()}")
                button.setToolTip(plain_tooltip(answer_text(one.field, value)))
                grid.addWidget(button, row, column)
            (theirs if one.from_gone else mine).setChecked(True)
            self.answers[one.field] = theirs
            self._groups.append(group)
        grid.setRowStretch(len(differences) + 1, 1)
        self.differences.setWidget(held)

    def _lay_out(self) -> None:
        self.resize(760, 560)
        layout = self.column(f"Fusionner avec « {self._kept.name} »")
        layout.addWidget(Field("Fiche qui disparaît", self.other))
        layout.addWidget(self.sentence)
        layout.addWidget(self.moved)
        layout.addWidget(self.differences, 1)
        layout.addLayout(foot(self.leave_button, self.merge_button))


class Merging:
    """« Fusionner », from the page of a structure or from the list of structures."""

    def __init__(self, page: Page) -> None:
        self._page = page

    def begin(self, kept_id: int, gone_id: int | None = None) -> None:
        """Compare a record with another, the likeliest double when none is named."""
        self._page.tasks.query(partial(self._ask, gone_id), _read, kept_id)

    def _ask(self, gone_id: int | None, read: tuple[OrganisationSheet, list[OrganisationRow]]) -> None:
        sheet, known = read
        dialog = MergeDialog(self._page, self._page.window_, sheet.organisation, sheet.doubles, known, gone_id)
        dialog.ask(lambda: self._merge(dialog))

    def _merge(self, dialog: MergeDialog) -> None:
        preview = dialog.preview
        if preview is not None:
            then = partial(self._say, *told_apart(preview.kept, preview.gone))
            ids = preview.kept.id, preview.gone.id
            self._page.tasks.act(EVERY_KIND, then, merge_organisations, *ids, dialog.from_gone())

    def _say(self, kept: str, gone: str, _kept_id: int, operation: Done | None) -> None:
        said = typeset(f"{gone} est fusionnée dans {kept}.")
        self._page.window_.notify(undoable(self._page.tasks, said, operation))


def _read(desk: Desk, kept_id: int) -> tuple[OrganisationSheet, list[OrganisationRow]]:
    return open_organisation(desk, kept_id), list_organisations(desk)


def _short(text: str) -> str:
    """A line of a value: the whole of it is in the tooltip."""
    first = text.strip().splitlines()[0] if text.strip() else text
    return first if len(first) <= 40 else f"{first[:39]}…"
