from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit

from ptce_desk.domain.agreements import Agreement, Instalment
from ptce_desk.domain.aid.deadlines import DeadlineKind, Horizon
from ptce_desk.domain.french_order import sort_key
from ptce_desk.domain.narrowing import Among, narrowed_to
from ptce_desk.domain.organisations import OrganisationKind
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.services.budget.envelopes import set_budget
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.views import View
from ptce_desk.services.home.deadlines import open_deadlines
from ptce_desk.services.home.summary import open_home
from ptce_desk.services.ptce import organisations
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.pages.deadline_rows import COLUMNS
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.pages.home.deadline_groups import NONE
from ptce_desk.ui.pages.home.deadlines import DeadlinesPage
from ptce_desk.ui.pages.home.page import HomePage
from ptce_desk.ui.shell.search_box import commands_of
from tests.conftest import DoneOnce
from tests.integration.dossiers import listed_file, scheme_id
from tests.integration.grants import TODAY, granted, in_days
from tests.structures import create_organisation
from tests.ui.accessibility import nameless
from tests.ui.pages.conftest import Office, Show
from tests.ui.widgets.keyboard import press

D = Decimal
Settle = Callable[[], None]


def pay_on(*after: int) -> Callable[[Agreement], None]:
    def change(agreement: Agreement) -> None:
        agreement.notified_on = TODAY
        agreement.instalments.clear()
        for days in after:
            part = Instalment(InstalmentKind.INTERIM, agreement.amount / len(after), in_days(days))
            agreement.instalments.append(part)

    return change


@pytest.fixture
def file_id(desk: Desk, done_once: DoneOnce) -> int:
    return done_once(desk, grant_with_deadlines)


def grant_with_deadlines(desk: Desk) -> int:
    """A grant with two late payments, one in three days, one in fifty; a session in ten days; a thin envelope."""
    found = granted(desk, pay_on(-40, -1, 3, 50))
    listed_file(desk, in_days(10))
    desk.run(set_budget, scheme_id(desk), 2026, D("21000.00"))
    return found


def heads(page: DeadlinesPage) -> list[tuple[str, str, str]]:
    found = [page.folded.head_at(place) for place in range(page.model.rowCount())]
    return [(head.label, head.count, head.role) for head in found if head is not None]


def shown(page: DeadlinesPage) -> list[tuple[str, ...]]:
    return [tuple(column.text(row) for column in COLUMNS) for row in page.model.rows]


@pytest.mark.usefixtures("file_id")
def test_deadlines_are_listed_from_the_latest_to_those_of_no_day(show: Show) -> None:
    page = show(DeadlinesPage)
    assert page.header.subtitle.text() == "2 en retard, 1 sous 7 jours, 1 sous un mois, 1 plus tard, 1 sans date"
    assert [row[:3] for row in shown(page)] == [
        ("21/01/2026", "En retard de 40 jours", "Acompte de 5\u202f000\u00a0€ à verser"),
        ("01/03/2026", "En retard d’un jour", "Acompte de 5\u202f000\u00a0€ à verser"),
        ("05/03/2026", "Dans 3 jours", "Acompte de 5\u202f000\u00a0€ à verser"),
        ("12/03/2026", "Dans 10 jours", "Conseil\u00a0: 1 dossier"),
        ("21/04/2026", "Dans 50 jours", "Acompte de 5\u202f000\u00a0€ à verser"),
        ("", "Sans date", "Enveloppe presque épuisée\u00a0: il reste 1\u202f000\u00a0€"),
    ]
    assert page.filters.sentence.text() == "6 échéances"
    assert page.table.hasFocus()
    assert nameless(page) == []


def test_enter_opens_the_dossier_the_session_or_the_budget(
    office: Office, file_id: int, show: Show, settle: Settle
) -> None:
    page = show(DeadlinesPage)
    page.grouping.take(NONE)
    for place in (0, 3, 5):
        page.table.selectRow(place)
        press(Qt.Key.Key_Return)
        settle()
    assert office.went[0].record == file_id
    assert [went.page for went in office.went] == ["funding_file", "session", "budget"]


def test_a_ceiling_that_comes_near_opens_the_organisation(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    key = desk.run(create_organisation, "Coopérative d’essai", OrganisationKind.COOPERATIVE, ess=True)
    desk.run(organisations.add_line, key, "received_aids", "amount", D("295000.00"))
    page = show(DeadlinesPage)
    ((day, when, said, about),) = shown(page)
    assert (day, when, about) == ("", "Sans date", "Coopérative d’essai")
    assert said == (
        "De minimis général\u00a0: 295\u202f000\u00a0€ reçus en 3 ans, "
        "il reste 5\u202f000\u00a0€ sur 300\u202f000\u00a0€"
    )
    press(Qt.Key.Key_Return)
    settle()
    assert office.went == [Destination("organisation", key, (key,))]


@pytest.mark.usefixtures("file_id")
def test_filters_count_what_they_keep(show: Show, settle: Settle) -> None:
    page = show(DeadlinesPage)
    page.filters.set_value("horizon", Horizon.LATE)
    page.filters.changed.emit()
    settle()
    assert len(page.model.rows) == 2
    assert page.filters.sentence.text() == "2 échéances, en retard"
    assert page.filters._filters["kind"]._options == [(DeadlineKind.PAYMENT, "Versement à faire (2)")]
    page.filters.clear()
    page.focus_filter()
    press("conseil", Qt.Key.Key_Return)
    settle()
    assert [row.deadline.kind for row in page.model.rows] == [DeadlineKind.SESSION]
    page.filters.set_value("kind", DeadlineKind.SESSION)
    page.filters.changed.emit()
    assert page.filters.sentence.text() == "1 échéance, commission, contenant «\u00a0conseil\u00a0»"


@pytest.mark.slow
@pytest.mark.usefixtures("file_id")
def test_deadlines_are_grouped_by_week_or_by_dossier_as_chosen_last(show: Show) -> None:
    page = show(DeadlinesPage)
    assert heads(page) == [
        ("En retard", "2 échéances", "danger"),
        ("Cette semaine", "1 échéance", "text"),
        ("La semaine prochaine", "1 échéance", "text"),
        ("Semaine du 20\u00a0avril\u00a02026", "1 échéance", "text"),
        ("Sans date", "1 échéance", "text"),
    ]
    before = [row.deadline for row in page.model.rows]
    page.grouping.entries["record"].trigger()
    assert [count for _label, count, _role in heads(page)] == ["4 échéances, 2 en retard", "1 échéance", "1 échéance"]
    assert heads(page)[2][0] == "Budget 2026"
    assert "subject" not in {page.model.columns[place].key for place in page.table.columns.shown}
    again = show(DeadlinesPage)
    assert heads(again) == heads(page)
    assert [row.deadline for row in sorted(again.model.rows, key=lambda row: before.index(row.deadline))] == before


@pytest.mark.usefixtures("file_id")
def test_deadlines_are_grouped_by_month_what_is_late_or_of_no_day_apart(show: Show) -> None:
    page = show(DeadlinesPage)
    page.grouping.entries["month"].trigger()
    assert heads(page) == [
        ("En retard", "2 échéances", "danger"),
        ("Mars 2026", "2 échéances", "text"),
        ("Avril 2026", "1 échéance", "text"),
        ("Sans date", "1 échéance", "text"),
    ]
    page.grouping.take("week")


@pytest.mark.usefixtures("file_id")
def test_what_is_to_be_paid_is_summed_under_the_list_as_it_is_narrowed(show: Show, settle: Settle) -> None:
    page = show(DeadlinesPage)
    assert page.sums.text() == "Σ à verser 20\u202f000\u00a0€"
    page.grouping.take(NONE)
    page.filters.take("horizon", Among(frozenset({Horizon.LATE})))
    settle()
    assert page.sums.text() == "Σ à verser 10\u202f000\u00a0€"
    page.filters.take("horizon", Among(frozenset({Horizon.UNDATED})))
    settle()
    assert page.sums.text() == "", "nothing is to be paid"


@pytest.mark.usefixtures("file_id")
def test_a_group_folded_stays_so_once_the_list_is_read_again(show: Show, settle: Settle) -> None:
    page = show(DeadlinesPage)
    page.table.setCurrentIndex(page.model.index(0, 0))
    press(Qt.Key.Key_Left)
    assert len(page.model.rows) == 4
    page.reload()
    settle()
    assert len(page.model.rows) == 4


@pytest.mark.usefixtures("file_id")
def test_deadlines_are_narrowed_to_several_values_and_to_what_a_cell_says(show: Show, settle: Settle) -> None:
    page = show(DeadlinesPage)
    page.grouping.take(NONE)
    places = {column.key: place for place, column in enumerate(page.model.columns)}
    every = [row.deadline for row in page.model.rows]
    page.filters.take("horizon", Among(frozenset({Horizon.LATE, Horizon.UNDATED})))
    assert [row.horizon for row in page.model.rows] == [Horizon.LATE, Horizon.LATE, Horizon.UNDATED]
    assert page.filters.sentence.text() == "3 échéances, en retard ou sans date"
    page.filters.clear()
    said = {"day": 1, "when": 2, "what": 3, "subject": 4, "kind": 1, "to_pay": 4}
    for key, count in said.items():
        (entry,) = page.cell_entries(page.model.index(0, places[key]))
        entry.trigger()
        settle()
        column = page.model.columns[places[key]]
        kept = [row.horizon if key == "when" else column.text(row) for row in page.model.rows]
        assert len(set(kept)) == 1, key
        assert len(kept) >= 1 if key in {"what", "kind"} else len(kept) == count, key
        assert page.filters.is_active()
        page.filters.clear()
        assert [row.deadline for row in page.model.rows] == every


@pytest.mark.usefixtures("file_id")
def test_deadlines_are_ordered_by_a_column_within_their_groups_and_a_view_keeps_it_all(
    show: Show, settle: Settle
) -> None:
    page = show(DeadlinesPage)
    page.grouping.take("kind")
    assert [label for label, _count, _role in heads(page)] == [
        "Versement à faire",
        "Enveloppe presque épuisée",
        "Commission",
    ]
    page.table.show_sort("day", descending=True)
    page.sort_by("day", descending=True)
    days = [row.day for row in page.model.rows if row.deadline.kind is DeadlineKind.PAYMENT]
    assert days == [in_days(50), in_days(3), in_days(-1), in_days(-40)]
    page.filters.take("horizon", Among(frozenset({Horizon.LATE})))
    kept = {**page.filters.state(), **page.shape()}
    page.filters.clear()
    page.grouping.take(NONE)
    page.sort_by("subject", descending=False)
    said = [page.model.columns[3].text(row) for row in page.model.rows]
    assert said == sorted(said, key=sort_key)
    page.filters.take("horizon", Among(frozenset({Horizon.UNDATED})))
    page.views.take(View(1, "Versements en retard", kept))
    settle()
    assert page.grouping.by == "kind"
    assert [row.day for row in page.model.rows] == [in_days(-1), in_days(-40)]


@pytest.mark.usefixtures("file_id")
def test_what_is_selected_is_counted_and_summed_those_under_a_folded_heading_included(show: Show) -> None:
    page = show(DeadlinesPage)
    page.table.selectAll()
    assert page.acts.words.text_whole() == "6 échéances choisies, 20\u202f000\u00a0€ à verser"
    page.folded.fold_all(folded=True)
    page.table.selectRow(0)
    assert page.acts.words.text_whole() == "2 échéances choisies, 10\u202f000\u00a0€ à verser"
    assert page.acts.later_button.isVisible()


def type_reason(page: DeadlinesPage, until: str, reason: str) -> NewRecordDialog:
    (dialog,) = page.window().findChildren(NewRecordDialog)
    for key, text in (("until", until), ("reason", reason)):
        editor = dialog.editors[key]
        assert isinstance(editor, QLineEdit)
        editor.setText(text)
    return dialog


@pytest.mark.slow
@pytest.mark.usefixtures("file_id")
def test_a_deadline_is_put_off_with_a_reason_found_again_and_taken_up(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    page = show(DeadlinesPage)
    assert page.acts.words.text_whole().endswith("\u00a0: en retard de 40 jours")
    assert [one.isVisible() for one in (page.acts.done_button, page.acts.resume_button)] == [False, False]
    assert {"Noter le versement…", "Reporter…"} <= {command.label for command in commands_of(page)}
    page.acts.later_button.click()
    type_reason(page, "01/03/2026", "").create_button.click()
    dialog = type_reason(page, "20/03/2026", "RIB attendu")
    assert dialog.problem("until").startswith("Indiquez un jour à venir")
    dialog.create_button.click()
    settle()
    assert page.header.subtitle.text().startswith("1 en retard")
    assert page.header.subtitle.text().endswith("1 reportée")
    assert office.said[-1].text.startswith("Reportée")
    page.filters.set_value("aside", "put_off")
    page.filters.changed.emit()
    ((when, reason),) = [(row.when, page.model.columns[-1].text(row)) for row in page.model.rows]
    assert (when, reason) == ("Reportée au 20/03/2026", f"RIB attendu ({desk.author})")
    assert page.filters.sentence.text() == "1 échéance reportée"
    page.acts.resume_button.click()
    settle()
    assert (page.model.rows, len(desk.run(open_deadlines).aside)) == ((), 0)


@pytest.mark.slow
@pytest.mark.usefixtures("file_id")
def test_only_what_no_act_ends_is_said_to_be_done_and_the_rest_leads_to_its_act(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    page = show(DeadlinesPage)
    assert (page.acts.act_button.text(), page.acts.done_button.isVisible()) == ("Noter le versement…", False)
    page.acts.act_button.click()
    (went,) = office.went
    dossier = show(FundingFileSheetPage, went)
    assert dossier.tabs.is_open("follow_up")
    assert show(FundingFileSheetPage, replace(went, due=None)).tabs.is_open("file")
    page = show(DeadlinesPage)
    page.table.select_where(lambda row: row.deadline.kind is DeadlineKind.ENVELOPE)
    assert page.acts.done_button.isVisible()
    page.acts.done_button.click()
    settle()
    assert [held.mark.until for held in desk.run(open_deadlines).aside] == [None]
    assert DeadlineKind.ENVELOPE not in {row.deadline.kind for row in page.model.rows}
    undo_it = office.said[-1].do
    assert undo_it is not None
    undo_it()
    settle()
    assert desk.run(open_deadlines).aside == ()


@pytest.mark.usefixtures("file_id")
def test_the_home_page_leads_to_as_many_late_deadlines(desk: Desk, office: Office, show: Show) -> None:
    home = show(HomePage)
    link = next(one for one in home.work.links if "échéance" in one.accessibleName())
    assert link.accessibleName() == "2 échéances en retard. La plus ancienne\u00a0: 21\u00a0janvier\u00a02026. Traiter"
    link.click()
    assert office.went == [Destination("deadlines", narrowing=narrowed_to(horizon=Horizon.LATE))]
    page = show(DeadlinesPage)
    assert page.sheet is not None
    (line,) = [one for one in desk.run(open_home).work if one.kind == "overdue"]
    assert len(page.sheet.by_horizon()[Horizon.LATE]) == line.count == 2


@pytest.mark.usefixtures("file_id")
def test_the_calendar_is_written_where_the_officer_wants_it(
    office: Office, show: Show, settle: Settle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = tmp_path / "agenda"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_options: (str(wanted), ""))
    page = show(DeadlinesPage)
    page.calendar_button.click()
    settle()
    (notice,) = office.said
    assert notice.text == "Document enregistré : agenda.ics"
    events = Calendar.from_ical((tmp_path / "agenda.ics").read_bytes()).walk("VEVENT")
    assert len(events) == 5


def test_a_file_without_deadline_says_what_the_page_is_for(show: Show) -> None:
    page = show(DeadlinesPage)
    assert page.header.subtitle.text() == "Rien n’attend"
    assert page.filters.sentence.text() == "Aucune échéance"
