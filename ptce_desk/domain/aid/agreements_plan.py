"""What the scheme and the law plan after a grant, and the days that follow when what sets them changes."""

import calendar
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Final, assert_never

from ptce_desk.domain.agreements import Agreement, Deliverable, Instalment
from ptce_desk.domain.aid.legal import financial_report_day, financial_report_days
from ptce_desk.domain.instalments import insert_by_day
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.periods import add_months
from ptce_desk.domain.rules.obligations import instalments_of
from ptce_desk.domain.rules.parts import DeliverableItem
from ptce_desk.domain.rules.schedule import Schedule
from ptce_desk.domain.rules.types import Deliverables, InstalmentPlan, Rule
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind

DECEMBER: Final = 12


@dataclass(frozen=True, slots=True)
class PlannedDays:
    """The days that set the others, and what is agreed by then.

    Attributes:
        agreed: euros, whole.
        begins: the vote, or the first day of the project when it comes later.
        ends: the last day of the project.
        payable: when what waits for nothing is to be paid, None before the notification.
        closing_month: the month the accounts of the beneficiary close.
        report_months: how long after them the law asks for a financial report, None when it asks for none.
        starts: the first day of the project.
        years: what is agreed by civil year, to its last cent, which plans the payments where the scheme does not.
    """

    agreed: Decimal = ZERO
    begins: date | None = None
    ends: date | None = None
    payable: date | None = None
    closing_month: int = DECEMBER
    report_months: int | None = None
    starts: date | None = None
    years: Schedule = ()

    def of_instalment(self, kind: InstalmentKind, condition: str) -> date | None:
        """When an instalment is planned: an advance that waits for nothing, once notified; a balance, at the end."""
        match kind:
            case InstalmentKind.ADVANCE:
                return self.begins if condition.strip() else self.payable
            case InstalmentKind.BALANCE:
                return self.closes
            case InstalmentKind.INTERIM:
                return None
            case _:
                assert_never(kind)

    @property
    def closes(self) -> date | None:
        """When the balance is planned: at the end of the project, at the vote when it comes later."""
        return self.ends if self.ends is None or self.begins is None else max(self.ends, self.begins)

    def of_year(self, year: int) -> date:
        """When the payment of a year is planned: at its end, or at that of the project; never before the vote."""
        ends = self.ends if self.ends is not None and self.ends.year == year else date(year, DECEMBER, 31)
        return ends if self.begins is None else max(ends, self.begins)

    def owed(self, rules: Sequence[Rule]) -> list[Deliverable]:
        """What the beneficiary owes: what the scheme lists, and a financial report for each fiscal year of the project.

        Those of the law (2000-321, article 10) replace the scheme's own; the last of them conditions the balance. What
        would be owed before the vote is owed as long after it: nothing is late the day it is granted.
        """
        items = [item for rule in rules if isinstance(rule, Deliverables) for item in rule.items]
        if self.report_months is not None:
            items = [item for item in items if item.kind is not DeliverableKind.FINANCIAL_REPORT]
        listed = [Deliverable(item.kind, self._due(item), conditions=item.conditions) for item in items]
        return listed + self._reports()

    def _due(self, item: DeliverableItem) -> date | None:
        if self.ends is None:
            return None
        day = self._due_after(self.ends, item)
        return day if self.begins is None or day > self.begins else self._due_after(self.begins, item)

    def _due_after(self, day: date, item: DeliverableItem) -> date:
        if item.kind is DeliverableKind.FINANCIAL_REPORT:
            return financial_report_day(day, self.closing_month, item.offset_months)
        return add_months(day, item.offset_months)

    def _reports(self) -> list[Deliverable]:
        if self.report_months is None:
            return []
        kind, balance = DeliverableKind.FINANCIAL_REPORT, InstalmentKind.BALANCE
        if self.ends is None:
            return [Deliverable(kind, conditions=balance)]
        month, begins = self.closing_month, self.begins
        days = financial_report_days(self.starts, self.ends, month, self.report_months, begins=begins)
        return [Deliverable(kind, day, conditions=balance if day is days[-1] else None) for day in days]


def planned_instalments(rules: Sequence[Rule], days: PlannedDays) -> list[Instalment]:
    """The instalments of what is agreed as the scheme plans them; without a plan, those of its years."""
    plan = plan_of(rules)
    if plan is None:
        return _yearly(days)
    parts = instalments_of(plan, days.agreed)
    return [
        Instalment(part.kind, share, days.of_instalment(part.kind, part.condition), part.condition)
        for part, share in parts
    ]


def plan_of(rules: Sequence[Rule]) -> InstalmentPlan | None:
    """The plan of payment of a scheme version, None when it has none."""
    return next((rule for rule in rules if isinstance(rule, InstalmentPlan)), None)


def date_again(agreement: Agreement, rules: Sequence[Rule], before: PlannedDays, after: PlannedDays) -> None:
    """Give their new day to what is still awaited on the day planned before; a day chosen by hand stays."""
    for instalment in agreement.instalments:
        planned = before.of_instalment(instalment.kind, instalment.condition)
        if instalment.planned_on == planned and not agreement.paid_on_instalment(instalment):
            instalment.planned_on = after.of_instalment(instalment.kind, instalment.condition)
    for kind in dict.fromkeys(owed.kind for owed in before.owed(rules)):
        then, now = ([one for one in days.owed(rules) if one.kind is kind] for days in (before, after))
        _owe_again(agreement, then, now)


def add_by_year(agreement: Agreement, before: Schedule, days: PlannedDays) -> None:
    """Add to the payments of each year what an amendment adds to it; a year without one gets its own.

    What is planned otherwise, on no day or by hand, is left to the balance.
    """
    dated = all(one.planned_on is not None for one in agreement.instalments)
    if not dated or sum(amount for _year, amount in days.years) <= sum(amount for _year, amount in before):
        return
    known = dict(before)
    for year, amount in days.years:
        added = amount - known.get(year, ZERO)
        of_year = [one for one in agreement.instalments if one.planned_on is not None and one.planned_on.year == year]
        if added > 0 and of_year:
            of_year[-1].amount += added
        elif added > 0:
            insert_by_day(agreement, Instalment(InstalmentKind.INTERIM, added, days.of_year(year)))


def _owe_again(agreement: Agreement, before: Sequence[Deliverable], after: Sequence[Deliverable]) -> None:
    """Move what is awaited of a kind: the last with the last, a year more or less of reports before it."""
    kept = min(len(before), len(after)) - 1
    for place, planned in enumerate(before):
        awaited = [one for one in agreement.deliverables if one.kind is planned.kind and one.received_on is None]
        one = next((one for one in awaited if one.due_on == planned.due_on), None)
        if one is None:
            continue
        if place == len(before) - 1 and after:
            one.due_on = after[-1].due_on
        elif place < kept:
            one.due_on = after[place].due_on
        else:
            agreement.deliverables.remove(one)
    known = {one.due_on for one in agreement.deliverables if one.kind in {planned.kind for planned in after}}
    more = after if len(after) > len(before) else ()
    agreement.deliverables.extend(one for one in more[kept:] if one.due_on not in known)


def _yearly(days: PlannedDays) -> list[Instalment]:
    """What is to be paid each year, the last as the balance; without known years, all at the end of the project."""
    parts = [Instalment(InstalmentKind.INTERIM, share, days.of_year(year)) for year, share in days.years if share]
    if not parts:
        return [Instalment(InstalmentKind.BALANCE, days.agreed, days.closes)]
    parts[-1].kind = InstalmentKind.BALANCE
    if len(parts) == 1:
        parts[0].planned_on = days.closes
    return parts


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
