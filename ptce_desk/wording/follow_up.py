"""French sentences of the life of a grant after its vote: what is refused, what deserves a word."""

from collections.abc import Sequence
from datetime import date
from itertools import pairwise
from typing import Final

from ptce_desk.domain import agreement_errors as errors
from ptce_desk.domain.agreement_checks import Remark
from ptce_desk.domain.aid.transfers import Bearer
from ptce_desk.domain.committees import Deliberation
from ptce_desk.domain.vocabulary import DeliverableKind
from ptce_desk.formatting import amount_text, date_text, typeset
from ptce_desk.wording.facts import texts
from ptce_desk.wording.rule_labels import DELIVERABLE_LABELS

_REFUSALS: Final[dict[type[errors.FollowUpError], str]] = {
    errors.FollowUpError: "Dossier {number} : cette étape de sa suite n’est pas possible.",
    errors.FollowUpClosedError: "Dossier {number} : il est clos. Rouvrez-le pour y changer quelque chose.",
    errors.AlreadySettledError: "Dossier {number} : son solde est arrêté. Revenez d’abord sur le solde.",
    errors.LapsedError: "Dossier {number} : l’aide est caduque, rien ne peut plus être versé. "
    "Levez d’abord la caducité.",
    errors.NothingToPayError: "Dossier {number} : il ne reste rien à payer.",
    errors.NoDeadlineError: "Dossier {number} : indiquez d’abord la date limite de la convention, "
    "la caducité en découle.",
    errors.NothingToAskBackError: "Dossier {number} : il n’y a pas de trop-perçu à réclamer.",
    errors.RepaymentBegunError: "Dossier {number} : un titre de recettes est émis sur ce solde. Retirez-le d’abord.",
    errors.TransferError: "Dossier {number} : la convention ne peut pas passer ainsi à une autre structure.",
    errors.SameBearerError: "Dossier {number} : cette structure est déjà titulaire de la convention, ou la même "
    "personne morale. Choisissez-en une autre.",
    errors.SharedTransferError: "Dossier {number} : plusieurs porteurs se partagent l’aide, sans chef de file qui ait "
    "une part. Rien ne dit quelle part passerait : indiquez d’abord le bénéficiaire chef de file.",
    errors.OnlyInstalmentError: "Dossier {number} : c’est la seule tranche, elle porte tout le montant conventionné.",
    errors.InstalmentsPaidError: "Dossier {number} : des versements paient déjà ces tranches. "
    "Retirez-les, ou rattachez-les à une autre tranche.",
    errors.YearRefusedError: "Dossier {number} : cette année de l’aide ne peut pas changer ainsi.",
    errors.YearNotGrantedError: "Dossier {number} : l’aide n’est pas accordée. Ses années se confirment, "
    "ou deviennent caduques, après le vote.",
    errors.YearNotAwaitedError: "Dossier {number} : cette année est ferme. Mettez-la d’abord « À confirmer ».",
    errors.YearBasisNeededError: "Dossier {number} : écrivez d’abord l’acte qui confirme l’année (une séance, "
    "un avenant), ou le motif de sa caducité.",
    errors.AmountNotPositiveError: "Dossier {number} : indiquez un montant supérieur à zéro.",
}

_REMARKS: Final = {
    "prepared_before_vote": "Préparée avant le vote du {day}.",
    "signed_before_vote": "Signée avant le vote du {day}.",
    "signed_before_prepared": "Signée avant d’être préparée, le {day}.",
    "notified_before_vote": "Notifiée avant le vote du {day}.",
    "notified_before_signed": "Notifiée avant d’être signée, le {day}.",
    "notified_before_transmitted": "Notifiée avant la transmission de la délibération au contrôle de légalité, "
    "le {day}.",
    "notified_not_transmitted": "Notifiée sans date de transmission au contrôle de légalité : notez-la.",
    "published_before_signed": "Publiées avant la signature du {day}.",
    "end_before_signed": "La date limite vient avant la signature du {day}.",
    "extended_before_end": "La prorogation finit avant la date limite du {day}.",
    "settled_before_vote": "Soldé avant le vote du {day}.",
    "condition_not_met": "Versement du {paid_on} ({instalment}, {amount}) : il attend une pièce qui n’est pas reçue "
    "({deliverable}).",
    "year_to_confirm": "Versement du {paid_on} ({instalment}, {amount}) : l’année {year} est encore à confirmer.",
    "next_year_to_confirm": "La tranche à payer est de l’année {year}, encore à confirmer.",
    "above_instalment": "Versement du {paid_on} : {paid} versés pour la tranche « {instalment} », "
    "prévue pour {planned}.",
    "to_come": "Le {day} est encore à venir.",
    "unusual_year": "L’année {year} est inhabituelle.",
    "vote_to_come": "La séance du {day} est encore à venir.",
    "done_before_vote": "Le {done_on} vient avant le vote du {day}.",
    "paid_before_vote": "Versement du {paid_on} ({amount}) : il précède le vote du {day}.",
    "paid_before_notified": "Versement du {paid_on} ({amount}) : il précède la notification du {day}.",
    "paid_not_notified": "Versement du {paid_on} ({amount}) : l’acte n’est pas encore notifié.",
    "amended_above_voted": "Avenant de {amount} : c’est plus que les {voted} votés, il faut une nouvelle délibération.",
    "amended_above_maximum": "Avenant de {amount} : c’est plus que le maximum calculé ({maximum}), pour {voted} votés. "
    "Il faut une dérogation, motivée sur la page du dossier, et une nouvelle délibération.",
    "accepted_not_received": "Accepté sans date de réception.",
    "accepted_before_received": "Accepté avant d’être reçu, le {day}.",
}


def follow_up_refusal(error: errors.FollowUpError) -> str:
    """What is refused, on which dossier, and what to do."""
    return typeset(_refusal(error))


def closing_sentence(obstacle: errors.ClosingObstructedError | None) -> str:
    """Whether a dossier can be closed, and what stands in the way, on its own page."""
    if obstacle is None:
        return "Plus rien n’est attendu\u00a0: le dossier peut être clos."
    return typeset(f"Avant de clore : {_obstacles(obstacle)}.")


def asked_next_sentence(remark: Remark) -> str:
    """What is asked before a payment that deserves a word is made."""
    return f"{remark_sentence(remark)} Confirmez d’abord l’année, ou validez encore une fois pour payer quand même."


def asked_sentence(remark: Remark) -> str:
    """What is asked before a day that deserves a word is kept."""
    return f"{remark_sentence(remark)} Corrigez la date, ou validez encore une fois si c’est bien elle."


def deliberation_note(act: Deliberation | None, held_on: date, count: int) -> str:
    """Which délibération the days above are of, and how many dossiers they are true of; what to do without one."""
    if act is None:
        return typeset(
            f"La délibération de la séance du {date_text(held_on)} n’est pas notée : son numéro, puis "
            "sa transmission au contrôle de légalité, se notent sur la page de la séance."
        )
    of = "ce dossier" if count == 1 else f"les {count} dossiers de la séance du {date_text(held_on)}"
    return typeset(f"Délibération n° {act.number} du {date_text(act.taken_on)} : ces deux dates valent pour {of}.")


def remark_sentence(remark: Remark) -> str:
    """What deserves a word."""
    return typeset(_REMARKS[remark.code].format(**texts(remark.facts)))


def bearers_sentence(bearers: Sequence[Bearer]) -> str:
    """Whom an agreement passed to, when, and what each has of it; nothing when it never passed to another."""
    told = []
    for before, one in pairwise(bearers):
        kept = f"{amount_text(before.amount)} restent {f'à « {before.name} »' if before.name else 'sans titulaire'}"
        left = f", {amount_text(one.amount)} lui reviennent" if one is bearers[-1] else ""
        first = kept if before.amount else "rien n’était versé"
        told.append(f"Passée à « {one.name} » le {date_text(one.since)} : {first}{left}.")
    return typeset("\n".join(told))


def _refusal(error: errors.FollowUpError) -> str:
    head = f"Dossier {error.number}"
    match error:
        case errors.NotOverYetError(last_day=last_day):
            return f"{head} : l’aide reste ouverte jusqu’au {date_text(last_day)}, elle n’est pas encore caduque."
        case errors.PaidBeyondDueError(paid=paid, due=due):
            return (
                f"{head} : les versements feraient {amount_text(paid)}, pour {amount_text(due)} dus. "
                "Réduisez le montant, ou signez d’abord un avenant."
            )
        case errors.AgreedBelowPaidError(amount=amount, paid=paid):
            return (
                f"{head} : {amount_text(paid)} sont déjà versés, le montant conventionné ne peut pas descendre "
                f"à {amount_text(amount)}. Soldez le dossier pour constater un trop-perçu."
            )
        case errors.InstalmentsDifferError(amount=amount, agreed=agreed):
            return (
                f"{head} : avec une tranche de {amount_text(amount)}, les tranches ne feraient plus les "
                f"{amount_text(agreed)} conventionnés. Réduisez-la."
            )
        case errors.AmendedAboveMaximumError(amount=amount, maximum=maximum):
            return (
                f"{head} : l’avenant porterait l’aide à {amount_text(amount)}, pour {amount_text(maximum)} au plus. "
                "Réduisez-le, ou motivez une dérogation sur la page du dossier avant de le signer."
            )
        case errors.RenouncedUpwardsError(amount=amount, agreed=agreed):
            return (
                f"{head} : une renonciation laisse moins que les {amount_text(agreed)} conventionnés, "
                f"pas {amount_text(amount)}. Écrivez ce qui reste de l’aide."
            )
        case errors.TransferTooEarlyError(day=day):
            return (
                f"{head} : la convention ne peut pas passer à une autre structure avant le {date_text(day)}, "
                "jour de sa signature ou du vote. Corrigez la date de l’avenant."
            )
        case errors.FinalBeyondAgreedError(amount=amount, agreed=agreed):
            return (
                f"{head} : le montant définitif ({amount_text(amount)}) dépasse les {amount_text(agreed)} "
                "conventionnés. Réduisez-le, ou signez d’abord un avenant."
            )
        case errors.AskedBackBeyondError(amount=amount, overpaid=overpaid):
            return (
                f"{head} : les titres de recettes feraient {amount_text(amount)}, "
                f"pour {amount_text(overpaid)} de trop-perçu. Réduisez le montant."
            )
        case errors.YearEmptyError(year=year):
            return f"{head} : rien n’est prévu en {year}, il n’y a ni à confirmer, ni à rendre caduc."
        case errors.YearLapsedTooEarlyError(year=year, signed_on=signed_on):
            return (
                f"{head} : l’avenant du {date_text(signed_on)} a fixé le montant. "
                f"L’année {year} ne peut devenir caduque qu’à partir de ce jour."
            )
        case errors.ClosingObstructedError():
            return f"{head} : il ne peut pas être clos, {_obstacles(error)}."
        case _:
            return _REFUSALS[type(error)].format(number=error.number)


def _obstacles(error: errors.ClosingObstructedError) -> str:
    told: list[str] = []
    if error.remaining:
        told.append(f"il reste {amount_text(error.remaining)} à payer")
    if error.overpaid:
        told.append(f"{amount_text(error.overpaid)} de trop-perçu ne sont pas réclamés")
    if error.unpaid:
        told.append(f"{amount_text(error.unpaid)} réclamés ne sont pas remboursés")
    if error.missing:
        told.append(f"des livrables ne sont pas reçus ({deliverables_words(error.missing)})")
    return ", et ".join([", ".join(told[:-1]), told[-1]]) if len(told) > 1 else "".join(told)


def deliverables_words(kinds: Sequence[DeliverableKind]) -> str:
    """« Rapport d’évaluation, Bilan d’activité » as they stand in a sentence."""
    words = [DELIVERABLE_LABELS[kind] for kind in kinds]
    return ", ".join(word[0].lower() + word[1:] for word in words)
