"""The opinions a dossier waits for, on its page: asked of whom, due when, answered how."""

from datetime import date

from ptce_desk.domain.file_checklist import OpinionRequest
from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.records.funding_files import OPINIONS
from ptce_desk.ui.desk.keeping import in_rows
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from ptce_desk.wording.checklist import opinion_state
from ptce_desk.wording.states import OPINION_KIND_LABELS


class OpinionsCard(GridCard[OpinionRequest]):
    """Services, partners, technical committee; late answers say so."""

    def __init__(self) -> None:
        self._today = date.min
        super().__init__(OPINIONS.title, GridTable(self._columns(), OPINIONS.title, ghost_text=OPINIONS.invitation))
        in_rows("opinion_request", self.grid)
        self.sentence = plain_label("", "danger", wrap=True)
        self.add(self.sentence)

    def show_file(self, file: FundingFile, today: date) -> None:
        """Show what the file holds."""
        self._today = today
        self.set_rows(file.opinions)
        late = [request for request in file.opinions if self._lateness(request)]
        self.sentence.setText(" ".join(f"{_asked(request)}\u00a0: {self._state(request).lower()}." for request in late))
        self.sentence.setVisible(bool(late))

    def _columns(self) -> tuple[Column[OpinionRequest], ...]:
        return (
            screen_column(OPINIONS.field("kind"), width_chars=12),
            screen_column(OPINIONS.field("body"), tooltip=lambda request: request.body, stretch=2, width_chars=10),
            screen_column(OPINIONS.field("asked_on"), width_chars=10),
            screen_column(OPINIONS.field("due_on"), tooltip=self._state, role=self._lateness, width_chars=10),
            screen_column(OPINIONS.field("answered_on"), width_chars=10),
            screen_column(OPINIONS.field("opinion"), width_chars=10),
            screen_column(OPINIONS.field("text"), tooltip=lambda request: request.text, stretch=2, width_chars=8),
        )

    def _state(self, request: OpinionRequest) -> str:
        return opinion_state(request, self._today)

    def _lateness(self, request: OpinionRequest) -> ColourRole | None:
        waiting = request.opinion is None and request.answered_on is None
        return "danger" if waiting and request.due_on is not None and request.due_on < self._today else None


def _asked(request: OpinionRequest) -> str:
    return request.body or OPINION_KIND_LABELS[request.kind]
