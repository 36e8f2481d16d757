"""« Et si… »: rules changed on a trial, and what every dossier of the scheme and every year would then get."""

from collections import defaultdict
from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.narrowing import Among
from ptce_desk.domain.rules.consistency import ConsistencyProblem
from ptce_desk.domain.rules.pairing import paired
from ptce_desk.domain.rules.types import Rule
from ptce_desk.domain.rules.what_if import WEIGHING, Standing, Tried, needs, sure
from ptce_desk.formatting import typeset
from ptce_desk.services.file.undo import Done
from ptce_desk.services.file.writing import Job
from ptce_desk.services.reports.what_if import WhatIf, export_what_if
from ptce_desk.services.schemes.catalogue import SchemeRow, list_schemes
from ptce_desk.services.schemes.kept_trials import KeptTrial, keep_trial, kept_trials
from ptce_desk.services.schemes.rules import RulesSheet, open_rules
from ptce_desk.services.schemes.schemes import open_scheme
from ptce_desk.services.schemes.what_if import (
    SchemeFiles,
    files_and_envelopes,
    version_to_try,
)
from ptce_desk.ui.desk.announcing import announce
from ptce_desk.ui.desk.keeping import in_view, until_validated
from ptce_desk.ui.desk.page import Destination, Notice, Page, Window, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.dialogs.caution import CautionDialog
from ptce_desk.ui.dialogs.closing import ClosingQuestion
from ptce_desk.ui.looks.theme import zoomed_length
from ptce_desk.ui.models.paged_table import PagedTableModel
from ptce_desk.ui.pages.exporting import register_button
from ptce_desk.ui.pages.schemes.actions import KIND
from ptce_desk.ui.pages.schemes.version_of_trial import ask_version
from ptce_desk.ui.pages.schemes.what_if_parts import (
    APART_COLUMNS,
    OF_COMPARISON,
    TRIED_COLUMNS,
    NeedsPart,
    Outcome,
    Trail,
    below_tabs,
)
from ptce_desk.ui.pages.schemes.what_if_trials import (
    OVER_A_TRIAL,
    UNKEPT,
    TrialChoices,
    another_name,
    file_name,
    keep_trial_dialog,
)
from ptce_desk.ui.pages.schemes.what_if_trying import Trying
from ptce_desk.ui.pages.schemes.written import written_rules
from ptce_desk.ui.widgets.blocks.header import PageHeader
from ptce_desk.ui.widgets.blocks.tabs import RecordTabs
from ptce_desk.ui.widgets.buttons import link_button, primary_button
from ptce_desk.ui.widgets.editors.choice import Choice
from ptce_desk.ui.widgets.forms.pending import commit_pending, forget_pending
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.ui.widgets.rules.draft import RuleDraft, draft_of, problems_of_drafts, rules_of
from ptce_desk.ui.widgets.rules.editors import Named
from ptce_desk.ui.widgets.rules.list import RuleListEditor
from ptce_desk.ui.widgets.scrolling import page_scroller
from ptce_desk.ui.widgets.tables.data_table import DataTable
from ptce_desk.ui.widgets.tables.filter_row import FilterRow
from ptce_desk.wording.consistency import consistency_sentence
from ptce_desk.wording.what_if import (
    STANDING_LABELS,
    against_sentence,
    apart_sentence,
    changes_sentence,
    counted_sentence,
    mark_text,
    result_sentence,
    trial_sentence,
)

_YEAR, _STANDING = "year", "standing"
_VERSION: Final = 272
"""Pixels the choice of a version takes at the usual size."""
_ASIDE: Final = "Aucun dossier ne change : ces règles ne sont qu’un essai."


class WhatIfPage(Page):
    """The rules of one version (`record` is its id), changed on a trial that waits until one comes back."""

    kinds = frozenset({"scheme", "funding_file", "session", "envelope"})

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        until_validated(self)
        self.sheet: RulesSheet | None = None
        self.trying = Trying(self)
        self._tried_rules: dict[int, list[RuleDraft]] = {}
        self._unkept: set[int] = set()
        self._anew = False
        self._wanted: int | None = None
        self._opened: int | None = None
        self.header = PageHeader("Et si les règles changeaient ?", _ASIDE)
        self.trail, self.outcome = Trail("Et si les règles changeaient ?"), Outcome()
        self.start = Choice(placeholder="Dispositif et version")
        self.start.keep_width(zoomed_length(_VERSION))
        self.start.setAccessibleName("Dispositif et version dont on part")
        self.back = link_button("Revenir à ses règles", "arrow-counter-clockwise")
        self.keep = primary_button("En faire un projet de règles…", "floppy-disk")
        needs_right("scheme_version", self.keep)
        self.keep.setToolTip("Créer une version à venir avec ces règles")
        self.trials = TrialChoices(self)
        self.rules = RuleListEditor()
        self.changes = plain_label("", "muted", wrap=True)
        self.filters = FilterRow(today=window.tasks.desk.today)
        self.needs = NeedsPart()
        self.files_model: PagedTableModel[Tried] = PagedTableModel(TRIED_COLUMNS, self)
        self.files: DataTable[Tried] = DataTable(self.files_model, "Dossiers essayés")
        self.apart_model: PagedTableModel[Tried] = PagedTableModel(APART_COLUMNS, self)
        self.apart: DataTable[Tried] = DataTable(self.apart_model, "Dossiers mis à part")
        self.tabs = RecordTabs("Essai")
        self._closing = ClosingQuestion(
            self, UNKEPT, lambda: bool(self._unkept) or self._is_unkept(), self._give_up_trials
        )
        self._build()
        self._connect()

    @override
    def show_record(self, destination: Destination) -> None:
        """Show the trial of a version, begun anew with the rules being written of it when it is asked so.

        Among those kept, the one asked for is opened instead.
        """
        if destination.record != self.record or destination.anew or destination.among:
            commit_pending(self)
            self._put_aside()
            self.sheet = None
            forget_pending(self)
        self._anew, self._wanted, self._opened = destination.anew, next(iter(destination.among), None), None
        super().show_record(destination)

    def reload(self) -> None:
        """Read the version and the dossiers of its scheme; without one, the version that judges the most."""
        if self.record is None:
            self.tasks.query(self._choose, version_to_try)
            return
        self.tasks.query(self._show_versions, list_schemes)
        self.tasks.query(self._show, open_rules, self.record)

    @override
    def give_up(self) -> None:
        self.trying.give_up()

    @override
    def new_record(self) -> None:
        """Open the menu of the rules."""
        self.tabs.open_tab("rules")
        self.rules.add_button.showMenu()

    def stop(self) -> None:
        """Compute no further: what is computed is shown, and how many dossiers are not."""
        self.trying.give_up()
        self._show_result()

    def ask_to_keep(self) -> None:
        """Ask when a version with the rules tried begins; what is wrong with them is gone to first."""
        commit_pending(self)
        if self.sheet is None:
            return
        problems = self._problems(self.sheet)
        if problems:
            self.tabs.open_tab("rules")
            self.rules.open_at(problems[0].places[0])
            self.window_.notify(Notice(consistency_sentence(problems[0]), "warning"))
            return
        self.tasks.query(
            partial(ask_version, self, self.sheet.version, self._rules()), open_scheme, self.sheet.scheme.id
        )

    def counted(self) -> list[Tried]:
        """The dossiers the filters let through."""
        years, standings = self._asked_years(), self.filters.values(_STANDING, Standing) or WEIGHING
        return [one for one in self.trying.tried if one.standing in standings and (not years or one.year in years)]

    def _choose(self, version_id: int | None) -> None:
        if self.record is not None:
            return
        if version_id is None:
            self.outcome.show_result("Aucun dispositif : créez-en un, ou partez du catalogue.", "")
            return
        self.record = version_id
        self.reload()

    def _show_versions(self, rows: list[SchemeRow]) -> None:
        self.start.set_options([(row.version_id, f"{row.code}, version {row.version}") for row in rows])
        self.start.set_value(self.record)

    def _show(self, sheet: RulesSheet) -> None:
        if sheet.version.id != self.record:
            return
        first = self.sheet is None
        former, self.sheet = self.sheet, sheet
        self.trail.show_scheme(sheet.scheme.code, sheet.scheme.label)
        if first:
            self._show_drafts(self._begun(sheet))
        elif former is not None and former.version.rules != sheet.version.rules and not self._changed_from(former):
            self._show_drafts([draft_of(rule) for rule in sheet.version.rules])
        self.tasks.query(partial(self._show_trials, sheet.scheme.id), kept_trials, sheet.scheme.id)
        self.tasks.query(partial(self._take_files, sheet.scheme.id), files_and_envelopes, sheet.scheme.id)

    def _begun(self, sheet: RulesSheet) -> Sequence[RuleDraft]:
        """The rules to begin with: those being written in the editor if asked so, those tried before, else its own."""
        if self._wanted is not None:  # what waits is kept for when the version itself is tried again
            return [draft_of(rule) for rule in sheet.version.rules]
        waiting = self._tried_rules.pop(sheet.version.id, None)
        unkept = sheet.version.id in self._unkept
        self._unkept.discard(sheet.version.id)
        own = [draft_of(rule) for rule in sheet.version.rules]
        if not self._anew:
            return own if waiting is None else waiting
        written = written_rules(self.tasks).of(sheet.version.id)
        asked = own if written is None else list(written)
        if not unkept or waiting is None or rules_of(waiting) == rules_of(asked):
            return asked
        QTimer.singleShot(0, self, partial(self._ask_anew, asked))
        return waiting

    def _ask_anew(self, asked: Sequence[RuleDraft]) -> None:
        """Ask before the rules of the editor come over a trial that waits and is not kept."""

        def try_them() -> None:
            self._show_drafts(asked)
            self._compute()

        CautionDialog(self.window(), OVER_A_TRIAL).ask(try_them)

    def _show_trials(self, scheme_id: int, trials: list[KeptTrial]) -> None:
        """Offer the trials kept, and show the rules of the one that was asked for."""
        if self.sheet is None or self.sheet.scheme.id != scheme_id:
            return
        changed = self.trials.show_trials(trials)
        wanted, self._wanted = self.trials.named(self._wanted), None
        if wanted is not None:
            self._opened = wanted.id
            self._show_drafts([draft_of(rule) for rule in wanted.rules])
        self._follow_rules()
        if changed or wanted is not None:
            self._compute()

    def ask_to_keep_trial(self) -> None:
        """Ask for the name these rules are kept under."""
        commit_pending(self)
        if self.sheet is None:
            return
        version_id = self.sheet.version.id
        known = [one.name for one in self.trials.trials if one.version.id == version_id]
        opened = self.trials.named(self._opened)
        dialog = keep_trial_dialog(self, known, "" if opened is None else another_name(opened.name, known))
        rules = self._rules()
        dialog.ask(lambda: self._keep_trial(version_id, str(dialog.values()["name"]), rules))

    def _keep_trial(self, version_id: int, name: str, rules: tuple[Rule, ...]) -> None:
        self.tasks.act(KIND, partial(self._say_trial_kept, name), keep_trial, version_id, name, rules)

    def _replace(self, trial: KeptTrial) -> None:
        """Have a trial hold the rules tried, under the name it bears."""
        commit_pending(self)
        self._keep_trial(trial.version.id, trial.name, self._rules())

    def _say_trial_kept(self, name: str, trial_id: int, operation: Done | None) -> None:
        replaced = self.trials.named(trial_id) is not None
        self._opened = trial_id
        self._follow_rules()
        said = f"Règles de l’essai « {name.strip()} » remplacées." if replaced else f"Essai « {name.strip()} » gardé."
        self.window_.notify(undoable(self.tasks, typeset(said), operation))

    def _open_trial(self, trial: KeptTrial) -> None:
        self.window_.go(Destination("what_if", trial.version.id, among=(trial.id,)))

    def _show_drafts(self, drafts: Sequence[RuleDraft]) -> None:
        if self.sheet is not None:
            named = Named(self.sheet.schemes, tuple(sorted(set(self.sheet.families.values()))))
            self.rules.show_drafts(drafts, named, self.sheet.version.source)
            self._follow_rules()

    def _changed_from(self, sheet: RulesSheet) -> bool:
        return rules_of(self.rules.drafts()) != sheet.version.rules

    def _put_aside(self) -> None:
        """Let the rules tried wait for one to come back."""
        if self.sheet is not None and self._changed_from(self.sheet):
            self._tried_rules[self.sheet.version.id] = self.rules.drafts()
            if self._is_unkept():
                self._unkept.add(self.sheet.version.id)

    def _is_unkept(self) -> bool:
        """Whether the rules tried are neither those of the version nor of a trial that is kept."""
        kept = (one.rules for one in self.trials.trials)
        return self.sheet is not None and self._changed_from(self.sheet) and self._rules() not in kept

    def _give_up_trials(self) -> None:
        self._unkept.clear()
        if self.sheet is not None:
            self._show_drafts([draft_of(rule) for rule in self.sheet.version.rules])

    def _take_files(self, scheme_id: int, files: SchemeFiles) -> None:
        if self.sheet is not None and self.sheet.scheme.id == scheme_id:
            self.trying.take(files)
            self._compute()

    def _rules(self) -> tuple[Rule, ...]:
        return rules_of(self.rules.drafts())

    def _follow_rules(self) -> None:
        """Say what is changed and what is wrong in the rules."""
        if self.sheet is None:
            return
        said: defaultdict[int, list[str]] = defaultdict(list)
        for problem in self._problems(self.sheet):
            said[problem.places[0]].append(consistency_sentence(problem))
        self.rules.show_problems(said)
        rules = [draft.rule() for draft in self.rules.drafts()]
        pairs = paired(self.sheet.version.rules, [rule for rule in rules if rule is not None])
        marks = {id(pair.right): mark_text(pair) for pair in pairs}
        self.rules.show_marks([marks.get(id(rule), "") for rule in rules])
        changed = changes_sentence(pairs)
        opened = self.trials.named(self._opened)
        since = opened if opened is not None and self._rules() != opened.rules else None
        self.changes.setText(
            changed if opened is None else trial_sentence(opened.name, changed, since=since is not None)
        )
        self.trials.show_changed(since)
        if self.trials.show_tried(None if opened is None or since else opened.id):
            self._compute()
        self.back.setVisible(self._changed_from(self.sheet))

    def _problems(self, sheet: RulesSheet) -> list[ConsistencyProblem]:
        return problems_of_drafts(self.rules.drafts(), scheme=sheet.scheme.code, needed=sheet.needed)

    def _take_rules(self) -> None:
        self._follow_rules()
        self._compute()

    def _against(self) -> tuple[Rule, ...] | None:
        """The rules these are compared with, None for none."""
        other = self.trials.other()
        return None if other is None else other.rules

    def _compute(self) -> None:
        """Try the rules as they are now."""
        self.trying.begin(self._rules(), self._against())

    def _show_result(self) -> None:
        """Show what was computed, as far as the filters let it through."""
        self.outcome.show_running(0, 0)
        years = sorted({one.year for one in self.trying.tried if one.year is not None}, reverse=True)
        self.filters.set_options(_YEAR, [(year, str(year)) for year in years])
        self._show_counted()
        announce(self, self.outcome.sentence.text())

    def _show_counted(self) -> None:
        held = self.counted()
        apart = [one for one in held if one.lacks]
        kept = sure(held)
        left = self.trying.left
        stopped = f" Arrêté : {left} dossiers ne sont pas calculés." if left > 0 else ""
        other = self.trials.other()
        said = (against_sentence("" if other is None else other.name, held), apart_sentence(held))
        self.outcome.show_result(result_sentence(held) + stopped, " ".join(filter(None, said)))
        for table in (self.needs.table, self.files):
            table.columns.leave_out(() if other is not None else OF_COMPARISON)
        self.filters.set_sentence(counted_sentence(self._asked_years(), self.filters.values(_STANDING, Standing)))
        self.needs.show_needs(needs(held, self.trying.files.envelopes))
        self.files_model.set_rows(sorted(kept, key=lambda one: -abs(one.gap)), False)
        self.files.set_empty_state("folder-simple", "Aucun dossier compté.")
        self.apart_model.set_rows(apart, False)
        self.apart.set_empty_state("check-circle", "Aucun dossier n’est mis à part.")
        self.tabs.show_counts(files=len(kept), apart=len(apart))

    def _asked_years(self) -> frozenset[int | None]:
        clause = dict(self.filters.narrowing().clauses).get(_YEAR)
        held = clause.values if isinstance(clause, Among) else frozenset()
        return frozenset(year for year in held if year is None or isinstance(year, int))

    def _register(self) -> Job:
        """What writes the trial as it is filtered."""
        commit_pending(self)
        held = self.counted()
        sheet = self.sheet
        name = "" if sheet is None else f"{sheet.scheme.code} – {sheet.scheme.label}"
        tried = WhatIf(
            name,
            "" if sheet is None else sheet.version.version,
            f"{self.filters.sentence.text()} : {self.outcome.sentence.text()}",
            () if sheet is None else sheet.version.rules,
            self._rules(),
            needs(held, self.trying.files.envelopes),
            sorted(held, key=lambda one: -abs(one.gap)),
            "" if (other := self.trials.other()) is None else other.name,
            self._against() or (),
            self._trial_shown(),
        )
        return lambda desk, path: export_what_if(desk, tried, path)

    def _trial_shown(self) -> str:
        """The name of the trial whose rules these are, nothing for rules that no trial holds as they are."""
        opened = self.trials.named(self._opened)
        return "" if opened is None or opened.rules != self._rules() else opened.name

    def _file_name(self) -> str:
        return file_name("" if self.sheet is None else self.sheet.scheme.code, self._trial_shown())

    def _restore(self) -> None:
        """Try again the rules the version holds."""
        if self.sheet is not None:
            self._show_drafts([draft_of(rule) for rule in self.sheet.version.rules])
            self._compute()
            self.rules.add_button.setFocus()

    def _open_file(self, row: Tried) -> None:
        siblings = tuple(one.id for one in self.files_model.rows)
        self.window_.go(Destination("funding_file", row.id, siblings if row.id in siblings else ()))

    def _go_to_scheme(self) -> None:
        if self.sheet is not None:
            self.window_.go(Destination("scheme", self.sheet.scheme.id))

    def _go_to_version(self, version_id: object) -> None:
        if isinstance(version_id, int) and version_id != self.record:
            self.window_.go(Destination("what_if", version_id))

    def _connect(self) -> None:
        self.trail.to_list.clicked.connect(lambda: self.window_.go(Destination("scheme_list")))
        self.trail.to_scheme.clicked.connect(self._go_to_scheme)
        self.start.chosen.connect(self._go_to_version)
        self.back.clicked.connect(self._restore)
        self.keep.clicked.connect(self.ask_to_keep)
        self.trials.keep_asked.connect(self.ask_to_keep_trial)
        self.trials.replace_asked.connect(self._replace)
        self.trials.opened.connect(self._open_trial)
        self.trials.compared.connect(self._compute)
        self.rules.changed.connect(self._take_rules)
        self.trying.came_to.connect(self.outcome.show_running)
        self.trying.ended.connect(self._show_result)
        self.outcome.stop.clicked.connect(self.stop)
        self.filters.changed.connect(self._show_counted)
        for table in (self.files, self.apart):
            table.opened.connect(self._open_file)

    def _build(self) -> None:
        in_view(self.start, self.trials.against)
        self.header.add_action(self.trials.button)
        self.header.add_action(register_button(self, "Exporter", "et-si", self._register, self._file_name))
        self.header.add_action(self.keep)
        self.filters.search.hide()
        self.filters.add_filter(_YEAR, "Exercice", every="Tous les exercices", several=True, unsaid=True)
        standings = list(STANDING_LABELS.items())
        self.filters.add_filter(_STANDING, "État", standings, every="Accordés, à voter, en cours", several=True)
        self.tabs.add("rules", "Règles essayées", self._rules_part())
        self.tabs.add("needs", "Exercices", self.needs)
        self.tabs.add("files", "Dossiers", below_tabs(self.files))
        self.tabs.add("apart", "À part", below_tabs(self.apart))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 16)
        layout.setSpacing(8)
        for part in (self.trail, self.header, self.outcome):
            layout.addWidget(part)
        chosen = QHBoxLayout()
        chosen.setSpacing(16)
        chosen.addWidget(self.filters, 1)
        chosen.addWidget(self.trials.against, 0, Qt.AlignmentFlag.AlignTop)
        layout.addLayout(chosen)
        layout.addWidget(self.tabs, 1)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        """Put the keyboard on the tabs: the rules are the first."""
        super().showEvent(event)
        self._closing.watch()
        self.receive_keyboard(self.tabs.tabBar())

    def _rules_part(self) -> QWidget:
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self.start)
        bar.addStretch(1)
        bar.addWidget(self.back)
        bar.addWidget(self.rules.add_button)
        scroll = page_scroller(self.rules)
        self.rules.follow_in(scroll)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        lines = QVBoxLayout()
        lines.setSpacing(8)
        lines.addLayout(bar)
        lines.addWidget(self.changes)
        lines.addWidget(scroll, 1)
        return below_tabs(lines)
