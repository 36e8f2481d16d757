"""Deadlines, in words."""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import Final, Literal

from ptce_desk.domain.aid.deadline_marks import EndedByItsActError, PutOffReasonError, PutOffToPastError
from ptce_desk.domain.aid.deadlines import Deadline, DeadlineKind, Facts, Horizon
from ptce_desk.domain.committees import CommitteeBody
from ptce_desk.domain.errors import PtceDeskError
from ptce_desk.domain.file_checklist import OpinionKind
from ptce_desk.domain.french_order import sort_key
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.periods import Period
from ptce_desk.domain.vocabulary import DeliverableKind, DeMinimisRegime, InstalmentKind
from ptce_desk.formatting import MONTHS, capitalised, date_text, long_date_text, number_text, typeset, whole_amount_text
from ptce_desk.wording.filters import count_text, either
from ptce_desk.wording.rule_labels import DELIVERABLE_LABELS, INSTALMENT_LABELS, REGIME_LABELS
from ptce_desk.wording.states import BODY_LABELS, OPINION_KIND_LABELS

KIND_LABELS: Final = {
    DeadlineKind.TO_SIGN: "Convention à signer",
    DeadlineKind.TO_NOTIFY: "Décision à notifier",
    DeadlineKind.AGREEMENT_ENDS: "Fin de convention",
    DeadlineKind.DELIVERABLE: "Livrable attendu",
    DeadlineKind.PAYMENT: "Versement à faire",
    DeadlineKind.DOCUMENTS: "Pièces manquantes",
    DeadlineKind.OPINION: "Avis attendu",
    DeadlineKind.ENVELOPE: "Enveloppe presque épuisée",
    DeadlineKind.DE_MINIMIS: "Plafond de minimis proche",
    DeadlineKind.OPEN_DATA: "Données à publier",
    DeadlineKind.SESSION: "Commission",
    DeadlineKind.RENEWAL: "Projet à renouveler",
    DeadlineKind.YEAR_TO_CONFIRM: "Année à confirmer",
}

HORIZON_LABELS: Final = {
    Horizon.LATE: "En retard",
    Horizon.WEEK: "Sous 7 jours",
    Horizon.MONTH: "Sous un mois",
    Horizon.LATER: "Plus tard",
    Horizon.UNDATED: "Sans date",
}

Aside = Literal["put_off", "done"]
ASIDE_LABELS: Final[dict[Aside, str]] = {"put_off": "Reportées", "done": "Faites"}
"""What is out of the way."""

_FEW_DAYS: Final = 62
"""How long a delay is told in days, then in whole months."""

_HORIZON_WORDS: Final = {
    Horizon.LATE: "en retard",
    Horizon.WEEK: "sous 7 jours",
    Horizon.MONTH: "sous un mois",
    Horizon.LATER: "plus tard",
    Horizon.UNDATED: "sans date",
}


ACT_LABELS: Final = {
    DeadlineKind.TO_SIGN: "Noter la signature…",
    DeadlineKind.TO_NOTIFY: "Noter la notification…",
    DeadlineKind.AGREEMENT_ENDS: "Ouvrir la convention",
    DeadlineKind.DELIVERABLE: "Noter la réception…",
    DeadlineKind.PAYMENT: "Noter le versement…",
    DeadlineKind.DOCUMENTS: "Ouvrir les pièces",
    DeadlineKind.OPINION: "Noter l’avis…",
    DeadlineKind.OPEN_DATA: "Noter la publication…",
    DeadlineKind.SESSION: "Ouvrir la séance",
    DeadlineKind.YEAR_TO_CONFIRM: "Confirmer l’année…",
}
"""The act that ends a deadline, by kind; those that none ends are left out."""

_ENDED_BY: Final = {
    DeadlineKind.TO_SIGN: "la date de signature, sur la page du dossier, met fin à cette échéance.",
    DeadlineKind.TO_NOTIFY: "la date de notification, sur la page du dossier, met fin à cette échéance.",
    DeadlineKind.AGREEMENT_ENDS: "le dernier versement, le solde ou la clôture de la convention y met fin.",
    DeadlineKind.DELIVERABLE: "la date de réception du livrable, sur la page du dossier, y met fin.",
    DeadlineKind.PAYMENT: "le versement noté sur la page du dossier y met fin.",
    DeadlineKind.DOCUMENTS: "la réception des pièces, sur la page du dossier, y met fin.",
    DeadlineKind.OPINION: "l’avis noté sur la page du dossier y met fin.",
    DeadlineKind.OPEN_DATA: "la date de publication, sur la page du dossier, y met fin.",
    DeadlineKind.SESSION: "elle passe avec le jour de la séance.",
    DeadlineKind.YEAR_TO_CONFIRM: "le vote de l’année, sur la page du dossier, y met fin.",
}

_REFUSALS: Final[dict[type[PtceDeskError], str]] = {
    PutOffToPastError: "Indiquez un jour à venir : l’échéance revient ce jour-là.",
    PutOffReasonError: "Indiquez le motif du report : il est montré avec l’échéance.",
}


def deadline_refusal(error: PtceDeskError) -> str:
    """Why a deadline is not put off or said to be dealt with; nothing for another error."""
    if isinstance(error, EndedByItsActError):
        return f"{KIND_LABELS[error.kind]} : {_ENDED_BY[error.kind]}"
    return _REFUSALS.get(type(error), "")


def aside_words(until: date | None) -> str:
    """« Reportée au 12/03/2026 », « Faite »."""
    return "Faite" if until is None else f"Reportée au {date_text(until)}"


def reason_words(reason: str, author: str) -> str:
    """« Bilan promis (Camille Roy) », with what is known of it."""
    return " ".join(part for part in (reason, f"({author})" if author else "") if part)


def set_aside_words(until: date | None, reason: str, author: str, said_on: date | None) -> str:
    """« Reportée au 12/03/2026 par Camille Roy, le 02/03/2026 : bilan promis »."""
    by = f" par {author}" if author else ""
    when = f", le {date_text(said_on)}" if said_on is not None else ""
    why = f" : {reason}" if reason else ""
    return typeset(f"{aside_words(until)}{by}{when}{why}")


def acted_words(one: str, several: str, deadlines: Sequence[Deadline]) -> str:
    """« Reportée : 2026-014 · Cantine », « Reportées : 3 échéances »."""
    if len(deadlines) == 1:
        return typeset(f"{one} : {subject(deadlines[0])}.")
    return typeset(f"{several} : {count_text(len(deadlines), 'échéance')}.")


def selected_words(count: int, to_pay: Decimal = ZERO) -> str:
    """« 3 échéances choisies, 15 000 € à verser », what to do when none is."""
    if not count:
        return "Choisissez une échéance pour la traiter ou la reporter."
    paid = f", {whole_amount_text(to_pay)} à verser" if to_pay else ""
    return typeset(f"{count_text(count, 'échéance')} choisie{'s' if count > 1 else ''}{paid}")


def group_count(count: int, late: int) -> str:
    """« 3 échéances, 1 en retard »."""
    return count_text(count, "échéance") + (f", {number_text(late)} en retard" if late else "")


def record_label(deadline: Deadline) -> str:
    """What the deadlines of one record stand under: its own name, the budget of a year."""
    return f"Budget {deadline.record.id}" if deadline.record.page == "budget" else subject(deadline)


_GROUPS: Final = {"late": "En retard", "undated": "Sans date", "done": "Faites"}


def week_label(monday: date | None, group: str, today: date) -> str:
    """« Cette semaine », « La semaine prochaine », « Semaine du 16 mars 2026 », « En retard »."""
    if monday is None:
        return _GROUPS[group]
    weeks = (monday - (today - timedelta(days=today.weekday()))).days // 7
    near = {0: "Cette semaine", 1: "La semaine prochaine"}
    return near.get(weeks, week_title(monday))


def month_label(first: date | None, group: str) -> str:
    """« Décembre 2026 », « En retard »."""
    return _GROUPS[group] if first is None else capitalised(f"{MONTHS[first.month - 1]} {first.year}")


def marking_label(verb: str, deadlines: Sequence[Deadline]) -> str:
    """What the history calls an act on deadlines: « Reporter : versement à faire, 2026-014 · Cantine »."""
    if len(deadlines) != 1:
        return typeset(f"{verb} : {count_text(len(deadlines), 'échéance')}")
    (one,) = deadlines
    label = KIND_LABELS[one.kind]
    return typeset(f"{verb} : {label[0].lower()}{label[1:]}, {subject(one)}")


def subject(deadline: Deadline) -> str:
    """What it is about: « 2026-014 · Cantine », a scheme, a session."""
    facts = deadline.facts
    if deadline.kind is DeadlineKind.SESSION:
        return facts.name or BODY_LABELS[CommitteeBody(facts.code)]
    return " · ".join(part for part in (facts.reference, facts.name) if part)


def sentence(deadline: Deadline) -> str:
    """What is to be done: « Solde de 10 000 € à verser »."""
    return typeset(_sentence(deadline))


def words_of(deadline: Deadline) -> str:
    """All the words one may look for: of what, what is to be done, and what the home page calls it."""
    return f"{subject(deadline)} {sentence(deadline)} {KIND_LABELS[deadline.kind]}"


def when_words(day: date | None, today: date) -> str:
    """« aujourd’hui », « dans 3 jours », « en retard de 12 jours »; nothing for no day."""
    if day is None:
        return ""
    days = (day - today).days
    if days in (0, 1):
        return "demain" if days else "aujourd’hui"
    if days == -1:
        return "en retard d’un jour"
    if days > 0:
        return f"dans {number_text(days)} jours"
    if -days <= _FEW_DAYS:
        return f"en retard de {number_text(-days)} jours"
    return f"en retard de {number_text(Period(day, today).whole_months() - 1)} mois"


def summary(counts: Sequence[tuple[Horizon, int]], put_off: int = 0) -> str:
    """« 3 en retard, 2 sous 7 jours, 1 sans date ; 2 reportées »; that nothing waits, when nothing does."""
    said = ", ".join(f"{number_text(count)} {_HORIZON_WORDS[horizon]}" for horizon, count in counts if count)
    later = f" ; {number_text(put_off)} reportée{'s' if put_off > 1 else ''}" if put_off else ""
    return typeset(f"{said or 'Rien n’attend'}{later}")


def filter_sentence(
    count: int,
    horizons: Collection[Horizon] = (),
    kinds: Collection[DeadlineKind] = (),
    text: str = "",
    aside: Aside | None = None,
    instructors: Collection[str] = (),
    days: str = "",
) -> str:
    """« 3 échéances, en retard, versement à faire, contenant « bois » », « 2 échéances reportées »."""
    parts = [count_text(count, "échéance")]
    if aside is not None:
        said = ASIDE_LABELS[aside].lower()
        parts = [f"{parts[0]} {said if count > 1 else said.removesuffix('s')}"]
    if horizons:
        parts.append(either([words for horizon, words in _HORIZON_WORDS.items() if horizon in horizons]))
    if kinds:
        parts.append(either([label[0].lower() + label[1:] for kind, label in KIND_LABELS.items() if kind in kinds]))
    if instructors:
        named = [f"instructeur : {either(known)}"] if (known := sorted(filter(None, instructors), key=sort_key)) else []
        parts.append(either([*named, "sans instructeur"] if "" in instructors else named))
    if days:
        parts.append(days)
    if text:
        parts.append(f"contenant « {text} »")
    whole = ", ".join(parts)
    return typeset(whole[0].upper() + whole[1:])


def week_title(first: date) -> str:
    """« Semaine du 2 mars 2026 »."""
    return f"Semaine du {long_date_text(first)}"


def _sentence(deadline: Deadline) -> str:
    facts = deadline.facts
    amount = whole_amount_text(facts.amount)
    match deadline.kind:
        case DeadlineKind.TO_SIGN:
            return f"Convention de {amount} à signer"
        case DeadlineKind.TO_NOTIFY:
            return f"Décision de {amount} à notifier au bénéficiaire"
        case DeadlineKind.AGREEMENT_ENDS:
            return f"Dernier jour pour payer : il reste {amount}"
        case DeadlineKind.DELIVERABLE:
            return f"{DELIVERABLE_LABELS[DeliverableKind(facts.code)]} à recevoir"
        case DeadlineKind.PAYMENT:
            return f"{INSTALMENT_LABELS[InstalmentKind(facts.code)]} de {amount} à verser"
        case DeadlineKind.DOCUMENTS:
            one = facts.count == 1
            return "Une pièce obligatoire manque" if one else f"{facts.count} pièces obligatoires manquent"
        case DeadlineKind.OPINION:
            asked = facts.body or OPINION_KIND_LABELS[OpinionKind(facts.code)].lower()
            return f"Avis à recevoir : {asked}"
        case DeadlineKind.ENVELOPE:
            over = facts.amount < 0
            how = f"dépassée de {whole_amount_text(-facts.amount)}" if over else f"presque épuisée : il reste {amount}"
            return f"Enveloppe {how}"
        case DeadlineKind.DE_MINIMIS:
            return _de_minimis_words(facts)
        case DeadlineKind.OPEN_DATA:
            return f"Données à publier : {amount}"
        case DeadlineKind.SESSION:
            return f"{BODY_LABELS[CommitteeBody(facts.code)]} : {count_text(facts.count, 'dossier')}"
        case DeadlineKind.RENEWAL:
            return "Le projet s’achève : à renouveler, s’il continue"
        case DeadlineKind.YEAR_TO_CONFIRM:
            return f"Année {facts.code} à confirmer : {amount}"


def _de_minimis_words(facts: Facts) -> str:
    """« De minimis général : 285 000 € reçus en 3 ans, il reste 15 000 € sur 300 000 € »."""
    regime = REGIME_LABELS[DeMinimisRegime(facts.code)]
    left = facts.limit - facts.amount
    if left < 0:
        how = f"{whole_amount_text(-left)} de trop pour un plafond de {whole_amount_text(facts.limit)}"
    elif left == 0:
        how = f"le plafond de {whole_amount_text(facts.limit)} est atteint"
    else:
        how = f"il reste {whole_amount_text(left)} sur {whole_amount_text(facts.limit)}"
    part = f", dont {whole_amount_text(facts.unknown)} au régime non précisé" if facts.unknown else ""
    part += f", sans {whole_amount_text(facts.apart)} au régime non précisé" if facts.apart else ""
    received = f"{whole_amount_text(facts.amount)} reçus en {facts.count} ans{part}"
    return f"{regime[0].upper()}{regime[1:]} : {received}, {how}"
