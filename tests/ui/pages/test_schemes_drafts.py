"""What is left to do about the rules of a scheme: said on its page and in the list, gone on with, given up."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.schemes import SchemeKind
from ptce_desk.domain.rules.types import MaxRate
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.file.undo import undo
from ptce_desk.services.schemes import schemes
from ptce_desk.services.schemes.rules import save_rules
from ptce_desk.services.schemes.schemes import SchemeSheet
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.schemes.drafts_card import Left, drafts_of
from ptce_desk.ui.pages.schemes.list import COLUMNS, SchemeListPage
from ptce_desk.ui.pages.schemes.rules import SchemeRulesPage
from ptce_desk.ui.pages.schemes.sheet import SchemeSheetPage
from ptce_desk.ui.pages.schemes.written import Written, written_rules
from ptce_desk.ui.widgets.rules.draft import draft_of
from tests.integration.dossiers import scheme_id
from tests.integration.dumps import dump
from tests.ui.accessibility import nameless
from tests.ui.pages.conftest import Office, Show
from tests.ui.pages.test_schemes import open_dialog

Settle = Callable[[], None]
RULE = MaxRate(rate=Decimal("0.5"), source="RI")


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


@pytest.fixture
def bare(desk: Desk) -> int:
    """A scheme without rules."""
    return desk.run(
        schemes.create_scheme,
        code="NEUF",
        label="Aide neuve",
        kind=SchemeKind.GRANT,
        funder_name="Région",
        funder_level=FunderLevel.REGION,
    )


def sheet_of(desk: Desk, key: int) -> SchemeSheet:
    return desk.run(schemes.open_scheme, key)


def with_draft(desk: Desk, code: str = "CA-PROGRESS-1") -> SchemeSheet:
    sheet = sheet_of(desk, scheme_id(desk, code))
    first = sheet.versions[0].id
    return desk.run(schemes.open_version, sheet.scheme.id, first, name="2027", valid_from=date(2027, 1, 1))


def write(office: Office, sheet: SchemeSheet) -> Written:
    """Rules being written of the latest version, and not kept."""
    written = Written(sheet.scheme.id, sheet.versions[0].id, (draft_of(RULE),))
    written_rules(office.tasks).put(written)
    return written


def test_a_scheme_without_rules_says_to_write_them_and_leads_there(
    desk: Desk, bare: int, office: Office, show: Show
) -> None:
    page = show(SchemeSheetPage, Destination("scheme", bare))
    assert (page.lead.isVisible(), page.lead.text(), page.new_version.isVisible()) == (True, "Écrire les règles", False)
    assert not page.drafts.isVisible()
    page.lead.click()
    assert office.went == [Destination("scheme_rules", sheet_of(desk, bare).versions[0].id)]
    assert nameless(page) == []


def test_rules_that_dossiers_wait_for_are_written_in_a_new_version(
    desk: Desk, bare: int, office: Office, show: Show, settle: Settle
) -> None:
    desk.run(instruct.create_file, scheme_id=bare, ptce_id=1, deposited_on=date(2026, 1, 12))
    page = show(SchemeSheetPage, Destination("scheme", bare))
    assert page.lead.text() == "Écrire les règles"
    page.lead.click()
    settle()
    assert office.went == []
    open_dialog().reject()


def test_a_version_is_not_said_to_end_for_one_that_is_not_voted(desk: Desk, show: Show, settle: Settle) -> None:
    sheet = with_draft(desk)
    new, former = sheet.versions[0], sheet.versions[1]
    assert sheet.ended_by(former) is new
    assert sheet.ended_by(new) is None
    page = show(SchemeSheetPage, Destination("scheme", sheet.scheme.id))
    shown = page.versions_model.rows[1]
    assert (shown.version.valid_to, shown.end) == (date(2026, 12, 31), None)
    assert shown.unsure_end == "Jusqu’au 31/12/2026 si la version 2027 est votée"
    page.versions.select_where(lambda row: row.id == former.id)
    settle()
    assert plain(page.version.validity.text()).endswith("jusqu’au 31 décembre 2026 si la version 2027 est votée")
    desk.run(schemes.change_version, sheet.scheme.id, new.id, "deliberation", "2026-114")
    voted = sheet_of(desk, sheet.scheme.id)
    assert voted.ended_by(voted.versions[1]) is None


def test_a_scheme_whose_rules_stand_offers_a_new_version(desk: Desk, show: Show) -> None:
    page = show(SchemeSheetPage, Destination("scheme", scheme_id(desk, "CA-PROGRESS-1")))
    assert (page.lead.isVisible(), page.new_version.isVisible(), page.drafts.isVisible()) == (False, True, False)
    assert page.version.rules_button.text() == "Modifier les règles"


def test_a_version_to_come_is_gone_on_with_or_given_up_in_one_act(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    sheet = with_draft(desk)
    before = dump(desk)
    page = show(SchemeSheetPage, Destination("scheme", sheet.scheme.id))
    ((words, resume, leave),) = page.drafts.lines
    assert plain(words) == "Version 2027, à partir du 1er janvier 2027, pas encore votée"
    assert page.lead.text() == "Reprendre le projet"
    resume.click()
    assert office.went == [Destination("scheme_rules", sheet.versions[0].id)]
    leave.click()
    settle()
    assert [version.version for version in sheet_of(desk, sheet.scheme.id).versions] == ["2014"]
    assert office.said[-1].text.startswith("Version 2027 supprimée.")
    assert not page.drafts.isVisible()
    desk.run(undo)
    assert dump(desk) == before


@pytest.mark.slow
def test_rules_written_and_not_kept_are_told_and_come_back_once_given_up(
    desk: Desk, office: Office, show: Show, settle: Settle
) -> None:
    sheet = sheet_of(desk, scheme_id(desk, "CA-PROGRESS-1"))
    editor = show(SchemeRulesPage, Destination("scheme_rules", sheet.versions[0].id))
    editor.rules.add(MaxRate)
    page = show(SchemeSheetPage, Destination("scheme", sheet.scheme.id))
    ((words, _resume, leave),) = page.drafts.lines
    assert plain(words) == "Version 2014, règles écrites et pas encore enregistrées"
    assert page.lead.text() == "Reprendre les règles"
    leave.click()
    settle()
    assert not page.drafts.isVisible()
    assert not editor.is_changed()
    back = office.said[-1].do
    assert back is not None
    back()
    assert len(page.drafts.lines) == 1
    again = show(SchemeRulesPage, Destination("scheme_rules", sheet.versions[0].id))
    assert again.is_changed()


def test_rules_that_are_saved_or_put_back_wait_no_more(desk: Desk, office: Office, show: Show, settle: Settle) -> None:
    sheet = sheet_of(desk, scheme_id(desk, "CA-PROGRESS-1"))
    editor = show(SchemeRulesPage, Destination("scheme_rules", sheet.versions[0].id))
    kept = written_rules(office.tasks)
    editor.rules.add(MaxRate)
    assert list(kept.by_scheme()) == [sheet.scheme.id]
    editor.head.drop.click()
    assert not kept
    editor.rules.show_drafts([draft_of(RULE)], editor.rules._named, "")
    editor.rules.changed.emit()
    assert kept
    editor.save()
    settle()
    assert not kept


def test_the_list_counts_what_is_to_vote_and_what_is_not_kept(desk: Desk, office: Office, show: Show) -> None:
    write(office, with_draft(desk))
    page = show(SchemeListPage)
    (row,) = page.model.rows
    assert COLUMNS[6].text(row) == "2 projets"


def test_what_is_most_pressing_comes_first(desk: Desk, bare: int) -> None:
    sheet = with_draft(desk)
    new, old = sheet.versions
    assert [(one.version.id, one.left) for one in drafts_of(sheet, [old.id])] == [
        (old.id, Left.NOT_KEPT),
        (new.id, Left.TO_VOTE),
    ]
    assert [one.left for one in drafts_of(sheet_of(desk, bare), ())] == [Left.TO_WRITE]
    version = sheet_of(desk, bare).versions[0].id
    later = desk.run(schemes.open_version, bare, version, name="2027", valid_from=date(2027, 1, 1)).versions[0].id
    assert [one.version.id for one in drafts_of(sheet_of(desk, bare), ())] == [version]
    desk.run(instruct.create_file, scheme_id=bare, ptce_id=1, deposited_on=date(2026, 1, 12))
    assert [one.version.id for one in drafts_of(sheet_of(desk, bare), ())] == [later]


def test_rules_begun_come_before_rules_to_write_and_those_that_stand_ask_for_nothing(desk: Desk, bare: int) -> None:
    version = sheet_of(desk, bare).versions[0].id
    assert [one.left for one in drafts_of(sheet_of(desk, bare), [version])] == [Left.NOT_KEPT]
    desk.run(save_rules, version, (RULE,))
    assert drafts_of(sheet_of(desk, bare), ()) == []
