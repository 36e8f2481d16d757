"""What the demonstration tells, table by table; days and years are texts that `demo.day_of` and `year_of` read."""

from dataclasses import dataclass
from decimal import Decimal

from ptce_desk.domain.committees import CommitteeBody, Opinion, Vote
from ptce_desk.domain.frameworks import FrameworkKind
from ptce_desk.domain.organisations import FunderLevel, MemberRole, OrganisationKind, Quality
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.reading import Amount, Count, Ratio
from ptce_desk.domain.states import InstructionState
from ptce_desk.domain.support import InKindKind, InteractionKind, Lever, ParticipationKind
from ptce_desk.domain.vocabulary import CostCategory


@dataclass(frozen=True, slots=True)
class DemoBody:
    """A body of the authority."""

    kind: CommitteeBody
    name: str


@dataclass(frozen=True, slots=True)
class DemoSession:
    """A session; `deliberation` is a number within its year, none when it is still to come."""

    key: str
    body: CommitteeBody
    held: str
    title: str = ""
    deliberation: str = ""


@dataclass(frozen=True, slots=True)
class DemoEnvelope:
    """An envelope in euros, `credits` to pay in its year and in those that follow; `year` as `year_of` reads it."""

    scheme: str
    year: str
    budget: Amount
    credits: tuple[Amount, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class DemoCriterion:
    """A criterion of a scoring grid."""

    label: str
    weight: Decimal
    out_of: Decimal


@dataclass(frozen=True, slots=True)
class DemoGrid:
    """The scoring grid of a scheme, by its code."""

    scheme: str
    criteria: tuple[DemoCriterion, ...]


@dataclass(frozen=True, slots=True)
class DemoScores:
    """The notes of a juror on a dossier, in the order of the grid of its scheme."""

    juror: str
    notes: tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class DemoAxis:
    """An axis of a framework, or an action of one."""

    name: str
    action: str = ""
    amount: Amount | None = None


@dataclass(frozen=True, slots=True)
class DemoFramework:
    """A made-up framework, with codes of schemes and names of PTCE."""

    name: str
    kind: FrameworkKind
    signatories: str
    start: str
    end: str
    axis: str
    amount: Amount
    schemes: tuple[str, ...] = ()
    ptce: tuple[str, ...] = ()
    axes: tuple[DemoAxis, ...] = ()


@dataclass(frozen=True, slots=True)
class DemoMember:
    """A made-up organisation and its part in a PTCE."""

    name: str
    kind: OrganisationKind
    ess: bool
    commune: str
    role: MemberRole
    since: str
    college: str = ""
    until: str = ""
    qualities: tuple[Quality, ...] = ()


@dataclass(frozen=True, slots=True)
class DemoStage:
    """A stage reached on a day."""

    stage: Stage
    since: str


@dataclass(frozen=True, slots=True)
class DemoFigures:
    """Made-up figures of a year, amounts in euros."""

    year: str
    unit_budget: Amount
    self_financing_rate: Ratio
    full_time_equivalents: Decimal
    member_structures: Count
    employees: Count
    consolidated_budget: Amount


@dataclass(frozen=True, slots=True)
class DemoParticipation:
    """A part our authority takes."""

    kind: ParticipationKind
    since: str
    yearly_fee: Amount | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class DemoInteraction:
    """What was done on a day, and the lever it serves."""

    held_on: str
    kind: InteractionKind
    lever: Lever
    subject: str


@dataclass(frozen=True, slots=True)
class DemoInKind:
    """Support in kind of a year to a member, by name; `unit_cost` in euros."""

    year: str
    kind: InKindKind
    quantity: Decimal
    unit: str
    unit_cost: Amount
    to: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class DemoPtce:
    """What is told of a PTCE of the panel, by its name there."""

    name: str
    members: tuple[DemoMember, ...]
    stages: tuple[DemoStage, ...] = ()
    figures: tuple[DemoFigures, ...] = ()
    participations: tuple[DemoParticipation, ...] = ()
    interactions: tuple[DemoInteraction, ...] = ()
    in_kind: tuple[DemoInKind, ...] = ()


@dataclass(frozen=True, slots=True)
class DemoCost:
    """An expense, in euros."""

    category: CostCategory
    label: str
    presented: Amount


@dataclass(frozen=True, slots=True)
class DemoResource:
    """A line of the funding plan other than ours, in euros."""

    level: FunderLevel
    funder: str
    amount: Amount
    obtained: bool = False
    in_kind: bool = False


@dataclass(frozen=True, slots=True)
class DemoCarrier:
    """An organisation, by name, that carries a part of a project."""

    organisation: str
    share: Ratio


@dataclass(frozen=True, slots=True)
class DemoDerogation:
    """Why a finding is passed over."""

    code: str
    reason: str


@dataclass(frozen=True, slots=True)
class DemoVote:
    """A dossier on the agenda of a session; without a vote it waits there. `amount` in euros, else the proposed one."""

    session: str
    vote: Vote | None = None
    amount: Amount | None = None
    opinion: Opinion | None = None
    recused: str = ""
    remark: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    not_taking_part: int | None = None


@dataclass(frozen=True, slots=True)
class DemoFile:
    """One made-up dossier: what is asked, and how far it goes. Amounts in euros.

    `moves` leads to a state of instruction, the last of them for `reason`; with `proposed` instead, the dossier is
    reviewed, proposed, and goes through its `votes` in order. `axis` is the one of a framework it is attached to,
    then its action: « Culture et insertion, Scènes coopératives ».
    A `bearer` is the structure that asks, else it is that of the PTCE; without a `number`, it takes the next of its
    year.
    """

    scheme: str
    ptce: str
    title: str
    deposited: str
    months: Count
    requested: Amount
    costs: tuple[DemoCost, ...]
    plan: tuple[DemoResource, ...]
    bearer: str = ""
    number: str = ""
    stage: Stage | None = None
    carriers: tuple[DemoCarrier, ...] = ()
    moves: tuple[InstructionState, ...] = ()
    reason: str = ""
    service_opinion: str = ""
    notes: str = ""
    proposed: Amount | None = None
    derogations: tuple[DemoDerogation, ...] = ()
    scores: tuple[DemoScores, ...] = ()
    votes: tuple[DemoVote, ...] = ()
    axis: str = ""


@dataclass(frozen=True, slots=True)
class DemoCandidate:
    """A made-up answer to a call: how far its instruction `reaches`, or how it was voted; `total` is what it costs.

    `scores` are the notes of each juror, in the order of the grid.
    """

    ptce: str
    bearer: str
    title: str
    deposited: str
    requested: Amount
    total: Amount
    reaches: InstructionState | None = None
    reason: str = ""
    vote: Vote | None = None
    scores: tuple[tuple[Decimal, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class DemoCall:
    """A made-up call, its rules and what its source records; its first wave is voted at a session, by key."""

    scheme: str
    label: str
    funder: str
    opens: str
    closes: str
    rate: Ratio
    cap: Amount
    applications: Count
    awards: Count
    session: str
    source: str
    candidate: tuple[DemoCandidate, ...]


@dataclass(frozen=True, slots=True)
class Demo:
    """All that the demonstration tells; each field is a table of the file."""

    body: tuple[DemoBody, ...]
    session: tuple[DemoSession, ...]
    envelope: tuple[DemoEnvelope, ...]
    grid: tuple[DemoGrid, ...]
    framework: tuple[DemoFramework, ...]
    ptce: tuple[DemoPtce, ...]
    file: tuple[DemoFile, ...]
    call: tuple[DemoCall, ...]
