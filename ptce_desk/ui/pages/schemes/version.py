"""One version of a scheme: a sentence that sums it up, its rules with their sources, what of it can be corrected."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.types import Rule
from ptce_desk.formatting import typeset
from ptce_desk.services.schemes.schemes import SchemeSheet, VersionField
from ptce_desk.ui.widgets.buttons import MoreButton, icon_button, quiet_button
from ptce_desk.ui.widgets.cards import Card, KeyValueList
from ptce_desk.ui.widgets.choice import Choice
from ptce_desk.ui.widgets.date_edit import DateEdit
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import IconLabel, hairline, plain_label
from ptce_desk.ui.widgets.text_edit import LineField
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.labels import SECTION_LABELS, source_text
from ptce_desk.wording.rules import rule_sentence
from ptce_desk.wording.version_text import validity_text, version_paragraph, version_sentence

_NEEDED: Final = {"version": "Une version porte un nom", "valid_from": "Une version a un premier jour"}


class VersionCard(Card):
    """The version in view.

    Signals:
        kept: a field was left with another value: key (str), value, its name in the history (str).
        rules_asked: the rules are to be written.
        deletion_asked: the version is to be deleted.
    """

    kept = Signal(str, object, str)
    rules_asked = Signal()
    deletion_asked = Signal()

    def __init__(self) -> None:
        super().__init__("Version")
        self.version: SchemeVersion | None = None
        self.validity = plain_label("", "muted")
        self.sentence = plain_label("", "strong", wrap=True)
        self.copy_button = icon_button("copy", "Copier toutes les règles en un paragraphe")
        self.rules = RuleList()
        self.lock = _LockLine()
        self.facts = KeyValueList()
        self.fields = VersionFields()
        self.rules_button = quiet_button("Écrire les règles", "pencil-simple")
        self.more = MoreButton(icon_only=True)
        self.delete = self.more.add_destructive("Supprimer cette version", self.deletion_asked.emit)
        self._build()
        self.fields.kept.connect(self.kept)
        self.rules_button.clicked.connect(self.rules_asked)
        self.copy_button.clicked.connect(self._copy)

    def show_version(self, sheet: SchemeSheet, version: SchemeVersion) -> None:
        """Show a version; once dossiers are judged under it, it is only read."""
        self.version = version
        self.title.setText(f"Version {version.version}")
        self.validity.setText(typeset(validity_text(version, sheet.today)))
        self.sentence.setText(version_sentence(version.rules))
        self.rules.show_rules(version.rules)
        used = sheet.is_used(version)
        self.lock.say(_lock_sentence(sheet.file_counts.get(version.id, 0)))
        self.lock.setVisible(used)
        self.facts.set_items(_facts(version))
        self.facts.setVisible(used)
        self.fields.setVisible(not used)
        self.fields.show_version(version)
        self.rules_button.setVisible(not used)
        self.more.setVisible(not used and len(sheet.scheme.versions) > 1)

    def _build(self) -> None:
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.add_action(self.validity)
        self.add_action(self.copy_button)
        self.add_action(self.more)
        self.add(self.sentence)
        self.add(self.rules)
        self.body.addWidget(self.rules_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(hairline())
        self.add(self.lock)
        self.add(self.facts)
        self.add(self.fields)

    def _copy(self) -> None:
        if self.version is not None:
            QGuiApplication.clipboard().setText(version_paragraph(self.version.rules))


class RuleList(QWidget):
    """Each rule as a sentence, with its source at the right."""

    def __init__(self) -> None:
        super().__init__()
        self._rules: tuple[Rule, ...] | None = None
        self._labels: list[QLabel] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(BETWEEN_FIELDS)
        self._grid.setColumnStretch(0, 68)
        self._grid.setColumnStretch(1, 32)

    def show_rules(self, rules: tuple[Rule, ...]) -> None:
        """Show these rules."""
        if rules == self._rules:
            return
        self._rules = rules
        for label in self._labels:
            self._grid.removeWidget(label)
            label.hide()
            label.deleteLater()
        self._labels = []
        for place, rule in enumerate(rules):
            self._put(plain_label(rule_sentence(rule), wrap=True), place, 0)
            self._put(plain_label(source_text(rule.source), "hint", wrap=True), place, 1)
        self.setVisible(bool(rules))

    def sentences(self) -> list[tuple[str, str]]:
        """Each sentence with its source, as shown."""
        texts = [label.text() for label in self._labels]
        return list(zip(texts[::2], texts[1::2], strict=True))

    def _put(self, label: QLabel, row: int, place: int) -> None:
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._grid.addWidget(label, row, place, Qt.AlignmentFlag.AlignTop)
        self._labels.append(label)


class VersionFields(QWidget):
    """What can be corrected in a version no dossier is judged under.

    Signals:
        kept: a field was left with another value: key (str), value, its name in the history (str).
    """

    kept = Signal(str, object, str)

    def __init__(self) -> None:
        super().__init__()
        self._version: SchemeVersion | None = None
        self.name, self.deliberation, self.source = LineField(), LineField(), LineField()
        self.start, self.end = DateEdit(), DateEdit()
        self.section = Choice(list(SECTION_LABELS.items()))
        self.name_field = Field("Nom de la version", self.name, width_chars=14)
        self.start_field = Field("Valable du", self.start, width_chars=12)
        self._lay_out()
        self.name.committed.connect(partial(self._keep, "version", "le nom"))
        self.start.committed.connect(partial(self._keep, "valid_from", "le premier jour"))
        self.end.committed.connect(partial(self._keep, "valid_to", "le dernier jour"))
        self.section.chosen.connect(partial(self._keep, "section", "la section"))
        self.deliberation.committed.connect(partial(self._keep, "deliberation", "la délibération"))
        self.source.committed.connect(partial(self._keep, "source", "la source"))

    def show_version(self, version: SchemeVersion) -> None:
        """Show what the file holds."""
        self._version = version
        self.name.set_value(version.version)
        self.start.set_value(version.valid_from)
        self.end.set_value(version.valid_to)
        self.section.set_value(version.section)
        self.deliberation.set_value(version.deliberation)
        self.source.set_value(source_text(version.source))
        self.name_field.set_problem("")
        self.start_field.set_problem("")

    def put_back(self) -> None:
        """Show again what the file holds where it refused a value."""
        version = self._version
        if version is not None:
            self.name.set_value(version.version)
            self.start.set_value(version.valid_from)
            self.end.set_value(version.valid_to)

    def _keep(self, field: VersionField, words: str, value: object) -> None:
        if field in _NEEDED and not value:
            self.put_back()
            shown = self.name_field if field == "version" else self.start_field
            shown.set_problem(typeset(f"{_NEEDED[field]} : l’ancien est gardé."))
            return
        self.kept.emit(field, value, words)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        end = Field("au (vide : sans fin)", self.end, width_chars=12)
        for fields in (
            (self.name_field, self.start_field, end),
            (
                Field("Section", self.section, width_chars=14),
                Field("Délibération n°", self.deliberation, width_chars=14),
            ),
        ):
            row = QHBoxLayout()
            row.setSpacing(12)
            for field in fields:
                row.addWidget(field)
            row.addStretch(1)
            column.addLayout(row)
        column.addWidget(Field("Source", self.source))


class _LockLine(QWidget):
    """Why the version is only read."""

    def __init__(self) -> None:
        super().__init__()
        self.words = plain_label("", "muted", wrap=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(IconLabel("lock-simple", "muted"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def say(self, sentence: str) -> None:
        """Show a sentence."""
        self.words.setText(sentence)


def _lock_sentence(file_count: int) -> str:
    verb = "est jugé" if file_count == 1 else "sont jugés"
    return typeset(
        f"{count_text(file_count, 'dossier')} {verb} sous cette version : elle ne change plus. "
        "Pour d’autres règles, créez une nouvelle version."
    )


def _facts(version: SchemeVersion) -> list[tuple[str, str]]:
    return [
        ("Section", SECTION_LABELS[version.section]),
        ("Délibération", version.deliberation and f"n°\u00a0{version.deliberation}"),
        ("Source", source_text(version.source)),
    ]


def default_version(sheet: SchemeSheet) -> SchemeVersion:
    """The version to show first: the one in force, else the latest to begin."""
    return sheet.in_force or sheet.versions[0]
