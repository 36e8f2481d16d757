"""The page of an arbitration: scenarios side by side, what each makes of the envelopes, one of them adopted."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from ptce_desk.domain.arbitration import AmountRule, Criterion, Scenario, worked_out
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.formatting import long_date_text, typeset, whole_amount_text
from ptce_desk.services.committee import scenarios
from ptce_desk.services.committee.arbitration import (
    ArbitrationSheet,
    Forecast,
    Ground,
    effect_on,
    open_arbitration,
    session_to_arbitrate,
)
from ptce_desk.services.committee.scenarios import Adoption
from ptce_desk.services.file.deletion import delete_record
from ptce_desk.services.file.undo import Done
from ptce_desk.services.file.writing import Job
from ptce_desk.services.reports.arbitration import arbitration_title, export_arbitration
from ptce_desk.ui.desk.keeping import in_view
from ptce_desk.ui.desk.page import Destination, Page, Window, undoable
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.desk.tasks import EVERY_KIND
from ptce_desk.ui.pages.arbitration.adopting import AdoptDialog
from ptce_desk.ui.pages.arbitration.dialogs import RuleDialog, name_scenario_dialog
from ptce_desk.ui.pages.arbitration.grid import ArbitrationGrid
from ptce_desk.ui.pages.arbitration.heads import ScenarioCard
from ptce_desk.ui.pages.exporting import register_button
from ptce_desk.ui.widgets.blocks.cards import EmptyState
from ptce_desk.ui.widgets.blocks.header import PageHeader
from ptce_desk.ui.widgets.buttons import link_button, menu_button, primary_button, quiet_button
from ptce_desk.ui.widgets.labels import plain_label
from ptce_desk.wording.arbitration import CRITERION_LABELS, scenario_called, scenario_letter, verdict_text
from ptce_desk.wording.done import done_sentence
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.scoring import unfinished_sentence

_KIND: Final = frozenset({"scenario"})
_ALL: Final = 1000
"""The stretch of what takes all the room it may."""
_ROOM_FOR_WORDS: Final = 760
"""Pixels of the head under which its title yields its words to the buttons."""
_NOT_YET: Final = "Aucun montant proposé ne change avant « Retenir »."


Act = Callable[[Scenario], None]
"""What the menu of a card does to its scenario."""


class ArbitrationPage(Page):
    """Scenarios of a session, or of an envelope, side by side."""

    kinds = frozenset({"scenario", "session", "funding_file", "envelope", "scheme", "ptce", "organisation"})
    begins = "scenario"

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self.sheet: ArbitrationSheet | None = None
        self._chosen: int | None = None
        self._arriving = False
        self.header = PageHeader("Arbitrage", _NOT_YET)
        self.add_button = quiet_button("Scénario", "plus")
        self.export_button = register_button(self, "Exporter", "arbitrage", self._written)
        self.adopt_button = primary_button("Retenir le scénario", "check")
        needs_right("scenario", self.add_button)
        needs_right("scenario.adopted_on", self.adopt_button)
        self.grid = ArbitrationGrid()
        self.keys = plain_label("", "hint", wrap=True)
        self.order = menu_button(
            "Ordre", [(words, partial(self._rank, key)) for key, words in CRITERION_LABELS.items()]
        )
        self.proposed = QCheckBox("Proposé aujourd’hui")
        self.proposed.setToolTip("Montrer les montants proposés aujourd’hui, dans une colonne")
        in_view(self.proposed)
        self._criterion, self.foot = Criterion.NUMBER, QWidget()
        self.empty = EmptyState("scales", "", "Essayer les montants suggérés", self._create)
        needs_right("scenario", self.empty.button)
        self.trail = QHBoxLayout()
        self._rank(self._criterion)
        self._build()
        self._connect()

    def ground(self) -> Ground:
        """What is arbitrated; each page says which."""
        raise NotImplementedError

    @override
    def show_record(self, destination: Destination) -> None:
        if destination.record != self.record:
            self._chosen, self._arriving = None, True
        super().show_record(destination)

    @override
    def reload(self) -> None:
        if self.record is not None:
            self.tasks.query(self._show, open_arbitration, self.ground())

    @override
    def new_record(self) -> None:
        self._create()

    def _show(self, sheet: ArbitrationSheet) -> None:
        if sheet.ground != self.ground():
            return
        self.sheet = sheet
        self._fit_title()
        self._show_trail(sheet)
        ids = [one.scenario.id for one in sheet.forecasts]
        if self._chosen not in ids:
            self._chosen = ids[-1] if ids else None
        dossiers = bool(sheet.candidates)
        self.grid.setVisible(bool(ids))
        for part in (self.keys, self.proposed, self.order):
            part.setVisible(bool(ids))
        self.empty.setVisible(not ids)
        self.empty.set_sentence(_empty_sentence(sheet))
        self.empty.button.setVisible(dossiers)
        self.add_button.setEnabled(dossiers)
        for card in self.grid.show_sheet(sheet, self._chosen, self._criterion):
            self._dress_card(card)
        self._show_choice()
        if self._arriving:
            self._arriving = False
            self.grid.go_to(self._chosen or 0)
            self.receive_keyboard(self.grid.table if ids else self.empty.button)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_title()

    def _fit_title(self) -> None:
        """Say what is arbitrated, in as few words as leave the dossiers some room."""
        if self.sheet is not None:
            narrow = self.header.width() < _ROOM_FOR_WORDS
            self.header.title.set_text(self.short_title(self.sheet) if narrow else arbitration_title(self.sheet))

    def short_title(self, sheet: ArbitrationSheet) -> str:
        """What is arbitrated, where the way back says the rest."""
        return arbitration_title(sheet)

    def _rank(self, criterion: Criterion) -> None:
        """Put the dossiers of each scheme in the order of a criterion: the first that a rule would serve first."""
        self._criterion = criterion
        self.order.setText(f"Ordre : {CRITERION_LABELS[criterion]} ▾")
        self.order.setAccessibleName(f"Ordre : {CRITERION_LABELS[criterion]}")
        if self.sheet is not None:
            self.grid.show_sheet(self.sheet, self._chosen, criterion)

    def _show_choice(self) -> None:
        """Say which scenario « Retenir » is about."""
        chosen = self._forecast()
        letter = "" if chosen is None else f" {scenario_letter(chosen.scenario.position)}"
        self.adopt_button.setText(f"Retenir le scénario{letter}")
        self.adopt_button.setEnabled(chosen is not None)

    def _forecast(self) -> Forecast | None:
        held = self.sheet.forecasts if self.sheet is not None else ()
        return next((one for one in held if one.scenario.id == self._chosen), None)

    def _dress_card(self, card: ScenarioCard) -> None:
        """Give a new card its menu; it acts on the scenario the card shows by then."""
        card.chosen.connect(lambda: self._choose(self._at(card)))
        card.asked_again.connect(lambda: self._with(card, self._bring_in))
        entries: tuple[tuple[str, Act, str | None], ...] = (
            ("Règle de calcul…", self._ask_rule, "sliders"),
            ("Revenir aux montants suggérés", self._to_maximum, "arrow-counter-clockwise"),
            ("Plafonner à…", partial(self._ask_rule, first="cap"), None),
            ("Réduire tout de…", partial(self._ask_rule, first="reduction"), None),
            ("Jusqu’à épuisement dans l’ordre…", partial(self._ask_rule, first="criterion"), None),
            ("Renommer…", self._ask_name, "pencil-simple"),
            ("Dupliquer", self._duplicate, "copy"),
        )
        for label, act, icon_name in entries:
            needs_right("scenario", card.more.add(label, partial(self._with, card, act), icon_name))
        needs_right(
            "scenario", card.more.add_destructive("Mettre à la corbeille", lambda: self._with(card, self._remove))
        )

    def _at(self, card: ScenarioCard) -> Scenario | None:
        if self.sheet is None or card not in self.grid.heads.cards:
            return None
        return self.sheet.forecasts[self.grid.heads.cards.index(card)].scenario

    def _with(self, card: ScenarioCard, act: Act) -> None:
        scenario = self._at(card)
        if scenario is not None:
            act(scenario)

    def _choose(self, scenario: Scenario | None) -> None:
        if scenario is not None:
            self._chosen = scenario.id
            self.grid.choose(scenario.id)
            self._show_choice()

    def _create(self) -> None:
        """Begin a scenario at what is suggested: it is then changed by a rule, or by hand; its letter is its name."""
        if self.sheet is not None and self.sheet.candidates:
            self.tasks.command(_KIND, self._go_to, scenarios.create_scenario, self.ground(), AmountRule())

    def _go_to(self, scenario_id: int) -> None:
        self._chosen, self._arriving = scenario_id, True
        self.reload()

    def _ask_rule(self, scenario: Scenario, first: str = "") -> None:
        order = self._order_to_serve_in() if first == "criterion" else None
        dialog = RuleDialog(self, scenario, partial(self._foresee, scenario), order)
        if first:
            dialog.editors[first].setFocus()
        dialog.ask(lambda: self._follow(scenario, dialog.rule()))

    def _order_to_serve_in(self) -> Criterion:
        """The order the dossiers stand in; by their numbers, that of their scores where they have some."""
        by_number = self._criterion is Criterion.NUMBER
        return Criterion.SCORE if by_number and self.grid.files.noted else self._criterion

    def _follow(self, scenario: Scenario, rule: AmountRule) -> None:
        self.tasks.act(_KIND, self._say_done, scenarios.follow_rule, scenario.id, rule)

    def _bring_in(self, scenario: Scenario) -> None:
        self.tasks.act(_KIND, self._say_done, scenarios.bring_in, scenario.id)

    def _to_maximum(self, scenario: Scenario) -> None:
        self._follow(scenario, AmountRule())

    def _foresee(self, scenario: Scenario, rule: AmountRule) -> str:
        """What a rule would make of a scenario, before it is kept."""
        sheet = self.sheet
        if sheet is None:
            return ""
        given = worked_out(rule, sheet.candidates, scenario.given, scenario.locks, sheet.limits)
        amounts = scenario.given | given
        effects = [effect_on(group, amounts) for group in sheet.groups]
        total = whole_amount_text(sum((one.total for one in effects), Decimal(0)))
        said = typeset(f"Total {total} : {verdict_text(effects)}.")
        unfinished = sum(one.noting.is_unfinished for one in sheet.candidates if rule.order is Criterion.SCORE)
        return " ".join(one for one in (said, unfinished_sentence(unfinished, "dossier")) if one)

    def _ask_name(self, scenario: Scenario) -> None:
        dialog = name_scenario_dialog(self, scenario)
        dialog.ask(lambda: self._rename(scenario, str(dialog.values()["name"])))

    def _rename(self, scenario: Scenario, name: str) -> None:
        self.tasks.command(_KIND, _nothing, scenarios.rename_scenario, scenario.id, name)

    def _duplicate(self, scenario: Scenario) -> None:
        self.tasks.command(_KIND, self._go_to, scenarios.duplicate_scenario, scenario.id)

    def _remove(self, scenario: Scenario) -> None:
        self.tasks.act(EVERY_KIND, self._say_removed, delete_record, "scenario", scenario.id)

    def _ask_to_adopt(self) -> None:
        """Show what adopting would change, before anything does."""
        chosen = self._forecast()
        if chosen is not None:
            self.tasks.query(partial(self._show_adoption, chosen), scenarios.foresee_adoption, chosen.scenario.id)

    def _show_adoption(self, chosen: Forecast, adoption: Adoption) -> None:
        if not self.isVisible():
            return
        if not adoption.changes:
            self._say_adopted(chosen, 0, None)
            return
        AdoptDialog(self, adoption).ask(partial(self._adopt, chosen))

    def _adopt(self, chosen: Forecast) -> None:
        self.tasks.act(EVERY_KIND, partial(self._say_adopted, chosen), scenarios.adopt, chosen.scenario.id)

    def _say_adopted(self, chosen: Forecast, count: int, operation: Done | None) -> None:
        called = scenario_called(chosen.scenario)
        said = f"Scénario {called} retenu : {count_text(count, 'montant proposé', 'montants proposés')}."
        if not count:
            said = f"Les montants du scénario {called} sont déjà ceux qui sont proposés."
        self.window_.notify(undoable(self.tasks, typeset(said), operation if count else None))

    def _say_done(self, _none: None, operation: Done | None) -> None:
        if operation is not None:
            self.window_.notify(undoable(self.tasks, done_sentence(operation.label), operation))

    def _say_removed(self, label: str, operation: Done | None) -> None:
        self.window_.notify(undoable(self.tasks, done_sentence(label), operation))

    def _set_amount(self, scenario_id: int, file_id: int, amount: Decimal | None) -> None:
        self.tasks.command(_KIND, _nothing, scenarios.set_amount, scenario_id, file_id, amount)

    def _set_lock(self, scenario_id: int, file_id: int, locked: bool) -> None:  # noqa: FBT001  # of a signal
        self.tasks.command(_KIND, _nothing, scenarios.set_lock, scenario_id, file_id, locked)

    def _put_back(self, _error: PtceDeskError) -> None:
        self.grid.rows.put_back()

    def _written(self) -> Job:
        ground, order = self.ground(), self._criterion
        return lambda desk, path: export_arbitration(desk, ground, path, order)

    def _show_trail(self, sheet: ArbitrationSheet) -> None:
        while (item := self.trail.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.deleteLater()
        for word, destination in self.places(sheet):
            button = link_button(word)
            button.setProperty("look", "trail")
            button.clicked.connect(lambda _checked=False, to=destination: self.window_.go(to))
            self.trail.addWidget(button)
            self.trail.addWidget(plain_label("›", "muted"))
        self.trail.addWidget(plain_label("Arbitrage", "muted"))
        self.trail.addStretch(1)

    def places(self, _sheet: ArbitrationSheet) -> list[tuple[str, Destination]]:
        """The words of the way back, each with where it leads; each page says which."""
        raise NotImplementedError

    def _build(self) -> None:
        for button in (self.add_button, self.export_button, self.adopt_button):
            self.header.add_action(button)
        self.add_button.setToolTip("Nouveau scénario (Ctrl+N)")
        self.add_button.setAccessibleName("Nouveau scénario")
        self.trail.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 12, 24, 8)
        layout.setSpacing(8)
        layout.addLayout(self.trail)
        layout.addWidget(self.header)
        layout.addWidget(self.grid, _ALL)
        foot = QHBoxLayout(self.foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(16)
        foot.addWidget(self.keys, 1)
        foot.addWidget(self.proposed, 0, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.order, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self.foot)
        layout.addStretch(1)
        layout.addWidget(self.empty, _ALL)
        for part in (self.grid, self.proposed, self.order, self.empty):  # until it is read
            part.hide()
        self.adopt_button.setEnabled(False)

    def _connect(self) -> None:
        self.add_button.clicked.connect(self._create)
        self.adopt_button.clicked.connect(self._ask_to_adopt)
        self.proposed.toggled.connect(self.grid.show_proposed)
        self.grid.amount_given.connect(self._set_amount)
        self.grid.lock_asked.connect(self._set_lock)
        self.grid.said.connect(self.keys.setText)
        self.tasks.refused.connect(self._put_back)


class SessionArbitrationPage(ArbitrationPage):
    """The arbitration of a session: of the next one, else of the last, as long as none is said."""

    @override
    def reload(self) -> None:
        if self.record is None:
            self.tasks.query(self._show_session, session_to_arbitrate)
        else:
            super().reload()

    def _show_session(self, session_id: int | None) -> None:
        if session_id is None:
            self.empty.set_sentence("Aucune séance n’est prévue : créez-en une dans les commissions.")
            self.empty.button.hide()
            self.empty.show()
            self.add_button.setEnabled(False)
        elif self.record is None:
            self.show_record(Destination("session_arbitration", session_id))

    @override
    def ground(self) -> Ground:
        return Ground(session_id=self.record)

    @override
    def short_title(self, _sheet: ArbitrationSheet) -> str:
        return "Arbitrage"

    @override
    def places(self, sheet: ArbitrationSheet) -> list[tuple[str, Destination]]:
        day = "" if sheet.session is None else long_date_text(sheet.session.held_on)
        return [("Commissions", Destination("sessions")), (day, Destination("session", self.record))]


class EnvelopeArbitrationPage(ArbitrationPage):
    """The arbitration of an envelope."""

    @override
    def ground(self) -> Ground:
        return Ground(envelope_id=self.record)

    @override
    def places(self, sheet: ArbitrationSheet) -> list[tuple[str, Destination]]:
        return [("Budget", Destination("budget"))]


def _empty_sentence(sheet: ArbitrationSheet) -> str:
    if sheet.candidates:
        said = f"Essayez des montants sur {count_text(len(sheet.candidates), 'dossier')}"
        return typeset(f"{said} : rien ne change avant d’en retenir.")
    if sheet.session is not None:
        return "Aucun dossier n’est inscrit à cette séance : inscrivez-en d’abord à son ordre du jour."
    return "Aucun dossier instruit n’attend cette enveloppe cette année-là."


def _nothing(_result: object) -> None:
    """The page hears of the change by itself."""
