"""Instalments always add up to the amount agreed: changing one changes the others."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from ptce_desk.domain.agreements import Agreement, Instalment
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.vocabulary import InstalmentKind


def rebalance(agreement: Agreement, *, keep: Instalment | None = None) -> bool:
    """Bring the instalments to the amount agreed: the last ones give way first, never under what was paid of them.

    Args:
        agreement: with instalments; one without any is left alone.
        keep: the instalment whose amount was just chosen, that the others make room for.

    Returns:
        False when the others cannot give way enough; what they were is then changed and to be dropped.
    """
    if not agreement.instalments:
        return True
    others = [instalment for instalment in agreement.instalments if instalment is not keep]
    gap = agreement.agreed - sum((instalment.amount for instalment in agreement.instalments), ZERO)
    if gap > 0:
        if others:
            _balance_of(others).amount += gap
        else:
            _split(agreement, agreement.instalments[0], gap)
        return True
    for instalment in reversed(others):
        floor = min(agreement.paid_on_instalment(instalment), instalment.amount)
        given = min(-gap, instalment.amount - floor)
        instalment.amount -= given
        gap += given
    return gap == 0


def let_go(agreement: Agreement, year: int, amount: Decimal) -> None:
    """Take what is no longer owed off the instalments of its year, never under what was paid; an empty one goes.

    When the balance goes, the last instalment left is the balance. What the year does not hold is left to the others.
    """
    planned = [one for one in agreement.instalments if one.planned_on is not None and one.planned_on.year == year]
    for instalment in reversed(planned):
        paid = agreement.paid_on_instalment(instalment)
        taken = min(amount, max(instalment.amount - paid, ZERO))
        instalment.amount -= taken
        amount -= taken
        if taken and not instalment.amount and len(agreement.instalments) > 1:
            agreement.instalments.remove(instalment)
    if agreement.instalments and planned:
        _balance_last(agreement)


def insert_by_day(agreement: Agreement, added: Instalment) -> None:
    """Put an instalment where its day stands among the others; the last one is the balance."""
    day = added.planned_on or date.max
    later = [one.planned_on is None or one.planned_on > day for one in agreement.instalments]
    agreement.instalments.insert(later.index(True) if True in later else len(later), added)
    if agreement.instalments[-1] is added:
        _balance_last(agreement)


def _balance_last(agreement: Agreement) -> None:
    """The last instalment is the balance, and the only one."""
    *others, last = agreement.instalments
    for one in others:
        if one.kind is InstalmentKind.BALANCE:
            one.kind = InstalmentKind.INTERIM
    last.kind = InstalmentKind.BALANCE


def _balance_of(instalments: Sequence[Instalment]) -> Instalment:
    """The last one that is a balance, else the last."""
    balances = [instalment for instalment in instalments if instalment.kind is InstalmentKind.BALANCE]
    return balances[-1] if balances else instalments[-1]


def _split(agreement: Agreement, only: Instalment, rest: Decimal) -> None:
    """The only instalment becomes an advance; what it leaves is a balance."""
    balance = Instalment(InstalmentKind.BALANCE, rest, only.planned_on, only.condition)
    if only.kind is InstalmentKind.BALANCE:
        only.kind, only.planned_on, only.condition = InstalmentKind.ADVANCE, None, ""
    agreement.instalments.append(balance)
