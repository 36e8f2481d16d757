"""The coming five years: what may be paid, what will have to be, and the gap, as a table and a picture."""

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.projection import Apart, ProjectedYear, Projection
from ptce_desk.formatting import amount_text, typeset, whole_amount_text
from ptce_desk.services.budget.charts import projection_svg
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.blocks.chart_view import ChartView
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.grid_table import GridTable


@dataclass(frozen=True, slots=True)
class ProjectionLine:
    """One line of the table: euros by year, after the last, and of no day; None where it makes no sense."""

    id: str
    label: str
    amounts: tuple[Decimal, ...]
    beyond: Decimal | None = None
    undated: Decimal | None = None

    @property
    def total(self) -> Decimal:
        """The whole line."""
        return sum((*self.amounts, self.beyond or ZERO, self.undated or ZERO), ZERO)


def lines_of(projection: Projection) -> list[ProjectionLine]:
    """The lines of the table, from what may be paid to the gap."""
    beyond, undated = projection.beyond, projection.undated
    waits = any(year.to_confirm for year in projection.years)
    to_confirm = _yearly("to_confirm", "dont à confirmer", projection, lambda year: year.to_confirm)
    return [
        _yearly("credits", "Crédits de paiement", projection, lambda year: year.credits),
        _yearly("paid", "Déjà versé", projection, lambda year: year.paid),
        ProjectionLine(
            "committed",
            "Engagé à payer",
            tuple(year.committed for year in projection.years),
            beyond.committed,
            undated.committed,
        ),
        *([to_confirm] if waits else []),
        ProjectionLine(
            "provisional",
            "Proposé, à voter",
            tuple(year.provisional for year in projection.years),
            beyond.provisional,
            undated.provisional,
        ),
        _yearly("gap", "Écart", projection, lambda year: year.gap),
    ]


def projection_words(projection: Projection) -> str:
    """What the picture shows, for those who do not see it."""
    said = (
        f"{year.year} : crédits {amount_text(year.credits)}, déjà versé {amount_text(year.paid)}, engagé à payer "
        f"{amount_text(year.committed)}{_waiting_words(year)}, prévisionnel {amount_text(year.provisional)}, "
        f"écart {amount_text(year.gap)}."
        for year in projection.years
    )
    return typeset(" ".join(said))


def _waiting_words(year: ProjectedYear) -> str:
    return f" dont à confirmer {amount_text(year.to_confirm)}" if year.to_confirm else ""


def notes(projection: Projection) -> str:
    """What is short, late, or of no known day, in sentences."""
    said = [
        f"En {year.year}, il manque {whole_amount_text(-year.gap)} de crédits de paiement."
        for year in projection.years
        if year.gap < 0
    ]
    if projection.late:
        first = projection.years[0].year
        said.append(f"{whole_amount_text(projection.late)} étaient prévus avant {first} et restent à payer.")
    if projection.undated.committed:
        said.append(f"{whole_amount_text(projection.undated.committed)} restent à payer sans date prévue.")
    return typeset(" ".join(said))


class ProjectionCard(Card):
    """Figures of all schemes together; nothing is typed here."""

    def __init__(self) -> None:
        super().__init__("Projection")
        self.table: GridTable[ProjectionLine] | None = None
        self._headings: tuple[str, ...] = ()
        self.sentence = plain_label("", "muted", wrap=True)
        self.chart = ChartView("Projection sur cinq ans")
        self.add(self.sentence)
        self.add(self.chart)

    def show_projection(self, projection: Projection) -> None:
        """Show five years."""
        first, last = projection.years[0].year, projection.years[-1].year
        self.title.setText(f"Projection {first}-{last}, tous dispositifs")
        self._table_of(projection).set_rows(lines_of(projection))
        said = notes(projection)
        self.sentence.setText(said)
        self.sentence.setVisible(bool(said))
        self.chart.show_chart(partial(projection_svg, projection), projection_words(projection))

    def _table_of(self, projection: Projection) -> GridTable[ProjectionLine]:
        """The table whose columns are these years: another one once its columns are others."""
        columns = _columns(projection)
        headings = tuple(column.heading for column in columns)
        if self.table is not None:
            if self._headings == headings:
                return self.table
            self.body.removeWidget(self.table)
            self.table.hide()
            self.table.deleteLater()
        self._headings = headings
        self.table = GridTable(columns, "Projection sur cinq ans, tableau", ghost_text=None)
        self.table.set_editable(editable=False)
        self.body.insertWidget(0, self.table)
        return self.table


def _yearly(key: str, label: str, projection: Projection, of: Callable[[ProjectedYear], Decimal]) -> ProjectionLine:
    return ProjectionLine(key, label, tuple(of(year) for year in projection.years))


def _columns(projection: Projection) -> list[Column[ProjectionLine]]:
    """The years, then what falls after them or on no day, when something does."""
    columns: list[Column[ProjectionLine]] = [
        Column("label", "En euros", "text", lambda line: line.label, stretch=1, width_chars=15)
    ]
    columns += [
        Column(
            str(year.year),
            str(year.year),
            "amount",
            partial(_amount_of, place),
            role=partial(_role_of, place),
            width_chars=13,
        )
        for place, year in enumerate(projection.years)
    ]
    last = projection.years[-1].year
    if projection.beyond != Apart():
        columns.append(Column("beyond", f"Après {last}", "amount", lambda line: line.beyond, width_chars=12))
    if projection.undated != Apart():
        columns.append(Column("undated", "Sans date", "amount", lambda line: line.undated, width_chars=12))
    columns.append(Column("total", "Total", "amount", lambda line: line.total, width_chars=13))
    return columns


def _amount_of(place: int, line: ProjectionLine) -> Decimal:
    return line.amounts[place]


def _role_of(place: int, line: ProjectionLine) -> ColourRole | None:
    return "danger" if line.id == "gap" and line.amounts[place] < 0 else None
