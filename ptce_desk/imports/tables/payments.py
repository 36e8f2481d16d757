"""What each draft of a table of payments becomes: a new payment of a grant, one already here, nothing of ours.

A file of the accounts holds every mandat of an authority: what is of another account, or of nobody helped here, is set
apart and counted. A payment that could be of several grants is asked about, never guessed.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from hashlib import sha256
from typing import Final

from ptce_desk.domain.french_order import fold
from ptce_desk.domain.identifiers import siren_of
from ptce_desk.domain.imported import Aside, Obstacle, Outcome
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.waiting import StillWanted, always, while_wanted
from ptce_desk.imports.tables.differences import Held, differences, outcome_of
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.matching import KnownOrganisations, Match, MatchedBy
from ptce_desk.imports.tables.planning import Choices, Planned, identity_of

NONE_OF_OURS: Final = "none"
"""The answer of an officer to « of which dossier? »: of none."""
COMPARED: Final = ("paid_on", "amount", "mandate_number")
"""The fields of a payment that are as a table says."""
_LONGEST_KEY: Final = 100


@dataclass(frozen=True, slots=True)
class KnownPayment:
    """A payment of the file; `brought` is the text of each field as the last import said it."""

    id: int
    paid_on: date
    amount: Decimal
    mandate_number: str
    brought: Mapping[str, str] = field(default_factory=dict)

    @property
    def held(self) -> Held:
        """What it holds."""
        return Held({key: getattr(self, key) for key in COMPARED}, brought=self.brought)


@dataclass(frozen=True, slots=True)
class Partner:
    """A structure that shares a grant.

    Attributes:
        holder: the structure.
        siren: empty when it has none.
        parts: what falls to it of the whole grant, and of each instalment.
    """

    holder: int
    siren: str
    parts: frozenset[Decimal]


@dataclass(frozen=True, slots=True)
class KnownGrant:
    """A grant of the file, by what a table of payments knows it.

    Attributes:
        file_id: its dossier.
        number: of its dossier.
        holder: the structure that holds its agreement, None for none.
        siren: of the holder, empty when it has none.
        expected: whether a payment of the table may be of it by its beneficiary: it is paid by whom the table is of.
        decided_on: the day of its vote, when it is known.
        closed: whether nothing of it changes any more.
        frozen: whether the amounts paid do not change: it is closed or lapsed, or repayment orders rest on them.
        remaining: euros still to pay.
        shares: of them, what remains of each instalment.
        payments: those made.
        partners: those who share it, none when its holder has it alone.
        scheme: the code of its scheme.
        funder: whose its scheme is.
    """

    file_id: int
    number: str
    holder: int | None
    siren: str
    expected: bool
    decided_on: date | None
    closed: bool
    frozen: bool
    remaining: Decimal
    shares: tuple[Decimal, ...]
    payments: tuple[KnownPayment, ...]
    partners: tuple[Partner, ...] = ()
    scheme: str = ""
    funder: str = ""

    @property
    def payees(self) -> list[tuple[str, int | None]]:
        """Who may be paid of it, each once: its SIREN, else the structure."""
        every = [(self.siren, self.holder), *((one.siren, one.holder) for one in self.partners)]
        return list(dict.fromkeys((siren, None if siren else holder) for siren, holder in every))


class KnownGrants:
    """The grants of the file, and what the plan so far would pay of them."""

    def __init__(self, grants: Iterable[KnownGrant], links: Mapping[str, int]) -> None:
        """`links` are the payments of each identifier of the source, from the imports before."""
        self.links = links
        self.by_number: dict[str, KnownGrant] = {}
        self.by_payment: dict[int, tuple[KnownGrant, KnownPayment]] = {}
        self._by_siren: dict[str, list[KnownGrant]] = defaultdict(list)
        self._by_holder: dict[int, list[KnownGrant]] = defaultdict(list)
        self._by_mandate: dict[str, list[KnownPayment]] = defaultdict(list)
        self._left: dict[int, Decimal] = {}
        self._shares: dict[int, list[Decimal]] = {}
        self.taken: set[int] = set()
        for grant in grants:
            self.by_number[fold(grant.number)] = grant
            self._left[grant.file_id], self._shares[grant.file_id] = (
                grant.remaining,
                [share for share in grant.shares if share],
            )
            for siren, holder in grant.payees:
                if siren:
                    self._by_siren[siren].append(grant)
                elif holder is not None:
                    self._by_holder[holder].append(grant)
            for payment in grant.payments:
                self.by_payment[payment.id] = grant, payment
                if payment.mandate_number:
                    self._by_mandate[fold(payment.mandate_number)].append(payment)

    def of(self, siren: str, holder: int | None) -> list[KnownGrant]:
        """The grants of a structure, in their order."""
        known = self._by_siren.get(siren, []) if siren else []
        held = self._by_holder.get(holder, []) if holder is not None else []
        return list({grant.file_id: grant for grant in (*known, *held)}.values())

    def by_mandate(self, number: str, among: Sequence[KnownGrant] | None) -> list[KnownPayment]:
        """The payments of a mandat, among those of some grants when they are told."""
        found = self._by_mandate.get(fold(number), []) if number else []
        own = None if among is None else {grant.file_id for grant in among}
        return [one for one in found if own is None or self.by_payment[one.id][0].file_id in own]

    def left(self, grant: KnownGrant) -> Decimal:
        """What would remain to be paid of a grant."""
        return self._left[grant.file_id]

    def fits(self, grant: KnownGrant, amount: Decimal, siren: str, holder: int | None) -> bool:
        """Whether an amount is exactly what remains of a grant or of an instalment, or the part of its payee in one."""
        parts = [one.parts for one in grant.partners if (siren and one.siren == siren) or one.holder == holder]
        whole = amount == self._left[grant.file_id] or amount in self._shares[grant.file_id]
        return whole or any(amount in some for some in parts)

    def pay(self, grant: KnownGrant, amount: Decimal) -> None:
        """Count a payment among those of the plan: of the instalment it is exactly, else of the earliest."""
        shares = self._shares[grant.file_id]
        self._left[grant.file_id] -= amount
        if amount in shares:
            shares.remove(amount)
            return
        for rank, share in enumerate(shares):
            met = min(share, max(amount, ZERO))
            shares[rank] -= met
            amount -= met
        self._shares[grant.file_id] = [share for share in shares if share]


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a table of payments.

    Attributes:
        accounts: how the numbers of the accounts of grants begin; any account when empty.
        answers: of which dossier a payment is, by its identifier: a number, or `NONE_OF_OURS`.
        choices: what an officer chose between the file and the table, by identifier.
    """

    accounts: tuple[str, ...] = ()
    answers: Mapping[str, str] = field(default_factory=dict)
    choices: Choices = field(default_factory=dict)


def plan_payments(
    drafts: Sequence[Draft],
    organisations: KnownOrganisations,
    grants: KnownGrants,
    told: Told,
    still_wanted: StillWanted = always,
) -> list[Planned]:
    """What each draft becomes, in their order; rows of one mandat are one payment.

    They are looked at in the order they were made, those already here first; what could be of several grants is
    looked at again once the others are settled: a second import does not know more than the first.
    """
    ours, planned = [], []
    for draft in drafts:
        if _is_of(draft, told.accounts):
            ours.append(draft)
        else:
            planned.append(Planned(Outcome.APART, draft, aside=Aside.OTHER_ACCOUNT))
    seen: Counter[str] = Counter()
    left = []
    for draft in while_wanted(sorted(_together(ours), key=_day_of), still_wanted):
        one = _Planning(draft, payment_key(draft.values, seen), organisations, grants, told)
        here = one.already_here()
        if here is None:
            left.append(one)
        else:
            planned.append(here)
    while left:
        tried = [(one, one.made_new()) for one in while_wanted(left, still_wanted)]
        asked = [one for one, plan in tried if Obstacle.WHICH_GRANT in plan.obstacles]
        over = not asked or len(asked) == len(left)
        planned += [plan for _one, plan in tried if over or Obstacle.WHICH_GRANT not in plan.obstacles]
        left = [] if over else asked
    return sorted(planned, key=lambda one: one.draft.rows[0])


def _day_of(draft: Draft) -> tuple[str, int]:
    """The order in which payments were made, that of the table where it does not tell."""
    day = draft.values.get("paid_on")
    return (day.isoformat() if isinstance(day, date) else str(draft.values.get("year", "")), draft.rows[0])


def payment_key(values: Mapping[str, object], seen: Counter[str]) -> str:
    """By which a payment is known again: its mandat, its day and its payee; without a mandat, what its source gives."""
    mandate, source = (str(values.get(key, "")) for key in ("mandate_number", "source_id"))
    payee = siren_of(str(values.get("beneficiary.siret", ""))) or fold(str(values.get("beneficiary.name", "")))
    day = values.get("paid_on")
    when = day.isoformat() if isinstance(day, date) else str(values.get("year", ""))
    number = str(values.get("number", ""))
    said = "|".join(
        (mandate, when, payee) if mandate else ("", source or f"{number}|{when}|{values.get('amount')}", payee)
    )
    if len(said) > _LONGEST_KEY:
        said = f"={sha256(said.encode('utf-8', 'replace')).hexdigest()[:24]}"
    seen[said] += 1
    return said if seen[said] == 1 else f"{said}#{seen[said]}"


def _is_of(draft: Draft, accounts: Sequence[str]) -> bool:
    account = str(draft.values.get("account", ""))
    return not accounts or not account or account.startswith(tuple(accounts))


def _together(drafts: Sequence[Draft]) -> list[Draft]:
    """The lines of one mandat, paid one day to one payee, as one."""
    found: dict[object, Draft] = {}
    for draft in drafts:
        mandate = draft.values.get("mandate_number")
        keys = ("mandate_number", "paid_on", "year", "number", "beneficiary.siret", "beneficiary.name")
        key = tuple(draft.values.get(one) for one in keys) if mandate else draft.rows
        known = found.get(key)
        found[key] = draft if known is None else _summed(known, draft)
    return list(found.values())


def _summed(one: Draft, other: Draft) -> Draft:
    amounts = [value for draft in (one, other) if isinstance(value := draft.values.get("amount"), Decimal)]
    values = {**other.values, **one.values, **({"amount": sum(amounts, ZERO)} if amounts else {})}
    faults, warnings = (*one.faults, *other.faults), (*one.warnings, *other.warnings)
    return replace(one, rows=(*one.rows, *other.rows), values=values, faults=faults, warnings=warnings)


class _Planning:
    """What one draft becomes, among the grants as the drafts before it would leave them."""

    def __init__(
        self, draft: Draft, key: str, organisations: KnownOrganisations, grants: KnownGrants, told: Told
    ) -> None:
        self._draft, self._key, self._grants = draft, key, grants
        values = draft.values
        self._answer, self._chosen = told.answers.get(key, ""), told.choices.get(key, {})
        self._number = self._answer or str(values.get("number", ""))
        self._mandate = str(values.get("mandate_number", ""))
        amount, day, year = values.get("amount"), values.get("paid_on"), values.get("year")
        self._amount = amount if isinstance(amount, Decimal) else ZERO
        self._day = day if isinstance(day, date) else None
        self._year = self._day.year if self._day is not None else year if isinstance(year, int) else None
        identity = identity_of(values, "beneficiary.")
        self._payee = Match() if identity is None else organisations.match(identity)
        self._known_payee = identity is not None
        self._siren = "" if identity is None else siren_of(identity.siret)
        self._own = grants.of(self._siren, self._payee.id)

    def already_here(self) -> Planned | None:
        """What it becomes when it is a payment of the file: by its source, by its mandat, else by its amount."""
        if self._answer == NONE_OF_OURS:
            return self._apart(Aside.NONE_OF_OURS)
        linked = self._grants.by_payment.get(self._grants.links.get(self._key, 0))
        if linked is not None:
            return self._compared(linked[1], MatchedBy.SOURCE)
        named = self._grants.by_number.get(fold(self._number)) if self._number else None
        among = [named] if named is not None else self._own if self._known_payee else None
        paid = [one for one in self._grants.by_mandate(self._mandate, among) if self._is_of_that_year(one)]
        if len(paid) > 1 and sum((one.amount for one in paid), ZERO) == self._amount:
            return Planned(Outcome.SAME, self._draft, self._key, Match(paid[0].id, MatchedBy.NUMBER))
        if len(paid) > 1:
            return self._stays_out(Obstacle.MANDATE_SHARED, number=self._mandate)
        if paid:
            return self._compared(paid[0], MatchedBy.NUMBER)
        unnumbered = [one for grant in among or () for one in grant.payments if self._may_be(one)]
        unnumbered.sort(key=lambda one: abs((one.paid_on - (self._day or one.paid_on)).days))
        return self._compared(unnumbered[0], MatchedBy.AMOUNT) if unnumbered else None

    def made_new(self) -> Planned:
        """What it becomes when it is no payment of the file."""
        grant = self._grants.by_number.get(fold(self._number)) if self._number else None
        if grant is None and self._number:
            return self._stays_out(Obstacle.UNKNOWN_FILE, number=self._number)
        return self._by_its_payee() if grant is None else self._of(grant)

    def _apart(self, why: Aside) -> Planned:
        return Planned(Outcome.APART, self._draft, self._key, beneficiary=self._payee, aside=why)

    def _stays_out(self, why: Obstacle, among: Sequence[KnownGrant] = (), number: str = "") -> Planned:
        match = Match(among=tuple(grant.file_id for grant in among))
        facts = {"number": number or ", ".join(grant.number for grant in among)}
        return Planned(Outcome.IN_ERROR, self._draft, self._key, match, self._payee, obstacles=(why,), facts=facts)

    def _is_of_that_year(self, payment: KnownPayment) -> bool:
        """A number of mandat comes again each year; one of December may be paid in January."""
        return self._year is None or abs(payment.paid_on.year - self._year) <= 1

    def _may_be(self, payment: KnownPayment) -> bool:
        same = payment.amount == self._amount and payment.paid_on.year == self._year
        return same and not payment.mandate_number and payment.id not in self._grants.taken

    def _compared(self, payment: KnownPayment, by: MatchedBy) -> Planned:
        """The payment it is, with what the table says otherwise."""
        grant = self._grants.by_payment[payment.id][0]
        if payment.id in self._grants.taken:
            return self._stays_out(Obstacle.SAME_PAYMENT)
        if self._draft.faults:
            return self._stays_out(Obstacle.UNREADABLE)
        self._grants.taken.add(payment.id)
        changes = [
            replace(one, taken=False, locked=True) if grant.closed or (grant.frozen and one.field == "amount") else one
            for one in differences(self._draft.values, payment.held, self._chosen)
        ]
        more = next((self._amount - payment.amount for one in changes if one.field == "amount" and one.taken), ZERO)
        if more > self._grants.left(grant):
            return self._stays_out(Obstacle.BEYOND_DUE, (grant,))
        self._grants.pay(grant, more)
        match = Match(payment.id, by)
        outcome = outcome_of(match, changes)
        return Planned(
            outcome, self._draft, self._key, match, self._payee, changes=tuple(changes), file_id=grant.file_id
        )

    def _by_its_payee(self) -> Planned:
        """The one grant of its payee that awaits exactly that; when it may be several, an officer says."""
        own = self._own
        if not own and self._payee.likely:
            likely = [grant for one in self._payee.likely for grant in self._grants.of(siren_of(one.siret), one.id)]
            if any(self._may_pay(grant) for grant in likely):
                return self._stays_out(Obstacle.WHICH_STRUCTURE)
        if not own:
            return self._apart(Aside.UNKNOWN_PAYEE)
        if self._draft.faults:
            return self._stays_out(Obstacle.UNREADABLE)
        if not self._amount:
            return self._apart(Aside.NO_AMOUNT)
        waiting = [grant for grant in own if self._awaits(grant)]
        open_to_it = [grant for grant in waiting if self._may_pay(grant)]
        if not open_to_it:
            return self._stays_out(Obstacle.BEYOND_DUE, waiting) if waiting else self._not_awaited()
        fitting = [grant for grant in open_to_it if self._fits(grant)]
        if len(fitting) == 1:
            return self._of(fitting[0])
        return self._stays_out(Obstacle.WHICH_GRANT, fitting or open_to_it)

    def _not_awaited(self) -> Planned:
        """What it is when no grant of its payee awaits it: why, and of which it may be nevertheless."""
        left = [grant for grant in self._own if not grant.closed and self._grants.left(grant) > 0]
        early = [grant for grant in left if grant.expected]
        told = early or left
        if not told:
            return self._apart(Aside.NOTHING_LEFT)
        one, why = told[0], Aside.BEFORE_VOTE if early else Aside.OTHER_FUNDER
        facts = {"number": one.number, "scheme": one.scheme, "funder": one.funder, "voted_on": one.decided_on}
        match = Match(among=tuple(grant.file_id for grant in told))
        return replace(self._apart(why), match=match, facts=facts)

    def _fits(self, grant: KnownGrant) -> bool:
        """Whether it is exactly what its payee awaits of a grant."""
        return self._grants.fits(grant, self._amount, self._siren, self._payee.id)

    def _may_pay(self, grant: KnownGrant) -> bool:
        """Whether it may be a payment of a grant: of no more than what remains of it."""
        return self._awaits(grant) and self._amount <= self._grants.left(grant)

    def _awaits(self, grant: KnownGrant) -> bool:
        """Whether a grant awaits any payment that day: after its vote, as long as something of it remains."""
        decided = grant.decided_on
        after = decided is None or (self._day >= decided if self._day else (self._year or 0) >= decided.year)
        return grant.expected and not grant.closed and after and self._grants.left(grant) > 0

    def _of(self, grant: KnownGrant) -> Planned:
        """A new payment of a grant, or why it cannot be."""
        why = self._refusal(grant)
        if why is not None:
            return self._stays_out(why, (grant,))
        if not self._amount:
            return self._apart(Aside.NO_AMOUNT)
        self._grants.pay(grant, self._amount)
        return Planned(Outcome.NEW, self._draft, self._key, beneficiary=self._payee, file_id=grant.file_id)

    def _refusal(self, grant: KnownGrant) -> Obstacle | None:
        """Why it cannot be a payment of a grant."""
        theirs = [siren for siren, _holder in grant.payees]
        other = self._siren and all(theirs) and self._siren not in theirs and not self._answer
        refused = (
            (bool(self._draft.faults), Obstacle.UNREADABLE),
            (bool(other), Obstacle.OTHER_PAYEE),
            (grant.closed, Obstacle.CLOSED_GRANT),
            (self._day is None, Obstacle.NO_DAY),
            (self._amount > self._grants.left(grant), Obstacle.BEYOND_DUE),
        )
        return next((why for is_so, why in refused if is_so), None)
