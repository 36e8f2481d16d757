"""Shows every widget in both palettes and saves pictures: `python -m tests.ui.gallery FOLDER`."""

import os
import sys
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QMainWindow,
    QRadioButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ptce_desk.formatting import amount_text, date_text
from ptce_desk.ui.looks.palette import ColourRole
from ptce_desk.ui.looks.theme import Mode, apply_theme
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.shell.navigation import NavigationBar
from ptce_desk.ui.shell.notice_bar import NoticeBar
from ptce_desk.ui.widgets.badge import Badge, State
from ptce_desk.ui.widgets.blocks.cards import Card, KeyValueList
from ptce_desk.ui.widgets.blocks.header import PageHeader, RecordHeader
from ptce_desk.ui.widgets.buttons import icon_button, link_button, menu_button, primary_button, quiet_button
from ptce_desk.ui.widgets.editors.amount_edit import AmountEdit
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.date_edit import DateEdit
from ptce_desk.ui.widgets.editors.text_edit import LineField, MultilineField
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.filter_row import FilterRow
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from ptce_desk.ui.widgets.tables.sums_bar import SumsBar

RESOURCES = Path(__file__).parents[2] / "resources"
SIZE = (1366, 768)
PAGES = (
    ("home", "Accueil", "house"),
    ("ptce", "PTCE", "circles-three-plus"),
    ("files", "Dossiers", "folder-open"),
    ("schemes", "Dispositifs", "book-open"),
    ("committees", "Commissions", "scales"),
    ("budget", "Budget", "currency-eur"),
    ("deadlines", "Échéances", "clock"),
    ("statistics", "Statistiques", "chart-bar"),
)
STATES: tuple[tuple[str, ColourRole], ...] = (
    ("Brouillon", "muted"),
    ("Déposé", "accent"),
    ("Instruit", "success"),
    ("Incomplet", "warning"),
    ("Irrecevable", "danger"),
)
CATEGORIES = (("study", "Étude"), ("training", "Formation"), ("equipment", "Équipement"))


@dataclass(frozen=True)
class FileRow:
    number: str
    ptce: str
    title: str
    requested: Decimal
    maximum: Decimal | None
    deposited: date
    state: int


@dataclass(frozen=True)
class Cost:
    id: int
    category: str
    presented: Decimal
    retained: Decimal
    reason: str
    quoted: bool


def list_page() -> tuple[QWidget, DataTable[FileRow]]:
    columns = (
        Column[FileRow]("number", "N°", "text", lambda row: row.number, width_chars=9),
        Column[FileRow]("ptce", "PTCE", "text", lambda row: row.ptce, stretch=2),
        Column[FileRow]("title", "Intitulé", "text", lambda row: row.title, stretch=3),
        Column[FileRow]("deposited", "Dépôt", "date", lambda row: date_text(row.deposited)),
        Column[FileRow]("requested", "Demandé", "amount", lambda row: amount_text(row.requested)),
        Column[FileRow]("maximum", "Maximum", "amount", lambda row: amount_text(row.maximum)),
        Column[FileRow](
            "state",
            "État",
            "text",
            lambda row: STATES[row.state][0],
            badge=lambda row: STATES[row.state][1],
        ),
    )
    model = PagedTableModel(columns)
    table: DataTable[FileRow] = DataTable(model, "Dossiers")
    model.setParent(table)
    names = ("Cantine créative MPA", "Pôle Sud Archer", "Resto Phare d’Armor", "Les deux rives")
    titles = (
        "Étude-action pour une légumerie partagée entre six cantines scolaires du bassin de vie",
        "Animation de la cellule",
        "Formation des membres",
    )
    rows = [
        FileRow(
            f"2026-{place:03}",
            names[place % 4],
            titles[place % 3],
            Decimal(12_345 * place + 678),
            None if place % 5 == 4 else Decimal(9_000 * place),
            date(2026, 1 + place % 9, 1 + place),
            place % 5,
        )
        for place in range(1, 25)
    ]
    model.set_rows(rows, has_more=False)
    table.selectRow(2)
    table.show_sort("requested", descending=True)
    filters = FilterRow()
    filters.add_filter("scheme", "Dispositif", [(1, "PROGRESS"), (2, "AMI PTCE")])
    filters.add_filter("year", "Exercice", [(2026, "2026")])
    filters.add_filter("stage", "Stade", [("start_up", "Démarrage")])
    filters.add_filter("state", "État", [("reviewed", "Instruit")])
    filters.set_value("scheme", 1)
    filters.set_value("year", 2026)
    filters.set_count(24, "dossier", "dossiers")
    sums = SumsBar()
    sums.set_sums([("demandé", Decimal("412000.00")), ("proposé", Decimal("301500.00"))], "de la sélection")
    header = PageHeader("Dossiers", "Les demandes d’aide, du dépôt au vote.")
    header.add_action(menu_button("Exporter", [("Excel", lambda: None)], "export"))
    header.add_action(primary_button("Nouveau dossier", "plus"))
    return page(header, filters, table, sums), table


def record_page() -> QWidget:
    header = RecordHeader([("files", "Dossiers")])
    header.set_record("2026-014", "Étude-action pour une légumerie partagée entre six cantines scolaires")
    header.set_badges([State("Instruction", "instruit", "success"), State("Décision", "non inscrit", "muted")])
    header.set_place(11, 12)
    tabs = QTabWidget()
    tabs.setAccessibleName("Parties du dossier")
    tabs.addTab(form(), "Projet")
    for word in ("Dépenses", "Plan de financement", "Décision", "Documents", "Historique"):
        tabs.addTab(QWidget(), word)
    column = QWidget()
    column.setFixedWidth(344)
    right = QVBoxLayout(column)
    right.setContentsMargins(0, 0, 0, 0)
    card = Card("Maximum attribuable")
    card.add(plain_label(amount_text(Decimal("24000.00")), "figure"))
    items = [
        ("Assiette retenue", amount_text(Decimal(50_000))),
        ("− aides publiques", amount_text(Decimal(20_000))),
        ("× 80 %", amount_text(Decimal(24_000))),
        ("Plafond", ""),
    ]
    card.add(KeyValueList(items, figures=True))
    card.add(plain_label("Convention obligatoire : l’aide dépasse 23\u202f000\u00a0€.", "warning", wrap=True))
    right.addWidget(card)
    right.addStretch(1)
    row = QHBoxLayout()
    row.setSpacing(24)
    row.addWidget(tabs, 1)
    row.addWidget(column)
    whole = page(header)
    layout = whole.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addLayout(row, 1)
    return whole


def form() -> QWidget:
    amount, wrong, day, read_only = AmountEdit(), AmountEdit(), DateEdit(), AmountEdit()
    amount.set_value(Decimal(30_000))
    wrong.setText("1.234")
    wrong.commit()
    day.set_value(date(2026, 3, 1))
    read_only.set_value(Decimal(1_234_567))
    read_only.setReadOnly(True)
    name = LineField()
    name.set_value("Légumerie partagée")
    choice = Choice(CATEGORIES)
    choice.set_value("study")
    searched = Choice([(n, f"Commune n° {n}") for n in range(40)], placeholder="Choisir une commune…")
    notes = MultilineField(placeholder="Ce qu’il faut savoir du projet")
    first, second = QHBoxLayout(), QHBoxLayout()
    asked = Field("Montant demandé", amount, width_chars=14, hint="En euros, toutes taxes comprises")
    proposed = Field("Montant proposé", read_only, width_chars=14)
    proposed.set_problem("Dépasse le maximum.", "warning")
    for field in (asked, Field("Voté", wrong, width_chars=14), proposed, Field("Dépôt", day, width_chars=11)):
        first.addWidget(field)
    for field in (
        Field("Catégorie", choice, width_chars=16),
        Field("Commune", searched, width_chars=24),
    ):
        second.addWidget(field)
    for line in (first, second):
        line.setSpacing(16)
        line.addStretch(1)
    grid = cost_grid()
    card = Card("Dépenses")
    card.add(grid)
    ticks = QHBoxLayout()
    ticked, radio = QCheckBox("Structure de l’ESS"), QRadioButton("Fonctionnement")
    ticked.setChecked(True)
    radio.setChecked(True)
    for widget in (ticked, QCheckBox("Chef de file"), radio, QRadioButton("Investissement")):
        ticks.addWidget(widget)
    ticks.addStretch(1)
    content = QWidget()
    content.setProperty("page", True)
    layout = QVBoxLayout(content)
    layout.setContentsMargins(0, 16, 12, 16)
    layout.setSpacing(12)
    layout.addWidget(Field("Intitulé", name))
    layout.addLayout(first)
    layout.addLayout(second)
    layout.addWidget(card)
    layout.addLayout(ticks)
    layout.addWidget(Field("Notes", notes))
    layout.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setWidget(content)
    return scroll


def cost_grid() -> GridTable[Cost]:
    columns = (
        Column[Cost]("category", "Catégorie", "choice", lambda cost: cost.category, options=CATEGORIES),
        Column[Cost]("presented", "Présenté", "amount", lambda cost: cost.presented),
        Column[Cost]("retained", "Retenu", "amount", lambda cost: cost.retained),
        Column[Cost]("quoted", "Devis", "bool", lambda cost: cost.quoted),
        Column[Cost]("reason", "Motif", "text", lambda cost: cost.reason, stretch=1),
    )
    grid: GridTable[Cost] = GridTable(columns, "Dépenses")
    grid.set_rows(
        [
            Cost(1, "study", Decimal(50_000), Decimal(50_000), "", quoted=True),
            Cost(2, "equipment", Decimal(10_000), Decimal(0), "non éligible (RI art. 2)", quoted=False),
        ]
    )
    grid.set_totals(
        {
            "category": "Total",
            "presented": amount_text(Decimal(60_000)),
            "retained": amount_text(Decimal(50_000)),
        }
    )
    grid.setCurrentIndex(grid.model().index(0, 1))
    return grid


def parts_page() -> QWidget:
    badges, buttons = QHBoxLayout(), QHBoxLayout()
    for text, role in STATES:
        badges.addWidget(Badge(text, role))
    badges.addStretch(1)
    disabled = quiet_button("Indisponible", "trash")
    disabled.setEnabled(False)
    for button in (
        primary_button("Nouveau dossier", "plus"),
        quiet_button("Exporter", "export"),
        disabled,
        link_button("effacer", "x"),
        icon_button("caret-left", "Précédent"),
    ):
        buttons.addWidget(button)
    buttons.addStretch(1)
    model = PagedTableModel((Column[FileRow]("number", "N°", "text", lambda row: row.number),))
    empty: DataTable[FileRow] = DataTable(model, "Dossiers")
    model.setParent(empty)
    empty.set_empty_state(
        "folder-open",
        "Ici viennent les demandes d’aide que vous instruisez. Créez la première, ou importez votre tableau.",
        "Nouveau dossier",
        lambda: None,
    )
    whole = page(PageHeader("Pièces détachées"))
    layout = whole.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addLayout(badges)
    layout.addLayout(buttons)
    layout.addWidget(empty, 1)
    notices = NoticeBar(whole)
    for kind in ("success", "warning", "danger"):
        text = "Le montant proposé (28 000,00 €) dépasse le maximum de 24 000,00 €."
        notices.show_notice(text, kind, "Annuler", lambda: None)
    return whole


def page(*widgets: QWidget) -> QWidget:
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(24, 20, 24, 16)
    layout.setSpacing(12)
    for widget in widgets:
        layout.addWidget(widget, 1 if isinstance(widget, DataTable) else 0)
    return whole


def framed(content: QWidget) -> QMainWindow:
    window = QMainWindow()
    whole = QWidget()
    row = QHBoxLayout(whole)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    navigation = NavigationBar()
    for key, label, icon_name in PAGES:
        navigation.add_page(key, label, icon_name)
    navigation.select("files")
    row.addWidget(navigation)
    row.addWidget(content, 1)
    window.setCentralWidget(whole)
    window.statusBar().addWidget(plain_label("region.ptce · enregistré 14:32", "muted"))
    window.resize(*SIZE)
    return window


def picture(window: QWidget) -> QPixmap:
    """A picture once the notices have slid in."""
    window.show()
    loop = QEventLoop()
    QTimer.singleShot(400, loop.quit)
    loop.exec()
    return window.grab()


def main(folder: Path) -> int:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([])
    folder.mkdir(parents=True, exist_ok=True)
    apply_theme(app, "light", RESOURCES)
    modes: tuple[Mode, ...] = ("light", "dark")
    windows = {
        "list": framed(list_page()[0]),
        "record": framed(record_page()),
        "parts": framed(parts_page()),
    }
    for mode in modes:
        apply_theme(app, mode, RESOURCES)
        for name, window in windows.items():
            picture(window).save(str(folder / f"{name}-{mode}.png"))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
