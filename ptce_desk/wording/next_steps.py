"""The next thing to do on a dossier, in words: on its button, and in its summary with its day."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from ptce_desk.domain.aid.next_step import Step, StepKind
from ptce_desk.domain.vocabulary import DeliverableKind, InstalmentKind
from ptce_desk.formatting import date_text, typeset, uncapitalised, whole_amount_text
from ptce_desk.wording.deadlines import when_words
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.obstacles import field_to_mend, mending_words
from ptce_desk.wording.rule_labels import DELIVERABLE_LABELS, INSTALMENT_LABELS

_DELIVERABLES: Final = {
    DeliverableKind.ACTIVITY_REPORT: "le bilan d’activité",
    DeliverableKind.EVALUATION_REPORT: "le rapport d’évaluation",
    DeliverableKind.FINANCIAL_REPORT: "le compte rendu financier",
    DeliverableKind.THREE_YEAR_PROGRAMME: "le programme à trois ans",
    DeliverableKind.AUTONOMY_PLAN: "le plan d’autonomie",
    DeliverableKind.EXPENSE_STATEMENT: "l’état des dépenses",
    DeliverableKind.OTHER: "le livrable",
}
_INSTALMENTS: Final = {
    InstalmentKind.ADVANCE: "l’avance",
    InstalmentKind.INTERIM: "l’acompte",
    InstalmentKind.BALANCE: "le solde",
}
_STEPS: Final = {
    StepKind.BECOME: "Transformer en dossier",
    StepKind.FILL: "Compléter les {count} champs",
    StepKind.DECLARE_COMPLETE: "Déclarer complet",
    StepKind.FINISH_REVIEW: "Terminer l’instruction",
    StepKind.PROPOSE: "Proposer {amount}",
    StepKind.LIST: "Inscrire au {day}",
    StepKind.SEE_SESSION: "Voir la commission du {day}",
    StepKind.VOTE: "Noter le vote du {day}",
    StepKind.PREPARE: "Préparer la convention",
    StepKind.TRANSMIT: "Noter la transmission",
    StepKind.SIGN: "Noter la signature",
    StepKind.NOTIFY: "Noter la notification",
    StepKind.COMMIT: "Noter l’engagement",
    StepKind.CONFIRM_YEAR: "Confirmer l’année {year}",
    StepKind.ASK_FOR: "Demander {deliverable}",
    StepKind.ASK_FOR_BANK: "Réclamer le RIB",
    StepKind.PAY: "Mandater {instalment} de {amount}",
    StepKind.SETTLE: "Solder l’aide",
    StepKind.ISSUE_ORDER: "Émettre le titre de {amount}",
    StepKind.NOTE_REPAID: "Noter le reversement de {amount}",
    StepKind.LAPSE: "Constater la caducité",
    StepKind.CLOSE: "Clore le dossier",
}
_UNSET: Final = {
    StepKind.PROPOSE: "Proposer un montant",
    StepKind.LIST: "Choisir une commission",
    StepKind.SEE_SESSION: "Voir la commission",
}
_OF_AN_AMOUNT: Final = frozenset({StepKind.PROPOSE})
"""The steps that tell an amount; the others tell a day, where they tell anything."""


def step_words(step: Step, today: date) -> str:
    """What the button does: « Proposer 24 000 € », « Inscrire au 18/12 », « Mandater l’avance de 12 000 € ».

    One that something stands in the way of leads there, and says so rather than what it cannot do yet.
    """
    return typeset(_step_words(step, today))


def step_reason(step: Step) -> str:
    """Why it cannot be done yet, by what is missing; nothing when it can, or when its page alone can say it."""
    if step.documents:
        return typeset(f"Il manque {count_text(len(step.documents), 'pièce')} : {', '.join(step.documents)}.")
    if step.fields:
        return _before("proposer", step.fields)
    proposing = "proposer" if step.amount is None else f"proposer {whole_amount_text(step.amount)}"
    return _before(proposing, tuple(filter(None, map(field_to_mend, step.obstacles))))


def _before(act: str, fields: Sequence[str]) -> str:
    told = ", ".join(uncapitalised(mending_words(field)) for field in dict.fromkeys(fields))
    return typeset(f"Avant de {act} : {told}.") if told else ""


def waiting_words(step: Step, today: date) -> tuple[str, str]:
    """What comes next and when, of the summary: « Commission du 18/12/2026 », « dans 20 jours »."""
    title, note = _waiting_words(step, _told(step, today))
    return typeset(title), typeset(note)


def _waiting_words(step: Step, told: dict[str, str]) -> tuple[str, str]:
    match step.kind:
        case StepKind.BECOME:
            return "À transformer en dossier", "avant toute commission"
        case StepKind.VOTE:
            return f"Commission du {told['date']}", "vote à noter"
        case StepKind.PREPARE:
            return "Convention à préparer", told["amount"]
        case StepKind.TRANSMIT:
            return "Délibération à transmettre", "au contrôle de légalité"
        case StepKind.SIGN:
            return "Convention à signer", told["amount"]
        case StepKind.NOTIFY:
            return "Décision à notifier", told["amount"]
        case StepKind.COMMIT:
            return "Engagement à noter", told["amount"]
        case StepKind.CONFIRM_YEAR:
            return f"Année {told['year']} : {told['amount']}", told["dated"]
        case StepKind.ASK_FOR:
            return told["owed"], told["dated"]
        case StepKind.ASK_FOR_BANK:
            return "RIB à recevoir", f"avant de payer {told['amount']}"
        case StepKind.PAY:
            return f"{told['part']} : {told['amount']}", told["dated"]
        case StepKind.SETTLE:
            return "Solde à arrêter", told["amount"]
        case StepKind.ISSUE_ORDER:
            return "Trop-perçu à réclamer", told["amount"]
        case StepKind.NOTE_REPAID:
            return "Reversement attendu", told["amount"]
        case StepKind.LAPSE:
            return "Délai dépassé", f"depuis le {told['date']} : il reste {told['amount']}"
        case StepKind.CLOSE:
            return "Dossier à clore", "plus rien n’est attendu"
        case _:
            if step.day is None:
                return "Aucune commission prévue", "Créez la prochaine séance."
            listed = step.kind is StepKind.SEE_SESSION
            return f"{'Commission du' if listed else 'Prochaine commission :'} {told['date']}", told["when"]


def _step_words(step: Step, today: date) -> str:
    if step.kind is StepKind.FILL and len(step.fields) == 1:
        return mending_words(step.fields[0])
    if step.documents and step.kind is not StepKind.ASK_FOR_BANK:
        count = len(step.documents)
        return "Voir la pièce manquante" if count == 1 else f"Voir les {count} pièces manquantes"
    if step.obstacles and step.amount is not None:
        field = field_to_mend(step.obstacles[0])
        return "Voir ce qui bloque" if field is None else mending_words(field)
    unset = (step.amount if step.kind in _OF_AN_AMOUNT else step.day) is None
    words = _UNSET.get(step.kind, "") if unset else ""
    return words or _STEPS[step.kind].format(**_told(step, today))


def _told(step: Step, today: date) -> dict[str, str]:
    when, day = when_words(step.day, today), date_text(step.day)
    instalment, owed = step.instalment or InstalmentKind.BALANCE, step.deliverable or DeliverableKind.OTHER
    return {
        "count": str(len(step.fields)),
        "amount": "" if step.amount is None else whole_amount_text(step.amount),
        "date": day,
        "day": day[:5] if step.day is not None and step.day.year == today.year else day,
        "when": when,
        "dated": f"{day} · {when}" if day else "sans date",
        "year": str(step.year),
        "deliverable": _DELIVERABLES[owed],
        "owed": DELIVERABLE_LABELS[owed],
        "instalment": _INSTALMENTS[instalment],
        "part": INSTALMENT_LABELS[instalment],
    }
