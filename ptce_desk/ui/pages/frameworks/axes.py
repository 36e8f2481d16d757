"""The axes and actions of a framework, on its page: what is planned, and what dossiers made of it."""

from typing import Final

from ptce_desk.records.frameworks import FRAMEWORK
from ptce_desk.services.schemes.frameworks import AxisRow, FrameworkSheet
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.part_grid import part_grid
from ptce_desk.wording.frameworks import axes_sentence, excess_sentence

_PART: Final = FRAMEWORK.part("axes")
_COLUMNS: Final[tuple[Column[AxisRow], ...]] = (
    screen_column(_PART.field("name"), tooltip=lambda row: row.name, stretch=2, width_chars=20),
    screen_column(_PART.field("action"), tooltip=lambda row: row.action, needs="name", stretch=2, width_chars=16),
    screen_column(_PART.field("amount"), needs="name", width_chars=14),
    Column("files", "Dossiers", "count", lambda row: row.use.file_count, editable=False, width_chars=8),
    Column("proposed", "Proposé", "amount", lambda row: row.use.proposed, editable=False, width_chars=13),
    Column("voted", "Accordé", "amount", lambda row: row.use.voted, editable=False, width_chars=13),
    Column("paid", "Versé", "amount", lambda row: row.use.paid, editable=False, width_chars=13),
    Column(
        "remaining",
        "Reste",
        "amount",
        lambda row: row.use.remaining,
        editable=False,
        role=lambda row: "danger" if row.use.excess else None,
        width_chars=13,
    ),
)


class AxesCard(GridCard[AxisRow]):
    """The axes as they are typed, then what they come to, then those that exceed what was planned."""

    def __init__(self) -> None:
        super().__init__(_PART.title, part_grid(_PART, _COLUMNS))
        self.whole = plain_label("", "muted", wrap=True)
        self.excess = plain_label("", "danger", wrap=True)
        self.add(self.whole)
        self.add(self.excess)

    def show_sheet(self, sheet: FrameworkSheet) -> None:
        """Show the axes of a framework."""
        self.set_rows(sheet.axes)
        self.whole.setText(axes_sentence(sheet.whole, sheet.framework.amount))
        said = "\n".join(excess_sentence(row.name, row.action, row.use.excess) for row in sheet.axes if row.use.excess)
        self.excess.setText(said)
        self.excess.setVisible(bool(said))
