"""« Compte rendu »: what was done, and where to see it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ptce_desk.domain.imported import Outcome
from ptce_desk.formatting import number_text, typeset
from ptce_desk.services.importing.assistant import Importing
from ptce_desk.ui.widgets.blocks.cards import Card, KeyValueList
from ptce_desk.ui.widgets.buttons import primary_button, quiet_button
from ptce_desk.ui.widgets.flow import FlowRow
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.scrolling import page_scroller
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.importing import OUTCOME_LABELS

_MOST_NAMED: Final = 12
"""Sheets that are named."""
_UNDO: Final = "Un seul « Annuler » (Ctrl+Z) défait tout."
_OF_THE_SERVER: Final = "celle de la base de l’équipe, sur son serveur"


_ONE_AND_MANY: Final = {"organisations": ("la structure", "structures"), "ptce": ("le PTCE", "PTCE")}
_DOSSIERS: Final = ("le dossier", "dossiers")


def see_words(target: str, count: int) -> str:
    """« Voir le dossier », « Voir les 12 structures »; the list, where nothing of it came in."""
    if count == 0:
        return "Voir la liste"
    one, many = _ONE_AND_MANY.get(target, _DOSSIERS)
    return f"Voir {one}" if count == 1 else f"Voir les {number_text(count)} {many}"


def next_sheet_words(sheet: str) -> str:
    """« Feuille suivante : 2024 »."""
    return f"Feuille suivante : {sheet}"


def left_sentence(sheets: Sequence[str]) -> str:
    """« 8 feuilles de même forme restent à voir : 2018, 2019, 2020… »."""
    count = len(sheets)
    told = ", ".join(sheets[:_MOST_NAMED]) + ("…" if count > _MOST_NAMED else "")
    many = "feuilles de même forme restent" if count > 1 else "feuille de même forme reste"
    return f"{number_text(count)} {many} à voir : {told}{'' if count > _MOST_NAMED else '.'}"


class ReportStep(QWidget):
    """Only shows.

    Signals:
        list_wanted: the list of what came in, or the list where it stands.
        first_wanted: the first record that came in.
        report_wanted: the report, as a workbook.
        another_wanted: another file.
        next_wanted: the next sheet of the same file.
    """

    list_wanted = Signal()
    first_wanted = Signal()
    report_wanted = Signal()
    another_wanted = Signal()
    next_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.card = Card("Import terminé")
        self.facts = KeyValueList()
        self.others = plain_label("", "warning", wrap=True)
        self.note = plain_label("", "muted", wrap=True)
        self.next_button = primary_button("Feuille suivante", "arrow-right")
        self.left = plain_label("", wrap=True)
        self.list_button = quiet_button("Voir la liste", "list-bullets")
        self.first_button = quiet_button("Ouvrir le premier", "folder-open")
        self.report_button = quiet_button("Rapport…", "export")
        self.another_button = quiet_button("Importer un autre fichier", "upload-simple")
        for widget in (self.facts, self.others, self.note, self.left):
            self.card.add(widget)
        self.card.add(
            FlowRow(
                self.next_button, self.list_button, self.first_button, self.report_button, self.another_button, across=8
            )
        )
        content = QWidget()
        held = QVBoxLayout(content)
        held.setContentsMargins(0, 0, 0, 0)
        held.addWidget(self.card)
        held.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page_scroller(content))
        for button, signal in (
            (self.list_button, self.list_wanted),
            (self.first_button, self.first_wanted),
            (self.report_button, self.report_wanted),
            (self.another_button, self.another_wanted),
            (self.next_button, self.next_wanted),
        ):
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit())

    def show_importing(self, one: Importing) -> None:
        """Show what was done."""
        if one.done is None:
            return
        found = [(tally.outcome, tally.count, tally.about) for tally in one.done.seen.tallies]
        items = [
            (
                OUTCOME_LABELS[outcome],
                typeset(
                    f"{number_text(count)} ({about})" if about and outcome is not Outcome.SAME else number_text(count)
                ),
            )
            for outcome, count, about in found
            if count
        ]
        backup = one.done.backup
        self.facts.set_items([*items, ("Sauvegarde", backup.name if backup else _OF_THE_SERVER)])
        self.others.setText(one.done.seen.others)
        self.others.setVisible(bool(one.done.seen.others))
        out = sum(line.outcome is Outcome.IN_ERROR for line in one.done.seen.lines)
        left = f" {count_text(out, 'ligne reste', 'lignes restent')} de côté : le rapport dit pourquoi." if out else ""
        notified = f" {one.done.seen.notified}" if one.done.seen.notified else ""
        self.note.setText(typeset(f"{_UNDO}{left}{notified}"))
        self._show_left(one.sheets_left)
        self.first_button.setVisible(bool(one.done.records))
        self.list_button.setText(typeset(see_words(one.opened.target.key, len(one.done.records))))

    def _show_left(self, sheets: Sequence[str]) -> None:
        """Say which sheets of the same headings did not come in, and offer the next."""
        for widget in (self.next_button, self.left):
            widget.setVisible(bool(sheets))
        if sheets:
            self.next_button.setText(typeset(next_sheet_words(sheets[0])))
            self.left.setText(typeset(left_sentence(sheets)))
