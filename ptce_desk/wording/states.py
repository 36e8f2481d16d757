"""French words of the axes, the votes, the bodies and the moves of a dossier."""

from typing import Final

from ptce_desk.domain.agreements import ActState, AmendmentKind, ExecutionState
from ptce_desk.domain.award_years import YearState
from ptce_desk.domain.committees import CommitteeBody, Opinion, SessionStatus, Vote
from ptce_desk.domain.file_checklist import OpinionKind
from ptce_desk.domain.organisations import MemberRole
from ptce_desk.domain.ptce import LabelKind, TerritoryType
from ptce_desk.domain.scoring import ScoringState
from ptce_desk.domain.states import FINAL_DECISIONS, DecisionState, InstructionState
from ptce_desk.domain.to_do import ToDo
from ptce_desk.formatting import typeset

INSTRUCTION_LABELS: Final = {
    InstructionState.EXPRESSION_OF_INTEREST: "Manifestation d’intérêt",
    InstructionState.DRAFT: "Brouillon",
    InstructionState.SUBMITTED: "Déposé",
    InstructionState.COMPLETE: "Complet",
    InstructionState.INCOMPLETE: "Incomplet",
    InstructionState.UNDER_REVIEW: "En instruction",
    InstructionState.REVIEWED: "Instruit",
    InstructionState.INADMISSIBLE: "Irrecevable",
    InstructionState.WITHDRAWN: "Retiré",
    InstructionState.CLOSED_WITHOUT_ACTION: "Classé sans suite",
}

DECISION_LABELS: Final = {
    DecisionState.NOT_LISTED: "Non inscrit",
    DecisionState.PROPOSED: "Proposé",
    DecisionState.LISTED: "Inscrit",
    DecisionState.GRANTED: "Accordé",
    DecisionState.REFUSED: "Refusé",
    DecisionState.ADJOURNED: "Ajourné",
    DecisionState.WAITING_LIST: "Liste d’attente",
}

TO_DO_LABELS: Final = {
    ToDo.TO_COMPLETE: "À compléter",
    ToDo.TO_REVIEW: "À instruire",
    ToDo.TO_PROPOSE: "À proposer",
    ToDo.TO_VOTE: "Vote à saisir",
    ToDo.TO_AGREE: "Convention obligatoire",
}

SCORING_LABELS: Final = {
    ScoringState.NOT_BEGUN: "Sans note",
    ScoringState.BEGUN: "Notes en cours",
    ScoringState.SCORED: "Noté",
}

INSTRUCTION_ACTIONS: Final = {
    InstructionState.EXPRESSION_OF_INTEREST: "Noter comme manifestation d’intérêt",
    InstructionState.DRAFT: "Transformer en dossier",
    InstructionState.SUBMITTED: "Enregistrer le dépôt",
    InstructionState.COMPLETE: "Déclarer complet",
    InstructionState.INCOMPLETE: "Déclarer incomplet",
    InstructionState.UNDER_REVIEW: "Mettre en instruction",
    InstructionState.REVIEWED: "Terminer l’instruction",
    InstructionState.INADMISSIBLE: "Déclarer irrecevable",
    InstructionState.WITHDRAWN: "Noter le retrait par le porteur",
    InstructionState.CLOSED_WITHOUT_ACTION: "Classer sans suite",
}
"""The verb of the move that leads to each state."""

BODY_LABELS: Final = {
    CommitteeBody.COMMITTEE: "Commission",
    CommitteeBody.STANDING_COMMITTEE: "Commission permanente",
    CommitteeBody.EXECUTIVE_BOARD: "Bureau",
    CommitteeBody.COUNCIL: "Conseil",
}

OPINION_LABELS: Final = {
    Opinion.FAVOURABLE: "Favorable",
    Opinion.RESERVED: "Réservé",
    Opinion.UNFAVOURABLE: "Défavorable",
}

VOTE_LABELS: Final = {
    Vote.GRANTED: "Accordé",
    Vote.REFUSED: "Refusé",
    Vote.ADJOURNED: "Ajourné",
    Vote.WAITING_LIST: "Liste d’attente",
}

TERRITORY_LABELS: Final = {
    TerritoryType.URBAN: "Urbain",
    TerritoryType.PERIURBAN: "Périurbain",
    TerritoryType.RURAL: "Rural",
}

PTCE_LABEL_LABELS: Final = {
    LabelKind.WITNESS: "Pôle témoin",
    LabelKind.IDENTIFIED: "Pôle repéré",
    LabelKind.AWARDED: "Lauréat",
}

ROLE_LABELS: Final = {
    MemberRole.BEARER: "Structure porteuse",
    MemberRole.LEAD_PARTNER: "Chef de file",
    MemberRole.MEMBER: "Membre",
    MemberRole.PARTNER: "Partenaire",
}

SESSION_STATUS_LABELS: Final = {
    SessionStatus.PLANNED: "Prévue",
    SessionStatus.CONVENED: "Convoquée",
    SessionStatus.HELD: "Tenue",
    SessionStatus.CANCELLED: "Annulée",
}

YEAR_STATE_LABELS: Final = {
    YearState.TO_CONFIRM: "À confirmer",
    YearState.CONFIRMED: "Confirmée",
    YearState.LAPSED: "Caduque",
}

OPINION_KIND_LABELS: Final = {
    OpinionKind.SERVICE: "Service",
    OpinionKind.PARTNER: "Partenaire",
    OpinionKind.TECHNICAL_COMMITTEE: "Comité technique",
}

ACT_LABELS: Final = {
    ActState.TO_PREPARE: "À préparer",
    ActState.TO_SIGN: "À signer",
    ActState.TO_NOTIFY: "À notifier",
    ActState.NOTIFIED: "Notifié",
}

AMENDMENT_LABELS: Final = {
    AmendmentKind.CHANGE: "Modification",
    AmendmentKind.RENUNCIATION: "Renonciation",
    AmendmentKind.TRANSFER: "Transfert",
}

EXECUTION_LABELS: Final = {
    ExecutionState.TO_COMMIT: "À engager",
    ExecutionState.RUNNING: "En cours",
    ExecutionState.REPORT_DUE: "Bilan attendu",
    ExecutionState.SETTLED: "Soldé",
    ExecutionState.CLOSED: "Clos",
    ExecutionState.LAPSED: "Caduc",
    ExecutionState.RENOUNCED: "Renonciation",
    ExecutionState.REPAYMENT: "Reversement",
}

AXIS_LABELS: Final = {
    "instruction": "Instruction",
    "decision": "Décision",
    "recorded": "Décision reprise",
    "act": "Acte",
    "execution": "Exécution",
}


def followed_label(instruction: InstructionState, decision: DecisionState) -> str:
    """How far a dossier has come: its decision once it waits for one, its instruction before."""
    waits = decision is DecisionState.NOT_LISTED
    return INSTRUCTION_LABELS[instruction] if waits else DECISION_LABELS[decision]


def state_label(axis: str, code: str) -> str:
    """The French word of a state, from the code of its axis."""
    if axis == "instruction":
        return INSTRUCTION_LABELS[InstructionState(code)]
    return DECISION_LABELS[DecisionState(code)]


def nothing_granted_words(instruction: InstructionState, decision: DecisionState) -> str:
    """Why neither the law nor its scheme asks anything of a dossier that grants nothing."""
    stands = DECISION_LABELS[decision] if decision in FINAL_DECISIONS else INSTRUCTION_LABELS[instruction]
    nothing = "rien ne reste de l’aide" if decision is DecisionState.GRANTED else "rien n’est accordé"
    return typeset(f"Dossier {stands.lower()} : {nothing}, ni la loi ni le dispositif ne demandent plus rien.")
