"""One version of a scheme: a sentence that sums it up, its rules with their sources, what of it can be corrected."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.types import Rule
from ptce_desk.formatting import typeset
from ptce_desk.records.schemes import VERSION
from ptce_desk.services.schemes.schemes import SchemeSheet
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.widgets.blocks.cards import Card, KeyValueList
from ptce_desk.ui.widgets.buttons import MoreButton, icon_button, quiet_button
from ptce_desk.ui.widgets.forms.record_form import RecordForm
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.labels import IconLabel, hairline, plain_label
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.labels import SECTION_LABELS
from ptce_desk.wording.rules import rule_sentence
from ptce_desk.wording.sources import source_text
from ptce_desk.wording.version_text import validity_text, version_paragraph, version_sentence


class VersionCard(Card):
    """The version in view.

    Signals:
        kept: a field was left with another value: key (str), value.
        rules_asked: the rules are to be written.
        deletion_asked: the version is to be deleted.
    """

    kept = Signal(str, object)
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
        self.form: RecordForm[SchemeVersion] = RecordForm(VERSION)
        self.fields = _fields(self.form)
        self.rules_button = quiet_button("Écrire les règles", "pencil-simple")
        self.more = MoreButton(icon_only=True)
        self.delete = self.more.add_destructive("Supprimer cette version", self.deletion_asked.emit)
        needs_right("scheme_version", self.delete)
        self._build()
        self.form.kept.connect(self.kept)
        self.rules_button.clicked.connect(self.rules_asked)
        self.copy_button.clicked.connect(self._copy)

    def show_version(self, sheet: SchemeSheet, version: SchemeVersion) -> None:
        """Show a version; once dossiers are judged under it, it is only read."""
        self.version = version
        self.title.setText(f"Version {version.version}")
        self.validity.setText(typeset(validity_text(version, sheet.today, sheet.ended_by(version))))
        self.sentence.setText(version_sentence(version.rules))
        self.rules.show_rules(version.rules)
        used = sheet.is_used(version)
        self.lock.say(_lock_sentence(sheet.file_counts.get(version.id, 0)))
        self.lock.setVisible(used)
        self.facts.set_items(_facts(version))
        self.facts.setVisible(used)
        self.fields.setVisible(not used)
        self.form.show_record(version)
        self.rules_button.setVisible(not used)
        self.rules_button.setText("Modifier les règles" if version.rules else "Écrire les règles")
        self.more.setVisible(not used and len(sheet.scheme.versions) > 1)

    def put_back(self) -> None:
        """Show again what the file holds where it refused a value."""
        self.form.show_record(self.version)

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


def _fields(form: RecordForm[SchemeVersion]) -> QWidget:
    """What can be corrected in a version no dossier is judged under."""
    fields = QWidget()
    column = QVBoxLayout(fields)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(12)
    for keys in (("version", "valid_from", "valid_to"), ("section", "deliberation")):
        column.addLayout(form.grid(keys, even=False))
    column.addWidget(form.fields["source"])
    return fields


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
