"""Every page of the window and every dialog, as the demonstration fills them."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Final

import pytest
from PySide6.QtWidgets import QDialog, QTabWidget, QWidget

from ptce_desk.demonstration.making import shown_records
from ptce_desk.domain.acts import ActKind as ActOfFile
from ptce_desk.domain.arbitration import Scenario
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.errors import FileInUseError
from ptce_desk.domain.open_data import LineRemark, OpenDataFault
from ptce_desk.domain.paper import PaperSize
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.services.acts.producing import survey_acts
from ptce_desk.services.committee.arbitration import Ground, open_arbitration
from ptce_desk.services.committee.bulk_acts import preview_act
from ptce_desk.services.committee.column_sets import column_sets
from ptce_desk.services.committee.scenarios import foresee_adoption
from ptce_desk.services.committee.sessions import list_sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.contracts import lines_to_choose
from ptce_desk.services.dossier.picked import ids_picked
from ptce_desk.services.dossier.sheet import FundingFileFilter
from ptce_desk.services.file.settings import list_bodies
from ptce_desk.services.home.deadlines import open_deadlines
from ptce_desk.services.importing.assistant import Step
from ptce_desk.services.law.open_data import Looked, open_publications
from ptce_desk.services.ptce.organisations import open_organisation
from ptce_desk.services.ptce.sheets import PtceFilter, list_organisations, list_ptce
from ptce_desk.services.reports.agenda_columns import columns_offered
from ptce_desk.services.schemes.catalogue import list_schemes
from ptce_desk.services.schemes.files import scheme_models
from ptce_desk.services.schemes.schemes import new_scheme_choices, open_scheme
from ptce_desk.services.tags import tags_of
from ptce_desk.ui.desk.page import Destination, Window
from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.dialogs.about import AboutDialog
from ptce_desk.ui.dialogs.acts import ActsDialog
from ptce_desk.ui.dialogs.columns import ColumnsDialog
from ptce_desk.ui.dialogs.new_around import new_organisation_dialog, new_ptce_dialog
from ptce_desk.ui.dialogs.new_file import new_file_dialog
from ptce_desk.ui.dialogs.opening_problem import OpeningProblemDialog
from ptce_desk.ui.dialogs.preferences import PreferencesDialog
from ptce_desk.ui.dialogs.scdl_check import ScdlCheckDialog
from ptce_desk.ui.dialogs.tags import TagsDialog
from ptce_desk.ui.dialogs.team_base import TeamBaseDialog
from ptce_desk.ui.dialogs.welcome import WelcomeDialog
from ptce_desk.ui.pages.arbitration.adopting import AdoptDialog
from ptce_desk.ui.pages.arbitration.dialogs import RuleDialog, name_scenario_dialog
from ptce_desk.ui.pages.budget.page import new_envelope_dialog
from ptce_desk.ui.pages.committee.list import new_session_dialog
from ptce_desk.ui.pages.deadline_rows import DeadlineRow
from ptce_desk.ui.pages.dossier.bulk_act import BulkActDialog
from ptce_desk.ui.pages.dossier.bulk_change import BulkChangeDialog
from ptce_desk.ui.pages.dossier.list import new_funding_file_dialog
from ptce_desk.ui.pages.frameworks.list import new_framework_dialog
from ptce_desk.ui.pages.home.deadline_acts import put_off_dialog
from ptce_desk.ui.pages.importing.page import ImportPage
from ptce_desk.ui.pages.law.open_data import publication_dialog
from ptce_desk.ui.pages.organisations.merge import MergeDialog
from ptce_desk.ui.pages.saved_views import name_view_dialog
from ptce_desk.ui.pages.schemes.new_candidate import new_candidate_dialog
from ptce_desk.ui.pages.schemes.new_scheme import new_scheme_dialog, new_version_dialog
from ptce_desk.ui.pages.schemes.what_if_trials import keep_trial_dialog
from ptce_desk.ui.remembered.recent_files import RecentFile
from ptce_desk.ui.shell.main_window import MainWindow
from ptce_desk.ui.shell.places import PAGES
from ptce_desk.wording.bulk_acts import ActKind
from tests.slowly import slowly
from tests.ui.waiting import settle_aside

Make = Callable[[Desk, QWidget], QDialog]


TABLE: Final = Path(__file__).parents[1] / "data" / "import" / "suivi-ess-2026.csv"
"""A table an officer keeps of the dossiers of the demonstration."""
EACH_DAY: Final = (
    "importing",
    "ptce",
    "funding_file",
    "scheme_rules",
    "budget",
    "organisation",
    "ptce_list",
    "session",
    "session_arbitration",
)
"""Pages that hold together every kind of control and of cell: a long walk goes over them each day."""
WALKS: Final = (
    pytest.param(EACH_DAY, id="each day"),
    *slowly(tuple(key for key in PAGES if key not in EACH_DAY), ids=("others",)),
)
"""The pages of a long walk: those of each day, and the others."""


def tabs_of(window: MainWindow) -> list[QTabWidget]:
    """The tabs of the page in view."""
    return [tabs for tabs in window.current_page().findChildren(QTabWidget) if tabs.isVisible()]


def states_of(window: MainWindow, key: str, settle: Callable[[], None]) -> Iterator[str]:
    """Show a page with a record of the demonstration, then each of its tabs; the name of what is in view."""
    window.go(Destination(key, window.desk.run(shown_records).get(key)))
    settle()
    groups = tabs_of(window)
    if not groups:
        yield key
    page = window.current_page()
    if isinstance(page, ImportPage):
        yield from _steps_of(page, window, settle)
    for group in groups:
        for place in range(group.count()):
            if group.isTabVisible(place):
                group.setCurrentIndex(place)
                settle()
                yield f"{key}-{place + 1}"


def _steps_of(page: ImportPage, window: MainWindow, settle: Callable[[], None]) -> Iterator[str]:
    """Each step of an import of the demonstration, but its end: its last lines unfolded, nothing brought in."""
    window.go(Destination("importing", file=TABLE))
    settle_aside(window.tasks)
    settle()
    page.columns_step.given_wanted.emit("year", "2026")
    settle()
    for step in (Step.SHEET, Step.COLUMNS, Step.PLAN):
        page.bar.buttons[step].click()
        settle()
        yield f"importing-{step}"
    page.begin(TABLE)  # known now: it shows at once what it would do
    settle_aside(window.tasks)
    settle()


def _funding_file(desk: Desk, parent: QWidget) -> QDialog:
    schemes, poles = desk.run(list_schemes), desk.run(list_ptce, PtceFilter())
    return new_funding_file_dialog(parent, schemes, poles, desk.today(), ptce_id=poles[0].id)


def _candidate(desk: Desk, parent: QWidget) -> QDialog:
    return new_candidate_dialog(parent, SchemeKind.AMI, desk.run(list_ptce, PtceFilter()), desk.today())


def _session(desk: Desk, parent: QWidget) -> QDialog:
    return new_session_dialog(parent, desk.run(list_bodies))


def _envelope(desk: Desk, parent: QWidget) -> QDialog:
    rows = desk.run(list_schemes)
    return new_envelope_dialog(
        parent, [(row.scheme_id, f"{row.code} – {row.label}") for row in rows], desk.today().year
    )


def _version(desk: Desk, parent: QWidget) -> QDialog:
    sheet = desk.run(open_scheme, desk.run(shown_records)["scheme"] or 0)
    return new_version_dialog(parent, sheet, sheet.scheme.versions[-1])


def _welcome(desk: Desk, _parent: QWidget) -> QDialog:
    return WelcomeDialog([RecentFile(desk.path, desk.now())], desk.today(), lambda _path: None)


def _merge(desk: Desk, parent: QWidget) -> QDialog:
    known = desk.run(list_organisations)
    kept = desk.run(open_organisation, desk.run(shown_records)["organisation"] or 0).organisation
    window = Window(Tasks(desk), lambda _where: None, lambda _notice: None, lambda _page: None)
    return MergeDialog(parent, window, kept, [], known)


def _acts(kind: ActOfFile, desk: Desk, parent: QWidget) -> QDialog:
    """An act of some dossiers, some of which cannot have it."""
    files = desk.run(ids_picked, (FundingFileFilter(),))[-12:]
    window = Window(Tasks(desk), lambda _where: None, lambda _notice: None, lambda _page: None)
    dialog = ActsDialog(window, kind, files, parent)
    dialog.show_lines(desk.run(survey_acts, dialog.order()))
    return dialog


def _publication(desk: Desk, parent: QWidget) -> QDialog:
    sheet = desk.run(open_publications)
    return publication_dialog(parent, sheet.publications[:1], sheet.today)


def _put_off(desk: Desk, parent: QWidget) -> QDialog:
    sheet = desk.run(open_deadlines)
    return put_off_dialog(parent, [DeadlineRow(sheet.deadlines[0], sheet.today)])


def _adoption(desk: Desk, parent: QWidget) -> QDialog:
    """The last scenario tried before the session to come."""
    ground = Ground(desk.run(shown_records)["session_arbitration"])
    scenario = desk.run(open_arbitration, ground).forecasts[-1].scenario
    return AdoptDialog(parent, desk.run(foresee_adoption, scenario.id))


def _bulk(desk: Desk, parent: QWidget) -> QDialog:
    dialog = BulkChangeDialog(12, range(2026, 2030), desk.today(), parent)
    dialog.show_sessions(desk.run(list_sessions))
    dialog.show_axes(desk.run(lines_to_choose))
    return dialog


def _bulk_year(desk: Desk, parent: QWidget) -> QDialog:
    """A year confirmed by a session, which asks for most."""
    dialog = _bulk(desk, parent)
    assert isinstance(dialog, BulkChangeDialog)
    for choice, value in ((dialog.what, "award_year"), (dialog.year_state, YearState.CONFIRMED)):
        choice.set_value(value)
        choice.chosen.emit(value)
    return dialog


def _bulk_act(kind: ActKind, desk: Desk, parent: QWidget) -> QDialog:
    """What an act would do to every dossier, one line for each."""
    dialog = BulkActDialog(kind, 40, desk.today(), parent)
    dialog.show_sessions(desk.run(list_sessions))
    act = dialog.act()
    if act is not None:
        dialog.show_preview(act, desk.run(preview_act, desk.run(ids_picked, (FundingFileFilter(),))[-12:], act))
    return dialog


DIALOGS: dict[str, Make] = {
    "new_funding_file": _funding_file,
    "new_candidate": _candidate,
    "new_session": _session,
    "new_envelope": _envelope,
    "new_version": _version,
    "new_scheme": lambda desk, parent: new_scheme_dialog(
        parent, desk.run(new_scheme_choices), models=desk.run(scheme_models)
    ),
    "columns": lambda desk, parent: ColumnsDialog(desk.run(column_sets), columns_offered(), PaperSize.A4, parent),
    "tags": lambda desk, parent: TagsDialog(desk.run(tags_of, "funding_file", [1, 2]), "funding_file", 2, parent),
    "new_framework": lambda _desk, parent: new_framework_dialog(parent, []),
    "new_ptce": lambda _desk, parent: new_ptce_dialog(parent, []),
    "new_organisation": lambda _desk, parent: new_organisation_dialog(parent, []),
    "merge_organisations": _merge,
    "new_file": lambda _desk, parent: new_file_dialog("Agent de test", parent),
    "name_view": lambda _desk, parent: name_view_dialog(parent, []),
    "put_off": _put_off,
    "publication": _publication,
    "acts": partial(_acts, ActOfFile.NOTIFICATION),
    "acts_documents": partial(_acts, ActOfFile.MISSING_DOCUMENTS),
    "scenario_rule": lambda _desk, parent: RuleDialog(parent, Scenario("Au prorata"), lambda _rule: "Total : tient."),
    "scenario_adoption": _adoption,
    "keep_trial": lambda _desk, parent: keep_trial_dialog(parent, ["Demi-taux"], "Demi-taux"),
    "scenario_name": lambda _desk, parent: name_scenario_dialog(parent, Scenario("Au prorata")),
    "bulk_change": _bulk,
    "bulk_change_year": _bulk_year,
    "bulk_list": partial(_bulk_act, ActKind.LIST),
    "bulk_propose": partial(_bulk_act, ActKind.PROPOSE),
    "bulk_notify": partial(_bulk_act, ActKind.NOTIFY),
    "scdl_check": lambda _desk, parent: ScdlCheckDialog(
        parent, Looked(Path("portail.csv"), 12, (LineRemark(3, "idBeneficiaire", OpenDataFault.NOT_SIRET, "12"),))
    ),
    "preferences": lambda _desk, parent: PreferencesDialog(parent, "system", (100, 100)),
    "about": lambda desk, parent: AboutDialog(desk.resources, parent),
    "team_base": lambda _desk, parent: TeamBaseDialog(parent, "Ouvrir la base de l’équipe", "Ouvrir", keep=False),
    "welcome": _welcome,
    "opening_problem": lambda _desk, parent: OpeningProblemDialog(FileInUseError(Path("region.ptce")), (), parent),
}
