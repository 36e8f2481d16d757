"""The parts of a dossier's page show the same figures: a change made in one of them is seen in all."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from itertools import zip_longest
from operator import attrgetter
from typing import Final

import pytest
from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)

from ptce_desk.domain.agreements import AmendmentKind
from ptce_desk.domain.aid.appraisal import ABOVE_MAXIMUM
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.rules.types import Cap
from ptce_desk.domain.vocabulary import CapScope, DeliverableKind
from ptce_desk.services.desk import Desk
from ptce_desk.services.grants.follow_up import FollowUp
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.pages.dossier.sheet import FundingFileSheetPage
from ptce_desk.ui.widgets.blocks.cards import Card
from tests.integration.ledger_officer import THREE_YEARS, LedgerOfficer
from tests.ui.outside import one_value
from tests.ui.pages.conftest import Office, Show
from tests.ui.widgets.keyboard import press

D = Decimal
Settle = Callable[[], None]
Gesture = tuple[str, Callable[[FollowUp], tuple[object, ...]]]
"""The signal of a part of the page, and what it tells, of the dossier as it stands."""

DAY: Final = date(2026, 3, 2)


def said(*values: object) -> Callable[[FollowUp], tuple[object, ...]]:
    return lambda _sheet: values


def last(lines: str, *values: object) -> Callable[[FollowUp], tuple[object, ...]]:
    """Of the last line of a table of the agreement."""
    return lambda sheet: (getattr(sheet.agreement, lines)[-1].id, *values)


LIFE: Final[tuple[Gesture, ...]] = (
    ("project.field_kept", said("title", "Autre intitulé")),
    ("decision.field_kept", said("service_opinion", "Favorable")),
    ("terms.year_settled", said(2028, "state", YearState.TO_CONFIRM)),
    ("terms.year_settled", said(2027, "state", YearState.TO_CONFIRM)),
    ("terms.year_settled", said(2027, "basis", "CP du 2 mars")),
    ("terms.year_settled", said(2027, "state", YearState.CONFIRMED)),
    ("terms.year_settled", said(2028, "basis", "Budget non voté")),
    ("terms.year_settled", said(2028, "state", YearState.LAPSED)),
    ("terms.year_settled", said(2028, "state", YearState.TO_CONFIRM)),
    ("follow_up.cards.agreement.field_kept", said("required", True)),
    ("follow_up.cards.agreement.field_kept", said("signed_on", date(2026, 2, 10))),
    ("follow_up.cards.agreement.field_kept", said("committed_on", date(2026, 2, 13))),
    ("follow_up.cards.amendments.added", said("amount", D("25000.00"))),
    ("follow_up.cards.amendments.kept", last("amendments", "kind", AmendmentKind.RENUNCIATION)),
    ("follow_up.cards.amendments.kept", last("amendments", "signed_on", DAY)),
    ("follow_up.cards.amendments.removed", last("amendments")),
    ("follow_up.cards.amendments.added", said("amount", D("45000.00"))),
    ("decision.derogated", said(ABOVE_MAXIMUM, "Projet étendu")),
    ("follow_up.cards.amendments.kept", last("amendments", "signed_on", DAY)),
    ("follow_up.cards.instalments.added", said("amount", D("1000.00"))),
    ("follow_up.cards.instalments.kept", last("instalments", "amount", D("1500.00"))),
    ("follow_up.cards.instalments.removed", last("instalments")),
    ("follow_up.cards.instalments.plan_asked", said()),
    ("follow_up.cards.payments.added", said("paid_on", DAY)),
    ("follow_up.cards.payments.kept", last("payments", "amount", D("9000.00"))),
    ("follow_up.cards.deliverables.kept", last("deliverables", "received_on", DAY)),
    ("follow_up.cards.deliverables.added", said("kind", DeliverableKind.OTHER)),
    ("follow_up.cards.deliverables.removed", last("deliverables")),
    ("follow_up.cards.settlement.settled", said(D("0.00"), None)),
    ("follow_up.cards.settlement.day_kept", said(DAY)),
    ("follow_up.cards.repayments.order_asked", said()),
    ("follow_up.cards.repayments.kept", last("repayments", "repaid_on", DAY)),
    ("follow_up.cards.repayments.removed", last("repayments")),
    ("follow_up.cards.settlement.taken_back", said()),
    ("follow_up.cards.payments.removed", last("payments")),
    ("follow_up.cards.agreement.field_kept", said("end", date(2026, 2, 20))),
    ("follow_up.cards.closing.lapsed", said()),
    ("follow_up.cards.closing.closed", said()),
    ("follow_up.cards.closing.reopened", said()),
    ("follow_up.cards.closing.lapse_lifted", said()),
)
"""All that a page can change of a dossier granted, in an order in which nothing is refused but a closing too early."""


ELSEWHERE: Final = {
    "project": {"field_typed", "ptce_asked", "contract_left", "contract_joined"},
    "costs": {"field_kept", "line_added", "cell_kept", "cell_typed", "line_removed", "typing_cancelled"},
    "plan": {"line_added", "cell_kept", "cell_typed", "line_removed", "typing_cancelled"},
    "terms": {
        "field_kept",
        "year_kept",
        "quantity_kept",
        "point_kept",
        "carrier_added",
        "carrier_kept",
        "carrier_wanted",
    },
    "decision": {
        *("amount_typed", "review_finished", "proposed_asked", "proposal_withdrawn", "session_asked", "moved"),
        *("field_asked", "waiting_asked", "application_asked"),
    },
    "computation": {"derogation_asked", "derogation_withdrawn"},
    "follow_up": {"read", "changed", "act_asked"},
    "follow_up.cards.payments": {"act_asked"},
    "follow_up.cards.agreement": {"deliberation_dated"},  # of its session, which this dossier has none of
    "follow_up.cards.repayments": {"added"},
}
"""What changes nothing by itself, and what a vote closes: « Suite » is not there before it."""


def signals(part: QWidget) -> set[str]:
    """What a part of the page tells of its own."""
    own = [kind for kind in type(part).__mro__ if kind.__module__.startswith("ptce_desk.ui.pages")]
    own += [kind for kind in type(part).__mro__ if kind.__module__ == "ptce_desk.ui.widgets.blocks.computation"]
    return {name for kind in own for name, value in vars(kind).items() if isinstance(value, Signal)}


def texts(root: QWidget) -> list[str]:
    """All that a part of the page says, in view or behind the other tab."""
    told: list[str] = []
    for widget in root.findChildren(QWidget):
        if not widget.isVisibleTo(root):
            continue
        match widget:
            case QLabel() | QPushButton() | QLineEdit():
                told.append(f"{widget.accessibleName()}: {widget.text()} {widget.isEnabled()}")
            case QComboBox():
                told.append(f"{widget.accessibleName()}: {widget.currentText()} {widget.isEnabled()}")
            case QPlainTextEdit():
                told.append(f"{widget.accessibleName()}: {widget.toPlainText()}")
            case QAbstractItemView():
                told += cells(widget)
            case _:
                pass
    return told


def cells(table: QAbstractItemView) -> list[str]:
    model, top = table.model(), QModelIndex()
    roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
    columns = model.columnCount(top) if isinstance(table, QTableView) else 1
    places = [model.index(row, column) for row in range(model.rowCount(top)) for column in range(columns)]
    return [f"{table.accessibleName()}: {[place.data(role) for role in roles]}" for place in places]


def all_said(page: FundingFileSheetPage) -> list[str]:
    assert page.follow_up.cards.isVisibleTo(page.follow_up), "what follows the grant is made once it is looked for"
    held = [page.header, *(page.tabs.widget(place) for place in range(page.tabs.count()))]
    return [text for part in held if part is not None for text in texts(part)]


@pytest.fixture
def award(desk: Desk) -> int:
    """36 000 over 2026-28, at most 38 000."""
    officer = LedgerOfficer(desk)
    scheme = officer.scheme(Cap(scope=CapScope.FILE, amount=D("38000.00"), source="un essai"))
    file_id = officer.asked(scheme, "36000.00", officer.structure(), days=THREE_YEARS)
    officer.vote(file_id, "36000.00")
    return file_id


@pytest.mark.slow
def test_each_change_of_a_dossier_is_seen_in_every_part_of_its_page(
    award: int, office: Office, show: Show, settle: Settle
) -> None:
    page = show(FundingFileSheetPage, Destination("funding_file", award))
    stale: list[str] = []
    for path, told in LIFE:
        part, signal = path.rsplit(".", 1)
        assert page.follow_up.sheet is not None
        getattr(attrgetter(part)(page), signal).emit(*told(page.follow_up.sheet))
        settle()
        assert office.refused == [], path
        seen = all_said(page)
        page.reload()
        settle()
        differing = [pair for pair in zip_longest(seen, all_said(page)) if pair[0] != pair[1]]
        stale += [f"{path}: {differing[:3]}"] if differing else []
    assert stale == []
    seen = all_said(page)
    assert seen == all_said(show(FundingFileSheetPage, Destination("funding_file", award)))


@pytest.mark.slow
def test_the_walk_makes_every_change_a_granted_dossier_can_have(award: int, show: Show) -> None:
    page = show(FundingFileSheetPage, Destination("funding_file", award))
    named = {key: part for key, part in vars(page).items() if isinstance(part, QWidget)}
    parts = named | {
        f"follow_up.cards.{key}": part for key, part in vars(page.follow_up.cards).items() if isinstance(part, Card)
    }
    walked = {path for path, _told in LIFE}
    missing = {
        f"{key}.{signal}"
        for key, part in parts.items()
        for signal in signals(part) - ELSEWHERE.get(key, set())
        if f"{key}.{signal}" not in walked
    }
    assert missing == set()


@pytest.mark.slow
def test_what_is_being_typed_in_one_part_survives_a_change_of_another(
    award: int, office: Office, desk: Desk, show: Show, settle: Settle
) -> None:
    page = show(FundingFileSheetPage, Destination("funding_file", award))
    opinion = page.decision.opinion
    opinion.setFocus()
    press("Avis à finir")
    page.follow_up.cards.agreement.field_kept.emit("number", "2026-C-014")
    settle()
    assert (opinion.toPlainText(), office.refused) == ("Avis à finir", [])
    page.tabs.setCurrentIndex(1)
    settle()
    number = page.follow_up.cards.agreement.number
    number.setFocus()
    press(Qt.Key.Key_End, "-bis")
    page.terms.year_settled.emit(2028, "state", YearState.TO_CONFIRM)
    settle()
    assert number.text() == "2026-C-014-bis"
    grid = page.follow_up.cards.payments.grid
    grid.edit_cell(0, "mandate_number")
    press("10")
    page.terms.year_settled.emit(2027, "state", YearState.TO_CONFIRM)
    settle()
    press("42", Qt.Key.Key_Tab)
    settle()
    mandates = "SELECT group_concat(mandate_number) FROM payment"
    assert one_value(desk.path, mandates) == "1042"
