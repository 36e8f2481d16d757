"""The settings of a file: our authority, its bodies and its logo, and who works here."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea

from ptce_desk.domain.acts import ActKind
from ptce_desk.domain.file_settings import AuthorityBody, FileSettings, OwnFile, OwnUse
from ptce_desk.domain.free_fields import FreeField, FreeOwner, FreeType
from ptce_desk.domain.organisations import Funder, FunderLevel
from ptce_desk.domain.tags import Tag
from ptce_desk.formatting import typeset
from ptce_desk.records.file import AUTHORITY, BODIES, FREE, SETTINGS, TAGS
from ptce_desk.services.acts.templates import keep_template as keep_act_template
from ptce_desk.services.desk import Desk
from ptce_desk.services.file import settings as service
from ptce_desk.services.file.free_fields import add_free_field, change_free_field, remove_free_field
from ptce_desk.services.file.letterhead import keep_font
from ptce_desk.services.file.own_files import leave_file, save_file
from ptce_desk.services.file.settings import SettingsSheet
from ptce_desk.services.file.tags import add_tag, change_tag, remove_tag
from ptce_desk.services.file.undo import Done
from ptce_desk.services.reports.letterhead_sample import export_letterhead_sample
from ptce_desk.services.reports.own_template import keep_template as keep_session_template
from ptce_desk.ui.desk.in_place import put_in_place
from ptce_desk.ui.desk.page import Destination, Notice, Page, Paper, Window, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.looks.logo import FILES, read_logo
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.pages.exporting import Exporter, kind_of
from ptce_desk.ui.pages.file.letterhead_card import FIELDS, FONTS, LetterheadCard
from ptce_desk.ui.pages.file.template_card import TemplatesCard
from ptce_desk.ui.remembered.file_dialogs import ask_to_open
from ptce_desk.ui.widgets.blocks.cards import Card
from ptce_desk.ui.widgets.blocks.header import PageHeader, lay_out_page
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.editors.refusable import may_go_back_to
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.side_by_side import SideBySide, column_of
from ptce_desk.ui.widgets.tables.grid_table import GridTable
from ptce_desk.ui.widgets.tables.part_grid import part_grid
from ptce_desk.wording.done import done_sentence
from ptce_desk.wording.labels import LEVEL_LABELS

_PREVIEW = QSize(300, 100)


class LogoCard(Card):
    """Shows the logo as it prints, on white.

    Signals:
        file_chosen: a picture file (Path) to become the logo.
        removed: the officer goes without a logo.
    """

    file_chosen = Signal(object)
    removed = Signal()

    def __init__(self) -> None:
        super().__init__("Logo")
        self.preview = QLabel()
        self.preview.setFixedSize(_PREVIEW + QSize(24, 24))
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setStyleSheet("background: #FFFFFF; border: 1px solid #DDE1E7; border-radius: 6px;")
        self.choose_button = quiet_button("Choisir une image…", "image")
        self.remove_button = quiet_button("Retirer", "trash")
        needs_right("own_file", self.choose_button, self.remove_button)
        self.sentence = plain_label("", "muted", wrap=True)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.choose_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        self.add(self.preview)
        self.add(self.sentence)
        self.body.addLayout(buttons)
        self.choose_button.clicked.connect(self._choose)
        self.remove_button.clicked.connect(self.removed)
        self.show_logo(None)

    def show_logo(self, png: bytes | None) -> None:
        """Show a PNG picture, or that there is none."""
        picture = QPixmap()
        if png is not None:
            picture.loadFromData(png)
        self.preview.setVisible(png is not None)
        self.remove_button.setVisible(png is not None)
        self.choose_button.setText("Choisir une autre image…" if png is not None else "Choisir une image…")
        if png is None:
            self.preview.setAccessibleName("Aucun logo")
            self.sentence.setText("Votre logo s’imprime en tête des documents. Image PNG, JPEG ou SVG, 5 Mo au plus.")
            return
        room = _PREVIEW * self.devicePixelRatioF()
        if picture.width() > room.width() or picture.height() > room.height():
            picture = picture.scaled(
                room, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            )
        self.preview.setPixmap(picture)
        self.preview.setAccessibleName("Logo de la collectivité")
        self.sentence.setText("Il s’imprime en tête des documents.")

    def _choose(self) -> None:
        path = ask_to_open(self, "Choisir le logo", "logo", FILES)
        if path is not None:
            self.file_chosen.emit(path)


_KIND = frozenset({"settings"})
FREE_KINDS: Final = frozenset({"settings", "saved_view", *FreeOwner})
"""Who is told that fields of one's own changed: every page that shows some, and the views that may name them."""
_AROUND: Final = 96
"""Pixels in view around the fields of one's own: their title and what is said under them."""
_FREE_HINT: Final = (
    "Vos propres champs, cinq au plus par sorte de fiche : ils se remplissent sur chaque fiche. "
    "Les valeurs d’un choix se séparent par « ; »."
)
NO_CHOICES: Final = "Aucune valeur à choisir"
_WHY_CHOICES: Final = "Écrivez les valeurs, séparées par « ; » : sans elles, rien ne peut être choisi dans les fiches."
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
        screen_column(BODIES.field("name"), stretch=1, width_chars=24),
        screen_column(BODIES.field("kind"), width_chars=22),
        Column("order", "Ordre", "number", lambda body: Decimal(body.position + 1), width_chars=6),
    )
    return part_grid(BODIES, columns, order="position")


def _lacks_choices(row: FreeField) -> bool:
    return row.type is FreeType.CHOICE and not row.choices


def free_table() -> GridTable[FreeField]:
    """The fields of one's own."""
    columns: tuple[Column[FreeField], ...] = (
        screen_column(FREE.field("name"), stretch=2, width_chars=16),
        screen_column(FREE.field("owner"), needs="name", width_chars=11),
        screen_column(FREE.field("type"), needs="name", width_chars=10),
        screen_column(
            FREE.field("choices"),
            needs="name",
            editable=lambda row: row is not None and row.type is FreeType.CHOICE,
            words=lambda row: NO_CHOICES if _lacks_choices(row) else row.choices,
            role=lambda row: "danger" if _lacks_choices(row) else None,
            tooltip=lambda row: typeset(_WHY_CHOICES) if _lacks_choices(row) else row.choices,
            stretch=2,
            width_chars=16,
        ),
    )
    return part_grid(FREE, columns)


def tags_table() -> GridTable[Tag]:
    """The labels dossiers may bear."""
    columns: tuple[Column[Tag], ...] = (
        screen_column(TAGS.field("name"), stretch=1, width_chars=24),
        screen_column(TAGS.field("colour"), needs="name", width_chars=14),
    )
    return part_grid(TAGS, columns)


class SettingsPage(Page):
    """What the file says of « nous »; every field is kept on leaving it."""

    kinds = _KIND

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.sheet: SettingsSheet | None = None
        self._goes_on, self._wanted = False, ""
        self._led_to: int | None = None
        levels = Choice([(level, LEVEL_LABELS[level]) for level in _LEVELS])
        self.authority: RecordForm[Funder] = RecordForm(AUTHORITY, "name", "siret", "level", own={"level": levels})
        self.settings: RecordForm[FileSettings] = RecordForm(
            SETTINGS, "author", "fiscal_year_start_month", "counts_votes", *FIELDS
        )
        self.bodies = bodies_table()
        self.free, self.tags = free_table(), tags_table()
        self.logo, self.templates = LogoCard(), TemplatesCard()
        self.letterhead = LetterheadCard(self.settings)
        self.exporter = Exporter(self)
        self._build()
        self._connect()

    def show_record(self, destination: Destination) -> None:
        """Show the settings, the keyboard on the fields of one's own for whoever comes to define some, or on one."""
        self._goes_on, self._wanted = destination.onward, destination.field
        super().show_record(destination)

    def _show_free(self) -> None:
        put_in_place()
        for area in self.findChildren(QScrollArea):
            area.ensureWidgetVisible(self.free, 0, _AROUND)
        self.free.setFocus()

    def reload(self) -> None:
        """Read the settings."""
        self.tasks.query(self._show, service.open_settings)

    def _show(self, sheet: SettingsSheet) -> None:
        self.sheet = sheet
        self.authority.show_record(sheet.authority)
        self.settings.show_record(sheet.settings)
        self.bodies.set_rows(sheet.settings.bodies)
        self.free.set_rows(sheet.settings.free_fields)
        self._lead_to_choices(sheet.settings.free_fields)
        self.tags.set_rows(sheet.settings.tags)
        if self._goes_on:
            self._goes_on = False
            QTimer.singleShot(0, self.free, self._show_free)  # once they have their height
        wanted, self._wanted = self._wanted, ""
        for form in (self.authority, self.settings):
            form.take_keyboard(wanted)
        self.logo.show_logo(sheet.logo)
        self.templates.show_templates(sheet.settings.own_files)
        self.letterhead.show_letterhead(sheet.settings.letter_accent, sheet.settings.own_files)

    def _build(self) -> None:
        header = PageHeader("Paramètres", "Ce que le fichier et ses documents disent de vous")
        bodies, you = Card(BODIES.title), Card("Vous")
        bodies.add(self.bodies)
        bodies.add(self.settings.fields["counts_votes"])
        free = Card(FREE.title)
        free.add(self.free)
        free.add(plain_label(typeset(_FREE_HINT), "muted", wrap=True))
        you.add(self.settings.fields["author"])
        tags = Card(TAGS.title)
        tags.add(self.tags)
        left = column_of((self._authority_card(), bodies, free, self.templates))
        content = SideBySide((left, 60), (column_of((you, tags, self.logo, self.letterhead)), 40))
        content.setContentsMargins(0, 0, 0, 16)
        lay_out_page(self, header, content)

    def _authority_card(self) -> Card:
        card = Card("Notre collectivité")
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(BETWEEN_FIELDS)
        grid.addWidget(self.authority.fields["name"], 0, 0, 1, 2)
        grid.addWidget(self.authority.fields["siret"], 1, 0, 1, 2)
        grid.addWidget(self.authority.fields["level"], 2, 0)
        grid.addWidget(self.settings.fields["fiscal_year_start_month"], 2, 1)
        row = QHBoxLayout()
        row.addLayout(grid, 1)
        row.addStretch(0)
        card.body.addLayout(row)
        return card

    def _connect(self) -> None:
        self.authority.kept.connect(self._keep_authority)
        self.settings.kept.connect(self._keep_settings)
        self.bodies.row_added.connect(self._add_body)
        self.bodies.cell_committed.connect(self._keep_body)
        self.bodies.row_removed.connect(self._remove_body)
        self.logo.file_chosen.connect(self.take_logo)
        self.logo.removed.connect(partial(self.tasks.command, _KIND, self._show, service.remove_logo))
        self.letterhead.sample_wanted.connect(lambda: self.exporter.show(sample_paper()))
        self.offer_paper(sample_paper)
        for card in (self.templates, self.letterhead):
            card.file_chosen.connect(self.take_own)
        for rows in (self.templates.kept, self.letterhead.kept):
            rows.copy_wanted.connect(self._save_kept)
            rows.removed.connect(lambda use: self.tasks.command(_KIND, self._show, _left, use))
        self.free.row_added.connect(partial(self._do_free, add_free_field))
        self.free.cell_committed.connect(self._keep_free)
        self.free.row_removed.connect(
            lambda one: self.tasks.act(FREE_KINDS, self._say_removed, remove_free_field, one.id)
        )
        self.tags.row_added.connect(partial(self._do_free, add_tag))
        self.tags.cell_committed.connect(lambda one, key, value: self._do_free(change_tag, one.id, key, value))
        self.tags.row_removed.connect(lambda one: self.tasks.act(FREE_KINDS, self._say_removed, remove_tag, one.id))
        for grid in (self.bodies, self.free, self.tags):
            self.tasks.refused.connect(lambda _error, grid=grid: grid.forget_drafts())

    def _do_free(self, job: Callable[..., None], *args: object) -> None:
        self.tasks.command(FREE_KINDS, lambda _done: self.reload(), job, *args)

    def _keep_free(self, one: FreeField, key: str, value: object) -> None:
        """Keep a cell; once a field is a choice, lead to its values, which nothing leads to before."""
        self._led_to = one.id if (key, value) == ("type", FreeType.CHOICE) else None
        self._do_free(change_free_field, one.id, key, value)

    def _lead_to_choices(self, fields: Sequence[FreeField]) -> None:
        place = next((n for n, one in enumerate(fields) if one.id == self._led_to and _lacks_choices(one)), None)
        self._led_to = None
        if place is not None and may_go_back_to(self.free):
            self.free.edit_cell(place, "choices")

    def _say_removed(self, _done: None, operation: Done | None) -> None:
        """Say how many records filled the field that went, with the way back."""
        if operation is not None:
            self.window_.notify(undoable(self.tasks, done_sentence(operation.label), operation))
        self.reload()

    def take_logo(self, path: Path) -> None:
        """Make a picture file the logo; it is read away from the window."""
        self.tasks.command(_KIND, self._show, _take_logo, path)

    def take_own(self, use: OwnUse, path: Path) -> None:
        """Make a file the template of a document, or the font of all; why it cannot be is said."""
        self.tasks.command(_KIND, self._show, _taken, use, path)

    def _save_kept(self, kept: OwnFile) -> None:
        self.exporter.save(kept.name, kind_of(kept.name), lambda desk, path: save_file(desk, kept.use, path))

    def _keep_authority(self, key: str, value: object) -> None:
        self.tasks.command(_KIND, self._show, service.change_authority, key, value)

    def _keep_settings(self, key: str, value: object) -> None:
        self.tasks.command(_KIND, self._show, service.change_settings, key, value)

    def _add_body(self, key: str, value: object) -> None:
        if self._is_kept(key, value):
            self.tasks.command(_KIND, self._show, service.add_body, key, value)

    def _keep_body(self, body: AuthorityBody, key: str, value: object) -> None:
        if self._is_kept(key, value):
            self.tasks.command(_KIND, self._show, service.change_body, body.id, key, value)

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


def sample_paper() -> Paper:
    """What shows how documents look, as it prints."""
    return Paper("letterhead", "exemple", "Exemple de document", export_letterhead_sample)


def _take_logo(desk: Desk, path: Path) -> SettingsSheet:
    return service.set_logo(desk, read_logo(path))


def _taken(desk: Desk, use: OwnUse, path: Path) -> SettingsSheet:
    """Keep a file as what it serves for: a template, or a font."""
    if use in FONTS:
        return keep_font(desk, use, path)
    if use is OwnUse.SESSION_TABLE:
        return keep_session_template(desk, path)
    keep_act_template(desk, ActKind(use.value), path)
    return service.open_settings(desk)


def _left(desk: Desk, use: OwnUse) -> SettingsSheet:
    leave_file(desk, use)
    return service.open_settings(desk)
