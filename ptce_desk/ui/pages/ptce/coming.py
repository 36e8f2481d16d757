"""What happened to a PTCE, as one story, and what comes next for its dossiers."""

from collections.abc import Sequence

from PySide6.QtCore import Signal

from ptce_desk.domain.ptce_course import CourseEvent
from ptce_desk.formatting import typeset
from ptce_desk.services.home.deadlines import DeadlineSheet
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.deadline_rows import COLUMNS, DeadlineRow
from ptce_desk.ui.widgets.cards import Card, KeyValueList
from ptce_desk.ui.widgets.data_table import DataTable
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.list_card import fit_height
from ptce_desk.wording.ptce_course import course_day, course_sentence


class CourseCard(Card):
    """Its creation, its recognitions, its stages and its bearers, the oldest first; nothing is typed here."""

    def __init__(self) -> None:
        super().__init__("Histoire du pôle")
        self.story: list[tuple[str, str]] = []
        self._lines = KeyValueList()
        self._nothing = plain_label(
            typeset("Datez ses stades, ses labels et sa structure porteuse (un membre) : son histoire se lit ici."),
            "muted",
            wrap=True,
        )
        self.add(self._lines)
        self.add(self._nothing)

    def show_course(self, course: Sequence[CourseEvent]) -> None:
        """Tell it."""
        self.story = [(course_day(event), course_sentence(event)) for event in course]
        self._lines.set_items(self.story)
        self._lines.setVisible(bool(course))
        self._nothing.setVisible(not course)


class DatesCard(Card):
    """What is late or falls due over a year, each line leading where it is dealt with.

    Signals:
        opened: the `Record` of a line.
    """

    opened = Signal(object)

    def __init__(self) -> None:
        super().__init__("Prochaines dates")
        self.model: PagedTableModel[DeadlineRow] = PagedTableModel(COLUMNS, self)
        self.table: DataTable[DeadlineRow] = DataTable(self.model, "Prochaines dates")
        self._nothing = plain_label("Rien n’attend, et rien n’est prévu dans l’année.", "muted", wrap=True)
        self.add(self.table)
        self.add(self._nothing)
        self.table.opened.connect(lambda row: self.opened.emit(row.deadline.record))

    def show_dates(self, sheet: DeadlineSheet) -> None:
        """Show them, what is late first."""
        rows = [DeadlineRow(one, sheet.today) for one in sheet.deadlines]
        self.model.set_rows(rows, False)
        self.table.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        fit_height(self.table, len(rows))
