"""What the page « Et si… » is made of: its columns, and what each year would need, drawn and in a table."""

from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QLayout, QVBoxLayout, QWidget

from ptce_desk.domain.rules.what_if import Need, Tried
from ptce_desk.formatting import typeset
from ptce_desk.services.budget.charts import needs_svg
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.dossier_columns import number_column, title_column
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.blocks.chart_view import ChartView
from ptce_desk.ui.widgets.buttons import link_button
from ptce_desk.ui.widgets.labels import ElidedLabel, plain_label, plain_tooltip
from ptce_desk.ui.widgets.progress import ProgressBar
from ptce_desk.ui.widgets.side_by_side import column
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.list_card import ListCard
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.what_if import STANDING_LABELS, lacks_text, needs_words, year_text

_BEFORE: Final = "Au plus aujourd’hui"
_AFTER: Final = "Avec ces règles"
_AGAINST: Final = "Essai comparé"
_GAP: Final = "Écart"
_AGAINST_GAP: Final = "Son écart"
_GAP_MEANING: Final = "Avec ces règles, moins aujourd’hui"
_AGAINST_MEANING: Final = "L’essai comparé, moins ces règles"
OF_COMPARISON: Final = ("against", "against_gap", "against_remaining")
"""The columns that only a comparison fills."""


def _over(amount: Decimal | None) -> ColourRole | None:
    return "danger" if amount is not None and amount < 0 else None


NEED_COLUMNS: Final[tuple[Column[Need], ...]] = (
    Column("year", "Exercice", "text", lambda row: row.year, words=lambda row: year_text(row.year), width_chars=9),
    Column("files", "Dossiers", "count", lambda row: row.count, width_chars=8),
    Column("changed", "Changent", "count", lambda row: row.changed, width_chars=8),
    Column("before", _BEFORE, "amount", lambda row: row.before, width_chars=16),
    Column("after", _AFTER, "amount", lambda row: row.after, width_chars=13),
    Column("gap", _GAP, "amount", lambda row: row.gap, width_chars=10, tooltip=lambda _row: _GAP_MEANING),
    Column(
        "remaining",
        "Reste ou manque",
        "amount",
        lambda row: row.remaining,
        role=lambda row: _over(row.remaining),
        width_chars=14,
        stretch=1,
    ),
    Column("against", _AGAINST, "amount", lambda row: row.against, width_chars=13),
    Column(
        *("against_gap", _AGAINST_GAP, "amount"),
        lambda row: row.against_gap,
        width_chars=12,
        tooltip=lambda _row: _AGAINST_MEANING,
    ),
    Column(
        "against_remaining",
        "Son reste ou manque",
        "amount",
        lambda row: row.against_remaining,
        role=lambda row: _over(row.against_remaining),
        width_chars=17,
    ),
    Column("envelope", "Enveloppe", "amount", lambda row: row.envelope, width_chars=10),
    Column("voted", "Voté", "amount", lambda row: row.voted, width_chars=10),
)
_NAMED: Final[tuple[Column[Tried], ...]] = (
    number_column(),
    title_column(stretch=1, width_chars=20, tooltip=lambda row: row.title),
)
_WHERE: Final[tuple[Column[Tried], ...]] = (
    Column("year", "Exercice", "text", lambda row: row.year, words=lambda row: year_text(row.year), width_chars=8),
    Column("standing", "État", "text", lambda row: STANDING_LABELS[row.standing], width_chars=11),
)
TRIED_COLUMNS: Final[tuple[Column[Tried], ...]] = (
    *_NAMED,
    Column("before", _BEFORE, "amount", lambda row: row.before, width_chars=16),
    Column("after", _AFTER, "amount", lambda row: row.after, width_chars=13),
    Column("gap", _GAP, "amount", lambda row: row.gap or None, width_chars=10, tooltip=lambda _row: _GAP_MEANING),
    Column("against", _AGAINST, "amount", lambda row: row.against, width_chars=13),
    Column(
        *("against_gap", _AGAINST_GAP, "amount"),
        lambda row: row.against_gap or None,
        width_chars=12,
        tooltip=lambda _row: _AGAINST_MEANING,
    ),
    Column("voted", "Voté", "amount", lambda row: row.voted, width_chars=10),
    Column("requested", "Demandé", "amount", lambda row: row.requested, width_chars=10),
    *_WHERE,
)
"""What changes comes first: it is in view in a narrow window too."""
APART_COLUMNS: Final[tuple[Column[Tried], ...]] = (
    *_NAMED,
    *_WHERE,
    Column(
        "lacks",
        "Il manque",
        "text",
        lambda row: lacks_text(row.lacks),
        tooltip=lambda row: lacks_text(row.lacks),
        stretch=1,
        width_chars=26,
    ),
)


class Trail(QWidget):
    """The way back to the list and to the scheme from a page that is called `place`; the page connects its links."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self.to_list, self.to_scheme = link_button("Dispositifs"), link_button("")
        self.place = ElidedLabel(place, "muted")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for button in (self.to_list, self.to_scheme):
            button.setProperty("look", "trail")
            row.addWidget(button)
            row.addWidget(plain_label("›", "muted"))
        row.addWidget(self.place, 1)

    def show_scheme(self, code: str, label: str) -> None:
        """Say which scheme it is about."""
        self.to_scheme.setText(code)
        self.to_scheme.setToolTip(plain_tooltip(label))
        self.to_scheme.setAccessibleName(f"Retour à {code}")


class Outcome(QWidget):
    """The result in a sentence, what is set apart, and how far the computation is."""

    def __init__(self) -> None:
        super().__init__()
        self.sentence = plain_label("", "strong", wrap=True)
        self.apart = plain_label("", "muted", wrap=True)
        self.progress = ProgressBar("Dossiers calculés")
        self.progress.setFixedWidth(160)
        self.stop = link_button("Arrêter")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.sentence)
        words.addWidget(self.apart)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addLayout(words, 1)
        row.addWidget(self.progress)
        row.addWidget(self.stop)
        self.show_running(0, 0)

    def show_running(self, done: int, count: int) -> None:
        """Say how many dossiers are computed, as long as some are left."""
        running = done < count
        self.progress.setVisible(running)
        self.stop.setVisible(running)
        self.progress.setRange(0, max(count, 1))
        self.progress.setValue(done)
        if running:
            self.sentence.setText(typeset(f"Calcul des dossiers : {done} sur {count}"))

    def show_result(self, sentence: str, apart: str) -> None:
        """Say what it gives."""
        self.sentence.setText(sentence)
        self.apart.setText(apart)
        self.apart.setVisible(bool(apart))


class NeedsPart(QVBoxLayout):
    """What each year would need: the chart, then the table."""

    def __init__(self) -> None:
        super().__init__()
        self.chart = ChartView("Ce que chaque exercice demanderait")
        self.chart_card = Card("Ce que chaque exercice demanderait")
        self.chart_card.add(self.chart)
        self.model: PagedTableModel[Need] = PagedTableModel(NEED_COLUMNS)
        self.table: DataTable[Need] = DataTable(self.model, "Exercices")
        self.card = ListCard("Exercices", self.table, self.model)
        self.addLayout(column(self.chart_card, self.card))

    def show_needs(self, needs: Sequence[Need]) -> None:
        """Show the years."""
        self.chart_card.setVisible(bool(needs))
        if needs:
            self.chart.show_chart(partial(needs_svg, tuple(needs)), needs_words(needs))
        self.model.set_rows(needs, False)
        self.table.set_empty_state("coin", "Aucun dossier compté.")
        self.card.fit(count_text(len(needs), "exercice") if needs else "")


def below_tabs(content: QLayout | QWidget) -> QWidget:
    """What fills a tab, apart from its line."""
    part = QWidget()
    lines = QVBoxLayout(part)
    lines.setContentsMargins(0, 12, 0, 0)
    if isinstance(content, QWidget):
        lines.addWidget(content)
    else:
        lines.addLayout(content)
    return part
