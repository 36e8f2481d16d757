"""The settings of a file: our authority, its bodies and its logo, and who works here."""

from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import cast

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from ptce_desk.domain.file_settings import AuthorityBody
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.formatting import typeset
from ptce_desk.services.desk import Desk
from ptce_desk.services.file import settings as service
from ptce_desk.services.file.settings import AuthorityField, BodyField, SettingsSheet
from ptce_desk.ui.keeping import in_record, in_rows
from ptce_desk.ui.logo import read_logo
from ptce_desk.ui.models.columns import Column
from ptce_desk.ui.page import Notice, Page, Window
from ptce_desk.ui.pages.file.logo import LogoCard
from ptce_desk.ui.widgets.cards import Card
from ptce_desk.ui.widgets.choice import MONTH_OPTIONS, Choice
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.grid_table import GridTable
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.header import PageHeader
from ptce_desk.ui.widgets.scrolling import page_scroller
from ptce_desk.ui.widgets.side_by_side import SideBySide, column_of
from ptce_desk.ui.widgets.text_edit import LineField
from ptce_desk.wording.identifiers import siret_warning
from ptce_desk.wording.labels import LEVEL_LABELS
from ptce_desk.wording.states import BODY_LABELS

_KIND = frozenset({"settings"})
_LEVELS = (
    FunderLevel.REGION,
    FunderLevel.DEPARTMENT,
    FunderLevel.INTERCOMMUNALITY,
    FunderLevel.COMMUNE,
    FunderLevel.STATE,
    FunderLevel.SOCIAL_BODY,
)


def bodies_table() -> GridTable[AuthorityBody]:
    """The bodies that give opinions or vote."""
    columns: tuple[Column[AuthorityBody], ...] = (
        Column("name", "Nom", "text", lambda body: body.name, stretch=1, width_chars=24),
        Column("kind", "Type", "choice", lambda body: body.kind, options=list(BODY_LABELS.items()), width_chars=22),
        Column("order", "Ordre", "number", lambda body: Decimal(body.position + 1), width_chars=6),
    )
    return in_rows(
        "authority_body", GridTable(columns, "Instances", ghost_text="Ajouter une instance…"), order="position"
    )


class SettingsPage(Page):
    """What the file says of « nous »; every field is kept on leaving it."""

    kinds = _KIND

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.sheet: SettingsSheet | None = None
        self.name, self.siret, self.author = LineField(), LineField(), LineField()
        self.level = Choice([(level, LEVEL_LABELS[level]) for level in _LEVELS])
        self.fiscal_year = Choice(MONTH_OPTIONS)
        self.bodies = bodies_table()
        self.logo = LogoCard()
        self.name_field, self.siret_field = Field("Nom", self.name), Field("SIRET", self.siret)
        self.author_field = Field(
            typeset("Votre nom, tel qu’il apparaît dans l’historique"),
            self.author,
            hint="Il signe vos modifications à partir de maintenant.",
        )
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read the settings."""
        self.tasks.query(self._show, service.open_settings)

    def _show(self, sheet: SettingsSheet) -> None:
        self.sheet = sheet
        self.name.set_value(sheet.authority.name)
        self.siret.set_value(sheet.authority.siret)
        self.level.set_value(sheet.authority.level)
        self.fiscal_year.set_value(sheet.settings.fiscal_year_start_month)
        self.author.set_value(sheet.settings.author)
        self.bodies.set_rows(sheet.settings.bodies)
        self.logo.show_logo(sheet.logo)
        self.name_field.set_problem("")
        self.author_field.set_problem("")
        self.siret_field.set_problem(siret_warning(sheet.authority.siret), "warning")

    def _build(self) -> None:
        header = PageHeader("Paramètres", "Ce que le fichier et ses documents disent de vous")
        bodies, you = Card("Instances"), Card("Vous")
        bodies.add(self.bodies)
        you.add(self.author_field)
        content = SideBySide((column_of((self._authority_card(), bodies)), 60), (column_of((you, self.logo)), 40))
        content.setProperty("page", True)
        content.setContentsMargins(0, 0, 8, 16)
        scroll = page_scroller()
        scroll.setWidget(content)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 16, 24, 0)
        layout.setSpacing(12)
        layout.addWidget(header)
        layout.addWidget(scroll, stretch=1)

    def _authority_card(self) -> Card:
        card = Card("Notre collectivité")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(BETWEEN_FIELDS)
        grid.addWidget(self.name_field, 0, 0, 1, 2)
        grid.addWidget(self.siret_field, 1, 0, 1, 2)
        grid.addWidget(Field("Niveau", self.level, width_chars=24), 2, 0)
        grid.addWidget(Field("Début de l’exercice budgétaire", self.fiscal_year, width_chars=24), 2, 1)
        row = QHBoxLayout()
        row.addLayout(grid, 1)
        row.addStretch(0)
        card.body.addLayout(row)
        return card

    def _connect(self) -> None:
        in_record("funder", name=self.name, siret=self.siret, level=self.level)
        in_record("file_settings", author=self.author, fiscal_year_start_month=self.fiscal_year)
        self.name.committed.connect(self._keep_name)
        self.siret.committed.connect(lambda text: self._keep_authority("siret", str(text)))
        self.level.chosen.connect(lambda level: self._keep_authority("level", str(level)))
        self.author.committed.connect(self._keep_author)
        self.fiscal_year.chosen.connect(self._keep_fiscal_year)
        self.bodies.row_added.connect(self._add_body)
        self.bodies.cell_committed.connect(self._keep_body)
        self.bodies.row_removed.connect(self._remove_body)
        self.logo.file_chosen.connect(self.take_logo)
        self.logo.removed.connect(partial(self.tasks.command, _KIND, self._show, service.remove_logo))
        self.tasks.refused.connect(lambda _error: self.bodies.forget_drafts())

    def take_logo(self, path: Path) -> None:
        """Make a picture file the logo; it is read away from the window."""
        self.tasks.command(_KIND, self._show, _take_logo, path)

    def _keep_name(self, name: str) -> None:
        if name:
            self._keep_authority("name", name)
        elif self.sheet is not None:
            self.name_field.set_problem("Votre collectivité porte un nom : l’ancien est gardé.")
            self.name.set_value(self.sheet.authority.name)

    def _keep_authority(self, field: AuthorityField, value: str) -> None:
        self.tasks.command(_KIND, self._show, service.change_authority, field, value)

    def _keep_author(self, name: str) -> None:
        if name:
            self.tasks.command(_KIND, self._show, service.change_author, name)
        elif self.sheet is not None:
            self.author_field.set_problem("L’historique dit qui a fait quoi : l’ancien nom est gardé.")
            self.author.set_value(self.sheet.settings.author)

    def _keep_fiscal_year(self, month: int) -> None:
        self.tasks.command(_KIND, self._show, service.change_fiscal_year_start, month)

    def _add_body(self, key: str, value: object) -> None:
        if self._is_kept(key, value):
            self.tasks.command(_KIND, self._show, service.add_body, cast("BodyField", key), value)

    def _keep_body(self, body: AuthorityBody, key: str, value: object) -> None:
        if self._is_kept(key, value):
            self.tasks.command(_KIND, self._show, service.change_body, body.id, cast("BodyField", key), value)

    def _is_kept(self, key: str, value: object) -> bool:
        """Whether a cell can be kept; says why not."""
        if value is None:
            self.bodies.forget_drafts()
            return False
        if key == "order" and isinstance(value, Decimal) and (value != value.to_integral_value() or value < 1):
            said = typeset("L’ordre est un rang : 1, 2, 3…")
            self.window_.notify(Notice(said, "warning"))
            self.bodies.refuse(said)
            return False
        return True

    def _remove_body(self, body: AuthorityBody) -> None:
        self.tasks.command(_KIND, self._show, service.remove_body, body.id)


def _take_logo(desk: Desk, path: Path) -> SettingsSheet:
    return service.set_logo(desk, read_logo(path))
