"""What each draft becomes: a new dossier, changes to one, nothing, or why it cannot. Nothing is written here.

The import does what the plan says and no more: the counts shown before are those of what is done.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final, TypeAlias, TypeVar

from ptce_desk.domain.attachment_errors import AttachmentError
from ptce_desk.domain.doubles import Identity
from ptce_desk.domain.french_order import fold
from ptce_desk.domain.identifiers import rna_of, siren_of
from ptce_desk.domain.imported import Aside, Obstacle, Outcome
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.states import FINAL_DECISIONS, DecisionState
from ptce_desk.domain.typed_text import clean_text
from ptce_desk.domain.waiting import StillWanted, always, while_wanted
from ptce_desk.imports.tables.budget import BUDGET
from ptce_desk.imports.tables.checking import paid_beyond, refused_values, still_to_come
from ptce_desk.imports.tables.differences import Change, Held, differences, outcome_of
from ptce_desk.imports.tables.funders import Funders, NewScheme, OtherFunder, SchemeOf, called
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.matching import (
    KnownFile,
    KnownFiles,
    KnownOrganisations,
    Match,
    Request,
    key_of,
    told_apart,
)
from ptce_desk.imports.tables.past import (
    ADDED,
    CORRECTED,
    PAYMENT,
    VOTE,
    PastDecision,
    amount_in,
    exercice_of,
    presumed_notice,
    presumed_of,
)
from ptce_desk.imports.tables.values import read_text

V = TypeVar("V")
Choices: TypeAlias = Mapping[str, Mapping[str, str]]
_TOLD_BY: Final = (
    "beneficiary.siret",
    "beneficiary.rna",
    "beneficiary.name",
    "funder",
    "scheme",
    "year",
    "decided_on",
    "reference",
    "section",
    "title",
)
"""What tells a grant from another where its source gives it no identifier: all but its amounts, which are corrected."""
_LONGEST_IDENTIFIER: Final = 100
_VOTED_HERE: Final = VOTE | BUDGET | {"requested"}
"""What an import never moves once a dossier was decided here."""


@dataclass(frozen=True, slots=True)
class Planned:
    """What becomes of a draft.

    Attributes:
        outcome: new, changed, same, in error or apart.
        draft: what the table says.
        external_id: by which it is known again at the next import.
        match: the record it is.
        beneficiary: the structure it is about.
        new_structure: what tells a new one from the other new ones.
        scheme: the code of its scheme.
        ptce_id: its PTCE.
        changes: the fields that differ.
        obstacles: why it cannot come in.
        lines: those of its draft that its record has none like, and that come in.
        file_id: the dossier that a payment is of.
        aside: why it is none of ours, for a payment.
        facts: what the sentences of its obstacles name, beside its values.
        asked: the structure it is about, or one it names, of which an officer may be asked; None for the beneficiary.
        new_scheme: the scheme of another funder that is made for it, and for the others of that scheme.
        other: whose grant it is, when it is not ours.
        among: the dossiers it may be, of which an officer says which.
        documents: what is attached to it.
        refused: why other documents of its own are not.
        newcomer: the new structure, as the row of the table that tells it best does.
    """

    outcome: Outcome
    draft: Draft
    external_id: str = ""
    match: Match = field(default_factory=Match)
    beneficiary: Match = field(default_factory=Match)
    new_structure: str = ""
    scheme: str = ""
    ptce_id: int | None = None
    changes: tuple[Change, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()
    lines: tuple[Mapping[str, object], ...] = ()
    file_id: int | None = None
    aside: Aside | None = None
    facts: Mapping[str, object] = field(default_factory=dict)
    asked: Identity | None = None
    new_scheme: NewScheme | None = None
    other: OtherFunder | None = None
    among: tuple[KnownFile, ...] = ()
    documents: tuple[Path, ...] = ()
    refused: tuple[AttachmentError, ...] = ()
    newcomer: Identity | None = None


@dataclass(frozen=True, slots=True)
class KnownRecords:
    """What a plan looks at in the file.

    Attributes:
        organisations: its structures.
        files: its dossiers.
        funders: its schemes, and whose they are.
        ptce: the id of each PTCE, by its folded names.
        choices: what an officer chose between the file and the table: by the identifier of a draft, `THERE` or not for
            each field that differs.
        presumed_paid: whether grants of the past without a day of payment are presumed paid.
        today: after which a decision is none of the past: it is told.
        tells_paid: whether the table has a column of what was paid.
        payments: what an officer said of more paid than was: `ADDED` or `CORRECTED`, by the identifier of a draft.
    """

    organisations: KnownOrganisations
    files: KnownFiles
    funders: Funders
    ptce: Mapping[str, int]
    choices: Choices = field(default_factory=dict)
    presumed_paid: bool = False
    today: date = date.max
    tells_paid: bool = False
    payments: Mapping[str, str] = field(default_factory=dict)


def plan(drafts: Sequence[Draft], around: KnownRecords, still_wanted: StillWanted = always) -> list[Planned]:
    """What each draft becomes, in their order."""
    seen: Counter[str] = Counter()
    taken: set[int] = set()
    numbers: set[object] = set()
    planned: list[Planned] = []
    asking = partial(while_wanted, still_wanted=still_wanted)
    named = [(draft, _external_id(draft.values, seen) if draft.is_a_grant else "") for draft in asking(drafts)]
    present = frozenset(external for _draft, external in named)
    told = (identity_of(draft.values) for draft in drafts if draft.is_a_grant)
    around.organisations.beside(one for one in told if one is not None)
    alone = [_found(draft, external, present, around) for draft, external in asking(named) if draft.is_a_grant]
    together = told_apart([(one.match, _request_of(one.draft.values)) for one in alone])
    found = (replace(one, match=match) for one, match in zip(alone, together, strict=True))
    for draft, _external in asking(named):
        if not draft.is_a_grant:
            planned.append(Planned(Outcome.APART, draft))
            continue
        one = _plan(next(found), around)
        number = draft.values.get("number")
        if one.match.id in taken or number in numbers:
            one = Planned(Outcome.IN_ERROR, draft, one.external_id, obstacles=(Obstacle.TWICE,))
        taken |= set() if one.match.id is None else {one.match.id}
        numbers |= {number} if number else set()
        planned.append(one)
    return planned


def counts(planned: Iterable[Planned]) -> Counter[Outcome]:
    """How many drafts become what."""
    return Counter(one.outcome for one in planned)


@dataclass(frozen=True, slots=True)
class _Found:
    """What a draft speaks of: which dossier, whose, of which scheme and year."""

    draft: Draft
    external: str
    identity: Identity | None
    beneficiary: Match
    scheme: SchemeOf
    year: int | None
    match: Match


def _found(draft: Draft, external: str, present: AbstractSet[str], around: KnownRecords) -> _Found:
    values = draft.values
    identity, scheme, year = identity_of(values), around.funders.scheme_of(values), exercice_of(values)
    match = around.files.match(
        source_id=external,
        number=str(values.get("number", "")),
        siren=siren_of(identity.siret) if identity else "",
        scheme=scheme.code,
        year=year,
        present=present,
        said=draft.compared,
    )
    beneficiary = Match() if identity is None else around.organisations.match(identity)
    return _Found(draft, external, identity, beneficiary, scheme, year, match)


def _request_of(values: Mapping[str, object]) -> Request:
    """What tells a request of a table from another of its beneficiary, scheme and year."""
    words = (fold(str(values.get(key, ""))) for key in ("title", "number"))
    return (*words, values.get("requested"), values.get("voted"))


def _plan(found: _Found, around: KnownRecords) -> Planned:
    draft, match, beneficiary, scheme = found.draft, found.match, found.beneficiary, found.scheme
    values = draft.values
    ptce = _looked_up(values.get("ptce"), around.ptce)
    unnamed, number = found.identity is None and "ptce" not in values, unreadable_number(draft)
    told = (
        (unnamed, Obstacle.NUMBER_UNREADABLE if number else Obstacle.NO_BENEFICIARY),
        (scheme.obstacle is not None, scheme.obstacle),
        ("ptce" in values and ptce is None, Obstacle.UNKNOWN_PTCE),
        (bool(match.among), Obstacle.WHICH_FILE),
        (found.year is None and match.id is None and not draft.faults, Obstacle.NO_YEAR),
        (beneficiary.is_asked and match.id is None, Obstacle.WHICH_STRUCTURE),
    )
    obstacles = [why for is_so, why in told if is_so and why is not None]
    chosen = around.choices.get(found.external, {})
    changes = () if match.id is None else _changes(draft, around.files[match.id], chosen)
    if paid_more(changes) is not None and around.payments.get(found.external) not in (ADDED, CORRECTED):
        obstacles.append(Obstacle.WHICH_PAYMENT)
    draft = _with_refusals(draft, match, changes, around)
    among = tuple(around.files[key] for key in match.among)
    granted = _becomes_a_grant(draft, match, changes, around)
    paid = _presumed(draft, around) if granted else []
    later = tuple(still_to_come(values, around.today))
    draft = replace(draft, warnings=(*draft.warnings, *later)) if later else draft
    obstacles = [*([Obstacle.UNREADABLE] if draft.faults else []), *obstacles]
    outcome = Outcome.IN_ERROR if obstacles else outcome_of(match, changes)
    new = newcomer_of(found.identity, beneficiary, around.organisations)
    return Planned(
        *(outcome, draft, found.external, match, beneficiary, key_of(new) if new else "", scheme.code, ptce, changes),
        tuple(dict.fromkeys(obstacles)),
        newcomer=new,
        facts={
            "funder": called(values),
            "presumed_paid": around.presumed_paid,
            "presumed": sum((amount for _day, amount in paid), ZERO),
            "notice": _notice(draft, paid, around) if granted else None,
            "among": ", ".join(one.number for one in among),
            "identifier": number,
        },
        new_scheme=scheme.new,
        other=scheme.other,
        among=among,
    )


def paid_more(changes: Sequence[Change]) -> Decimal | None:
    """How much more a table takes for paid of a grant than was, on a later day; None where it does not."""
    taken = {change.field: (change.here, change.there) for change in changes if change.taken}
    match taken.get("paid"), taken.get("paid_on"):
        case (Decimal() as paid, Decimal() as now), (date() as before, date() as day) if (
            now > paid > 0 and day > before
        ):
            return now - paid
        case _:
            return None


def _with_refusals(draft: Draft, match: Match, changes: Sequence[Change], around: KnownRecords) -> Draft:
    """A draft with what the domain would refuse of it among its faults."""
    if match.id is None:
        undated = amount_in(draft.values, "paid") if around.presumed_paid else None
        refused = (
            *refused_values(draft.compared, {}),
            *paid_beyond(draft.decision, undated),
        )
    else:
        taken = {one.field: one.there for one in changes if one.taken}
        refused = tuple(refused_values(taken, around.files[match.id].values))
        if "paid" in taken:
            refused += tuple(paid_beyond(draft.decision, amount_in(draft.values, "paid")))
    return replace(draft, faults=(*draft.faults, *refused)) if refused else draft


def _becomes_a_grant(draft: Draft, match: Match, changes: Sequence[Change], around: KnownRecords) -> bool:
    """Whether a grant comes in with its draft, which no dossier of the file was."""
    if draft.decision is None or not draft.decision.voted:
        return False
    return match.id is None or (
        not around.files[match.id].values.get("voted") and any(one.taken and one.field == "voted" for one in changes)
    )


def _presumed(draft: Draft, around: KnownRecords) -> list[tuple[date, Decimal]]:
    """What is presumed paid of a grant that comes in with its draft, by day, in euros."""
    if not around.presumed_paid:
        return []
    return presumed_of(draft.decision, draft.values, draft.years, around.today.year, tells_paid=around.tells_paid)


def _notice(draft: Draft, paid: Sequence[tuple[date, Decimal]], around: KnownRecords) -> date | None:
    """The day that a grant is held to be notified and committed, where its table tells none."""
    told = None if draft.decision is None else draft.decision.paid_on
    first = told or min((day for day, _amount in paid), default=None)
    return None if "notified_on" in draft.values else presumed_notice(draft.values, first, around.today.year)


def _changes(draft: Draft, known: KnownFile, chosen: Mapping[str, str]) -> tuple[Change, ...]:
    """What the table says otherwise; a blank cell, and what it said the last time already, say nothing.

    It is taken where nobody typed here since the last import, unless an officer chose, and never where it was voted
    here. What costs nothing, and is no line here, is not told.
    """
    compares = _compares_payments(draft.decision, known)
    said = {
        key: value
        for key, value in draft.compared.items()
        if (compares or key not in PAYMENT) and (key not in BUDGET or value or known.values.get(key))
    }
    held = Held(known.values, brought=known.brought)
    return _as_one(differences(said, held, chosen, _locked(draft.decision, known)))


def _as_one(changes: Sequence[Change]) -> tuple[Change, ...]:
    """The same changes; a decision and its amount are one: both are taken, or neither is."""
    voted = next((one for one in changes if one.field == "voted"), None)
    if voted is None:
        return tuple(changes)
    as_voted = partial(replace, taken=voted.taken, locked=voted.locked, kept=voted.kept)
    return tuple(as_voted(one) if one.field == "outcome" else one for one in changes)


def _compares_payments(decision: PastDecision | None, known: KnownFile) -> bool:
    """Whether what a table says was paid is of a grant, paid on a day it tells or paid already here."""
    return (
        decision is not None
        and known.decision is not DecisionState.REFUSED
        and (decision.paid_on is not None or known.payments > 0)
    )


def _locked(there: PastDecision | None, known: KnownFile) -> AbstractSet[str]:
    """The fields that an import does not move in a dossier: its vote, its payments, its budget, once worked on here."""
    worked_on = known.several | (PAYMENT if known.payments > 1 or known.followed else frozenset())
    if known.decided:
        return _VOTED_HERE | worked_on
    if there is None or known.decision is DecisionState.NOT_LISTED:
        return worked_on
    brought = known.recorded or known.decision in FINAL_DECISIONS
    follows = brought and not known.followed and there.voted >= known.paid
    return worked_on if follows else VOTE | worked_on


def identity_of(values: Mapping[str, object], prefix: str = "beneficiary.") -> Identity | None:
    """What a draft says of a structure; None when it tells of none."""
    name, siret, rna, commune = (str(values.get(f"{prefix}{key}", "")) for key in ("name", "siret", "rna", "commune"))
    return Identity(0, name or siret or rna, siret, rna, commune) if name or siren_of(siret) or rna_of(rna) else None


def newcomer_of(told: Identity | None, match: Match, organisations: KnownOrganisations) -> Identity | None:
    """The new structure that a draft speaks of, as the row that tells it best does; None for one of the file."""
    return None if told is None or match.id is not None else organisations.made_as(told)


def unreadable_number(draft: Draft, prefix: str = "beneficiary.") -> str:
    """The number that a draft of which nothing tells a structure says of it; empty when it says none."""
    keys = (f"{prefix}siret", f"{prefix}rna")
    said = next((str(draft.values[key]) for key in keys if draft.values.get(key)), "")
    return said or next((read_text(one.cell) for one in draft.warnings if one.field in keys), "")


def _looked_up(said: object, known: Mapping[str, V]) -> V | None:
    return known.get(fold(str(said))) if said else None


def _external_id(values: Mapping[str, object], seen: Counter[str]) -> str:
    """The identifier its source gives, else what tells it from the others, and its rank among those alike."""
    said = clean_text(str(values.get("source_id", "")))
    if not said or len(said) > _LONGEST_IDENTIFIER:
        words = said or "\n".join(f"{key}={fold(str(values[key]))}" for key in _TOLD_BY if key in values)
        said = f"={sha256(words.encode('utf-8', 'replace')).hexdigest()[:24]}"
    seen[said] += 1
    return said if seen[said] == 1 else f"{said}#{seen[said]}"
