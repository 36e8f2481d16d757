"""What keeps a team's base from being used, in French; those who run the server are « le service informatique »."""

from collections.abc import Mapping, Sequence
from typing import Final

from ptce_desk.domain import team_errors
from ptce_desk.domain.conflicts import ConflictError, Theirs
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.rights import Right
from ptce_desk.formatting import capitalised, date_text, typeset
from ptce_desk.wording.filters import all_of

TEAM_REFUSALS: Final[Mapping[type[PtceDeskError], str]] = {
    team_errors.AddressNotUnderstoodError: "Cette adresse de base ne se lit pas, ou contient un mot de passe. "
    "Écrivez postgresql://nom@serveur/base, et gardez le mot de passe dans ~/.pgpass ou dans le service.",
    team_errors.BaseUnreachableError: "Le serveur de la base {base} ne répond pas, ou n’a pas pu prouver son identité. "
    "Vérifiez le réseau et le nom du serveur, puis recommencez ; sinon voyez le service informatique.",
    team_errors.BaseLoginRefusedError: "Le serveur de la base {base} refuse ce nom ou ce mot de passe. "
    "Vérifiez-les, puis recommencez.",
    team_errors.BaseNotAllowedHereError: "Le serveur de la base {base} n’y laisse pas entrer sous ce nom depuis ce "
    "poste. Vérifiez le réseau (VPN) et le nom, puis recommencez ; sinon voyez le service informatique.",
    team_errors.BaseMissingError: "Ce serveur n’a pas de base {base}. Vérifiez son nom auprès du service informatique.",
    team_errors.NotATeamBaseError: "La base {base} n’est pas une base PTCE Desk, elle n’a pas été touchée. "
    "Choisissez-en une autre, ou publiez d’abord un fichier dans une base vide.",
    team_errors.BaseNotEmptyError: "La base {base} contient déjà quelque chose, elle n’a pas été touchée. "
    "Demandez une base vide au service informatique.",
    team_errors.BaseBeingFilledError: "Un autre fichier est en cours de publication dans la base {base} : le vôtre n’y "
    "a pas été copié. Attendez la fin, puis ouvrez-la, ou demandez une base vide au service informatique.",
    team_errors.BaseTooRecentError: "La base {base} est d’une version plus récente de PTCE Desk. "
    "Installez-la pour l’ouvrir.",
    team_errors.BaseTooOldError: "La base {base} est d’une version plus ancienne de PTCE Desk. Demandez au service "
    "informatique de la mettre à niveau (« ptce-desk migrate »), puis rouvrez-la.",
    team_errors.BaseBeingUpgradedError: "La base {base} est en cours de mise à niveau. Rouvrez-la dans quelques "
    "minutes.",
    team_errors.BaseInUseError: "La base {base} est encore ouverte par : {names}. Rien n’a été changé : que chacun "
    "ferme PTCE Desk, puis recommencez.",
    team_errors.OwnerOnlyError: "Seul le propriétaire de la base {base} la met à niveau : rien n’a été changé. "
    "Donnez son nom dans l’adresse.",
    team_errors.BaseBusyError: "Un autre enregistrement était en cours dans la base {base} : rien n’a été changé. "
    "Recommencez dans un instant.",
    team_errors.NotInATeamError: "Ce qui se fait sur un fichier ne se fait pas sur la base {base}. "
    "Copiez-la d’abord dans un fichier, ou voyez le service informatique.",
    team_errors.RightMissingError: "Il faut le droit {right} : rien n’a été changé. "
    "Demandez-le à l’administrateur de la base.",
    team_errors.ConnectionLostError: "La connexion à la base {base} est coupée : ce qui était en cours n’est pas "
    "gardé. Recommencez quand le réseau est revenu.",
    team_errors.KeptAllTheSameError: "La connexion à la base {base} a été coupée, mais votre dernière modification est "
    "bien gardée : ne la refaites pas.",
    team_errors.OutcomeUnknownError: "La connexion à la base {base} a été coupée pendant l’enregistrement : il n’est "
    "pas sûr qu’il soit gardé. Attendez son retour avant de recommencer : il vous sera dit.",
    team_errors.ChangedByAnotherError: "« {label} » ne s’annule plus et ne se rétablit plus d’un coup : {author} y a "
    "touché depuis ({since}). Corrigez la page à la main, son historique dit ce qui y était.",
    team_errors.CopyDiffersError: "Ce qui a été copié n’est pas identique à l’original ({table}) : rien n’a été gardé. "
    "Vérifiez l’original, puis recommencez.",
}
"""By class; filled with what the error says."""

LOST: Final = typeset(
    "La connexion à la base est coupée. Ce que vous tapez reste à l’écran, sans être gardé, jusqu’à son retour."
)
SETTLED: Final = {
    True: typeset("Ce que vous enregistriez quand la connexion a été coupée est bien gardé : ne le refaites pas."),
    False: typeset("Ce que vous enregistriez quand la connexion a été coupée n’est pas gardé : refaites-le."),
}
"""What became of a change that nobody could tell the outcome of: whether it is kept."""
_FEMININE: Final = ("organisation", "committee_session")
_NAMED: Final = 2
"""Of those who have a record in view, how many are named when there are others still."""
BACK: Final = typeset("La connexion à la base est revenue : ce qui est affiché est relu.")


_LONGEST_TOLD: Final = 60
"""Letters of a value that are told: the beginning of a long text says which it is."""
RIGHTS: Final = {
    Right.READ: "de lecture",
    Right.INSTRUCT: "d’instruction",
    Right.VALIDATE: "de validation",
    Right.ADMINISTER: "d’administration",
}
"""How each right is called, after « droit »."""
_HELD: Final = {
    Right.READ: "Vous pouvez tout lire et tout exporter dans cette base, sans rien y changer.",
    Right.INSTRUCT: "Vous tenez les dossiers, les structures et les PTCE ; proposer, voter, signer et tenir les "
    "enveloppes demandent le droit de validation.",
    Right.VALIDATE: "Vous pouvez tout, sauf tenir les dispositifs, les repères légaux et les paramètres.",
    Right.ADMINISTER: "",
}


def right_name(right: Right) -> str:
    """« Droit d’instruction »."""
    return typeset(f"Droit {RIGHTS[right]}")


def what_one_may(right: Right) -> str:
    """What the person at work may do, in a sentence; empty for all."""
    return typeset(_HELD[right])


def why_not(right: Right) -> str:
    """Why something cannot be done, by the right that it takes, and whom to ask."""
    return typeset(f"Il faut le droit {RIGHTS[right]} : demandez-le à l’administrateur de la base.")


def open_elsewhere(table: str, names: Sequence[str]) -> str:
    """Who else has a record of a table in view; an empty name is one's own, and nobody's name says nothing."""
    opened = "Ouverte" if table in _FEMININE else "Ouvert"
    others = [name for name in names if name]
    if others:
        shown = others if len(others) <= _NAMED + 1 else [*others[:_NAMED], f"{len(others) - _NAMED} autres"]
        return typeset(f"{opened} aussi par {all_of(shown)}")
    return typeset(f"{opened} aussi sous votre nom, ailleurs") if names else ""


def conflict_refusal(error: PtceDeskError) -> str:
    """Why a field was not kept, where no field says so: what it is called, who wrote what, when."""
    if not isinstance(error, ConflictError):
        return ""
    name = capitalised(error.theirs.called) or "Cette valeur"
    return f"{name} : non enregistré. {written_meanwhile(error.theirs)} Relisez la page, puis recommencez."


def not_kept(theirs: Theirs) -> str:
    """« Non enregistré : Claire B. a écrit 12 000 € à 14 h 32. », under what was typed."""
    return typeset(f"Non enregistré : {written_meanwhile(theirs)}")


def written_meanwhile(theirs: Theirs) -> str:
    """« Claire B. a écrit 12 000 € à 14 h 32. », what somebody else made of a field meanwhile."""
    moment = theirs.changed_at.astimezone()
    day = "" if moment.date() == theirs.asked_at.astimezone().date() else f"le {date_text(moment.date())} "
    words = " ".join(theirs.value.splitlines())
    told = words if len(words) <= _LONGEST_TOLD else f"{words[:_LONGEST_TOLD].rstrip()}…"
    told = f"« {told} »" if any(map(str.isalpha, told)) else told
    what = f"a écrit {told}" if told else "a vidé ce champ"
    return typeset(f"{theirs.author} {what} {day}à {moment.hour}\u00a0h\u00a0{moment:%M}.")


def changed_by(author: str, label: str) -> str:
    """Who changed the record in view just now, and how the history calls it."""
    return typeset(f"À l’instant, par {author} : {label}.")
