"""What the scheme and the law plan after a grant, and the days that follow when what sets them changes."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final

from ptce_desk.domain.agreements import Agreement, Deliverable, Instalment
from ptce_desk.domain.legal import financial_report_day
from ptce_desk.domain.periods import add_months
from ptce_desk.domain.rules.obligations import instalments_of
from ptce_desk.domain.rules.types import DeliverableItem, Deliverables, InstalmentPlan, Rule
from ptce_desk.domain.rules.vocabulary import DeliverableKind, InstalmentKind

DECEMBER: Final = 12


@dataclass(frozen=True, slots=True)
class PlannedDays:
    """The days that set the others.

    Attributes:
        begins: the vote, or the first day of the project when it comes later.
        ends: the last day of the project.
        payable: when what waits for nothing is to be paid, None before the notification.
        closing_month: the month the accounts of the beneficiary close.
        report_months: how long after them the law asks for a financial report, None when it asks for none.
    """

    begins: date | None = None
    ends: date | None = None
    payable: date | None = None
    closing_month: int = DECEMBER
    report_months: int | None = None

    def of_instalment(self, kind: InstalmentKind, condition: str) -> date | None:
        """When an instalment is planned: an advance that waits for nothing, once notified; a balance, at the end."""
        match kind:
            case InstalmentKind.ADVANCE:
                return self.begins if condition.strip() else self.payable
            case InstalmentKind.BALANCE:
                return self.ends
            case _:
                return None

    def of_deliverable(self, item: DeliverableItem) -> date | None:
        """When a deliverable is due: a financial report after the fiscal year (law 2000-321, article 10)."""
        if self.ends is None:
            return None
        if item.kind is DeliverableKind.FINANCIAL_REPORT:
            return financial_report_day(self.ends, self.closing_month, item.offset_months)
        return add_months(self.ends, item.offset_months)

    def owed(self, rules: Sequence[Rule]) -> list[DeliverableItem]:
        """What the beneficiary owes: what the scheme lists, and the financial report if only the law asks for it."""
        items = [item for rule in rules if isinstance(rule, Deliverables) for item in rule.items]
        listed = any(item.kind is DeliverableKind.FINANCIAL_REPORT for item in items)
        if self.report_months is not None and not listed:
            items.append(DeliverableItem(DeliverableKind.FINANCIAL_REPORT, self.report_months))
        return items


def planned_instalments(rules: Sequence[Rule], amount: Decimal, days: PlannedDays) -> list[Instalment]:
    """The instalments of an amount as the scheme plans them; without a plan, all of it at the end of the project."""
    plan = next((rule for rule in rules if isinstance(rule, InstalmentPlan)), None)
    if plan is None:
        return [Instalment(InstalmentKind.BALANCE, amount, days.ends)]
    parts = instalments_of(plan, amount)
    return [
        Instalment(part.kind, share, days.of_instalment(part.kind, part.condition), part.condition)
        for part, share in parts
    ]


def planned_deliverables(rules: Sequence[Rule], days: PlannedDays) -> list[Deliverable]:
    """What is owed, with its days."""
    return [Deliverable(item.kind, days.of_deliverable(item), conditions=item.conditions) for item in days.owed(rules)]


def date_again(agreement: Agreement, rules: Sequence[Rule], before: PlannedDays, after: PlannedDays) -> None:
    """Give their new day to what is still awaited on the day planned before; a day chosen by hand stays."""
    for instalment in agreement.instalments:
        planned = before.of_instalment(instalment.kind, instalment.condition)
        if instalment.planned_on == planned and not agreement.paid_on_instalment(instalment):
            instalment.planned_on = after.of_instalment(instalment.kind, instalment.condition)
    for deliverable in agreement.deliverables:
        if deliverable.received_on is None:
            items = (item for item in before.owed(rules) if item.kind is deliverable.kind)
            planned_as = next((item for item in items if before.of_deliverable(item) == deliverable.due_on), None)
            if planned_as is not None:
                deliverable.due_on = after.of_deliverable(planned_as)


def project_end(agreement: Agreement, asked: date | None) -> date | None:
    """The last day of the project: the one asked, moved as far as what was signed since moved the last day to pay.

    Without a first last day, a signed one is that of the project.
    """
    last = agreement.last_day
    if asked is None or last is None or last == agreement.end:
        return asked
    return _moved(asked, agreement.end or asked, last)


def _moved(day: date, first: date, last: date) -> date:
    """A day moved as from one to another: by whole months where they are, the end of a month staying one."""
    months = (last.year - first.year) * 12 + last.month - first.month
    if add_months(first, months) != last and not (_ends_month(first) and _ends_month(last)):
        return date.fromordinal(min(day.toordinal() + (last - first).days, date.max.toordinal()))
    moved = add_months(day, months)
    return moved.replace(day=calendar.monthrange(moved.year, moved.month)[1]) if _ends_month(day) else moved


def _ends_month(day: date) -> bool:
    return day.day == calendar.monthrange(day.year, day.month)[1]
