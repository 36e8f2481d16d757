"""The editor of a scheme: the rules of a version no dossier is judged under, written and tried before they are kept."""

from collections import defaultdict
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.consistency import ConsistencyProblem
from ptce_desk.domain.rules.request import AssessmentContext
from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.types import Rule
from ptce_desk.formatting import typeset
from ptce_desk.services.file.undo import Done
from ptce_desk.services.schemes.rules import RulesSheet, open_rules, save_rules
from ptce_desk.services.schemes.schemes import SchemeSheet, open_scheme
from ptce_desk.services.schemes.trial import files_to_try, try_case, try_file
from ptce_desk.ui.desk.keeping import until_validated
from ptce_desk.ui.desk.page import Destination, Notice, Page, Paper, Window, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.caution import Caution
from ptce_desk.ui.dialogs.closing import ClosingQuestion
from ptce_desk.ui.pages.schemes.actions import KIND, scheme_paper
from ptce_desk.ui.pages.schemes.compare_versions import CompareDialog, Side, sides_of
from ptce_desk.ui.pages.schemes.written import Written, written_rules
from ptce_desk.ui.widgets.badge import Badge
from ptce_desk.ui.widgets.buttons import link_button, primary_button, quiet_button
from ptce_desk.ui.widgets.forms.pending import commit_pending, forget_pending
from ptce_desk.ui.widgets.labels import TITLE_LINES, ElidedLabel, plain_label
from ptce_desk.ui.widgets.rules.draft import draft_of, problems_of_drafts, rules_of
from ptce_desk.ui.widgets.rules.editors import Named
from ptce_desk.ui.widgets.rules.list import RuleListEditor
from ptce_desk.ui.widgets.rules.text import RegulationText
from ptce_desk.ui.widgets.rules.trial import TrialPanel
from ptce_desk.ui.widgets.scrolling import page_scroller
from ptce_desk.wording.consistency import consistency_sentence
from ptce_desk.wording.filters import count_text


class RulesHead(QWidget):
    """Which version it is, whether it is kept; its buttons are connected by the page."""

    def __init__(self) -> None:
        super().__init__()
        self.title = ElidedLabel("", "title", lines=TITLE_LINES)
        self.to_list, self.to_scheme = link_button("Dispositifs"), link_button("")
        self.place = ElidedLabel("", "muted")
        self.state = Badge("Non enregistré", "warning")
        self.drop = quiet_button("Abandonner")
        self.drop.setToolTip("Revenir aux règles enregistrées")
        self.compare = quiet_button("Comparer…", "columns")
        self.what_if = quiet_button("Et si…", "flask")
        self.what_if.setToolTip("Essayer ces règles sur tous les dossiers du dispositif")
        self.save = primary_button("Enregistrer la version")
        needs_right("scheme_version", self.save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._trail())
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.title, 1)
        for button in (self.drop, self.compare, self.what_if, self.save):
            line.addWidget(button)
        column.addLayout(line)

    def show_version(self, sheet: RulesSheet) -> None:
        """Say which version is written."""
        self.title.set_text(f"Règles de la version {sheet.version.version}")
        self.to_scheme.setText(sheet.scheme.code)
        self.to_scheme.setAccessibleName(f"Retour à {sheet.scheme.code}")
        self.place.set_text(sheet.scheme.label)

    def show_changed(self, *, changed: bool) -> None:
        """Say whether something is written that the file does not hold."""
        self.state.setVisible(changed)
        self.drop.setVisible(changed)
        self.save.setEnabled(changed)

    def _trail(self) -> QHBoxLayout:
        trail = QHBoxLayout()
        trail.setSpacing(4)
        for place, button in enumerate((self.to_list, self.to_scheme)):
            button.setProperty("look", "trail")
            if place:
                trail.addWidget(plain_label("›", "muted"))
            trail.addWidget(button)
        trail.addWidget(plain_label("›", "muted"))
        trail.addWidget(self.place, 1)
        trail.addWidget(self.state)
        return trail


_UNSAVED: Final = Caution(
    "Règles non enregistrées",
    "Des règles sont écrites et ne sont pas enregistrées. Si vous fermez maintenant, elles sont perdues.",
    "Revenir aux règles",
    "Fermer sans enregistrer",
)

_ASIDE, _LEAST_ASIDE = 344, 280
"""Pixels: the width of what is read beside the rules, the computation and its scroll bar; and what it may yield to."""
_SIDE, _BETWEEN = 24, 24


class SchemeRulesPage(Page):
    """The rules of one version (`record` is its id), kept all at once; what is not kept waits until one comes back."""

    kinds = frozenset({"scheme", "funding_file"})

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        until_validated(self)
        self.sheet: RulesSheet | None = None
        self._written = written_rules(window.tasks)
        self.head = RulesHead()
        self.rules = RuleListEditor()
        self.summary = plain_label("", "muted", wrap=True)
        self.text, self.trial = RegulationText(), TrialPanel()
        self.aside = QTabWidget()
        self._closing = ClosingQuestion(self, _UNSAVED, lambda: bool(self._written) or self.is_changed(), self._give_up)
        self._build()
        self._connect()

    def reload(self) -> None:
        """Read the version, and the dossiers its rules can be tried on."""
        if self.record is not None:
            self.tasks.query(self._show, open_rules, self.record)

    @override
    def show_record(self, destination: Destination) -> None:
        """Show the rules of a version; those of another that were not kept wait."""
        if destination.record != self.record:
            commit_pending(self)
            self._put_aside()
            self.sheet = None
            forget_pending(self)
        super().show_record(destination)

    @override
    def new_record(self) -> None:
        """Open the menu of the rules."""
        self.rules.add_button.showMenu()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """From now on, the window asks before it closes on rules that were not kept."""
        super().showEvent(event)
        self._closing.watch()

    def _give_up(self) -> None:
        self._written.clear()
        self._drop()

    def is_changed(self) -> bool:
        """Whether rules were written that the file does not hold."""
        if self.sheet is None:
            return False
        kept = [draft_of(rule) for rule in self.sheet.version.rules]
        return [draft for draft in self.rules.drafts() if not draft.is_empty()] != kept

    def problems(self) -> list[ConsistencyProblem]:
        """What is wrong with the rules as they stand."""
        if self.sheet is None:
            return []
        return problems_of_drafts(self.rules.drafts(), scheme=self.sheet.scheme.code, needed=self.sheet.needed)

    def save(self) -> None:
        """Keep the rules, unless something is wrong with them: then go there."""
        commit_pending(self)
        unread, problems = self.rules.unread(), self.problems()
        if unread is not None:
            unread.setFocus()
        elif problems:
            self.rules.open_at(problems[0].places[0])
            self.window_.notify(Notice(consistency_sentence(problems[0]), "warning"))
        elif self.record is not None and self.is_changed():
            self.tasks.act(KIND, self._say_saved, save_rules, self.record, rules_of(self.rules.drafts()))

    @override
    def paper(self) -> Paper | None:
        """The scheme prints, with the rules of each of its versions."""
        return None if self.sheet is None else scheme_paper(self.sheet.scheme.code)

    def _show(self, sheet: RulesSheet) -> None:
        if sheet.version.id != self.record:
            return
        if sheet.used:
            self._leave_used(sheet)
            return
        first, changed = self.sheet is None, self.is_changed()
        former = self.sheet
        self.sheet = sheet
        self.head.show_version(sheet)
        named = Named(sheet.schemes, tuple(sorted(set(sheet.families.values()))))
        waiting = self._written.of(sheet.version.id)
        drafts = [draft_of(rule) for rule in sheet.version.rules] if waiting is None else list(waiting)
        if first or (not changed and former is not None and former.version.rules != sheet.version.rules):
            self.rules.show_drafts(drafts, named, sheet.version.source)
        self.tasks.query(self.trial.set_files, files_to_try, sheet.scheme.id)
        self._follow()

    def _leave_used(self, sheet: RulesSheet) -> None:
        """Dossiers are judged under the version: its rules are read on the page of the scheme."""
        self._written.forget(sheet.version.id)
        text = f"La version {sheet.version.version} sert à des dossiers : ses règles ne changent plus."
        self.window_.go(Destination("scheme", sheet.scheme.id))
        self.window_.notify(Notice(typeset(text), "warning"))  # there: what is said of a page goes with it

    def _follow(self) -> None:
        """Show what follows from the rules: their text, what is wrong, what they give."""
        if self.sheet is None:
            return
        self._put_aside()
        rules, problems = rules_of(self.rules.drafts()), self.problems()
        said: defaultdict[int, list[str]] = defaultdict(list)
        for problem in problems:
            said[problem.places[0]].append(consistency_sentence(problem))
        self.rules.show_problems(said)
        self.text.show_rules(rules)
        self.head.show_changed(changed=self.is_changed())
        count = count_text(sum(not draft.is_empty() for draft in self.rules.drafts()), "règle")
        wrong = f", {count_text(len(said), 'à corriger', 'à corriger')} avant d’enregistrer" if said else ""
        self.summary.setText(typeset(count + wrong))
        self._try()

    def _try(self) -> None:
        """Compute what is tried with the rules as they stand."""
        if self.sheet is None:
            return
        version = self._version_with(rules_of(self.rules.drafts()), self.sheet.version)
        self.trial.fit(version.rules)
        chosen = self.trial.file_id()
        if chosen is not None:
            then = partial(self._show_answer, version.rules, chosen)
            self.tasks.query(then, try_file, chosen, version, self.sheet.scheme.code)
            return
        context = AssessmentContext(self.sheet.scheme.code, self.sheet.families)
        start = max(version.valid_from, self.sheet.today)
        self.trial.show_answer(try_case(self.trial.made_up(), version, context, start))

    def _show_answer(self, rules: tuple[Rule, ...], file_id: int, answer: Assessment) -> None:
        """Show what a dossier would receive, unless something else is tried by now."""
        if file_id == self.trial.file_id() and rules == rules_of(self.rules.drafts()):
            self.trial.show_answer(answer)

    def _version_with(self, rules: tuple[Rule, ...], version: SchemeVersion) -> SchemeVersion:
        return SchemeVersion(version.version, version.valid_from, version.section, version.source, rules)

    def _put_aside(self) -> None:
        """Let the rules of a version wait for one to come back, and be known where the scheme is shown."""
        if self.sheet is None:
            return
        scheme, version = self.sheet.scheme.id, self.sheet.version.id
        if self.is_changed():
            self._written.put(Written(scheme, version, tuple(self.rules.drafts())))
        else:
            self._written.forget(version)

    def _hear_dropped(self, version_id: int) -> None:
        """Show the rules the file holds: those written were given up elsewhere."""
        if self.sheet is not None and self.sheet.version.id == version_id:
            self._drop()

    def _drop(self) -> None:
        if self.sheet is not None:
            named = Named(self.sheet.schemes, tuple(sorted(set(self.sheet.families.values()))))
            kept = [draft_of(rule) for rule in self.sheet.version.rules]
            self.rules.show_drafts(kept, named, self.sheet.version.source)
            self._follow()

    def _say_saved(self, sheet: SchemeSheet, operation: Done | None) -> None:
        kept = next((version for version in sheet.versions if version.id == self.record), None)
        if kept is None or self.sheet is None:
            return
        self.sheet = replace(self.sheet, version=kept)
        self._follow()
        text = f"Règles de la version {kept.version} enregistrées."
        self.window_.notify(undoable(self.tasks, text, operation))

    def _ask_compare(self) -> None:
        if self.sheet is not None:
            commit_pending(self)
            self.tasks.query(self._compare, open_scheme, self.sheet.scheme.id)

    def _compare(self, sheet: SchemeSheet) -> None:
        """Set the rules being written beside those of the version in force, or as they were kept."""
        if self.sheet is None or self.sheet.scheme.id != sheet.scheme.id or not self.isVisible():
            return  # one went elsewhere meanwhile
        mine = Side("Règles en cours d’écriture", rules_of(self.rules.drafts()))
        sides = [*sides_of(sheet), mine]
        known = [version.id for version in sheet.versions]
        in_force = None if sheet.in_force is None else sheet.in_force.id
        wanted = in_force if in_force is not None and in_force != self.record else self.record
        left = known.index(wanted) if wanted in known else 0
        dialog = CompareDialog(self, self.window_, sheet.scheme, sides, left, len(sides) - 1)
        dialog.ask()

    def _connect(self) -> None:
        self.head.to_list.clicked.connect(lambda: self.window_.go(Destination("scheme_list")))
        self.head.to_scheme.clicked.connect(self._go_back)
        self.rules.changed.connect(self._follow)
        self.rules.opened.connect(self._bring_into_view)
        self.trial.asked.connect(self._try)
        self.head.save.clicked.connect(self.save)
        self.head.drop.clicked.connect(self._drop)
        self.head.compare.clicked.connect(self._ask_compare)
        self.head.what_if.clicked.connect(self._try_on_all)
        self._written.dropped.connect(self._hear_dropped)

    def _try_on_all(self) -> None:
        """Try the rules as they are written on every dossier."""
        commit_pending(self)
        self._put_aside()
        self.window_.go(Destination("what_if", self.record, anew=True))

    def _bring_into_view(self, row: QWidget) -> None:
        """Scroll to a rule, once its fields have their place."""
        QTimer.singleShot(0, row, partial(self._scroll_to, row))

    def _scroll_to(self, row: QWidget) -> None:
        """Show the whole of a rule, its top first when it is higher than the window."""
        if (layout := self.rules.layout()) is not None:
            layout.activate()
        self._share_room()
        self.rules.bring_into_view(row, self._scroll)

    def _share_room(self) -> None:
        """Let the rules have the width their fields take, menus included: what is read beside them yields some."""
        room = self.contentsRect().width() - 2 * _SIDE - _BETWEEN
        left = room - self.rules.minimumSizeHint().width()
        self.aside.setFixedWidth(min(_ASIDE, max(left, _LEAST_ASIDE)))

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _go_back(self) -> None:
        if self.sheet is not None:
            self.window_.go(Destination("scheme", self.sheet.scheme.id))

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.addWidget(self.summary, 1)
        bar.addWidget(self.rules.add_button)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(bar)
        self._scroll = page_scroller(self.rules)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        left.addWidget(self._scroll, 1)
        self.aside.setAccessibleName("Texte et essai")
        self.aside.tabBar().setAccessibleName("Texte et essai")
        self.aside.addTab(self.text, "Règlement")
        self.aside.addTab(self.trial, "Essayer sur un cas")
        self.aside.setFixedWidth(_ASIDE)
        body = QHBoxLayout()
        body.setSpacing(_BETWEEN)
        body.addLayout(left, 1)
        body.addWidget(self.aside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_SIDE, 12, _SIDE, 16)
        layout.setSpacing(8)
        layout.addWidget(self.head)
        layout.addLayout(body, 1)
