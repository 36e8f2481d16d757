"""A committee session (séance), its agenda and its délibération."""

from typing import Final

from ptce_desk.domain.committees import CommitteeSession, Deliberation
from ptce_desk.domain.recusals import tidied_recusals
from ptce_desk.formatting import date_text
from ptce_desk.records.record import Part, Record, RecordField
from ptce_desk.wording.states import BODY_LABELS, OPINION_LABELS, SESSION_STATUS_LABELS, VOTE_LABELS


def _recused(typed: object) -> str:
    return tidied_recusals(str(typed))


def _votes(key: str, label: str, words: str) -> RecordField:
    """A count of votes: none was counted when it is empty."""
    return RecordField(key, label, words, "number", tidied=lambda count: None if count is None else int(str(count)))


def _stripped(typed: object) -> str:
    return str(typed).strip()


DELIBERATION: Final = Record(
    Deliberation,
    table="deliberation",
    label="Délibération",
    the="la délibération",
    named=lambda act: act.number,
    fields=(
        RecordField("number", "Délibération n°", "le numéro", chars=11),
        RecordField("taken_on", "Prise le", "le jour de la délibération", "date", name="date", chars=13),
        RecordField(
            "transmitted_on",
            "Transmise au contrôle de légalité le",
            "le jour de transmission au contrôle de légalité",
            "date",
            name="transmise le",
            chars=24,
        ),
        RecordField("public_on", "Publiée le", "le jour de publication", "date", name="publiée le", chars=13),
    ),
)
ITEMS: Final[Part[CommitteeSession]] = Part(
    "items",
    "agenda_item",
    "Ligne de l’ordre du jour",
    fields=(
        RecordField("funding_file_id", kind="link", name="dossier"),
        RecordField("opinion", "Avis", "l’avis", "choice", options=tuple(OPINION_LABELS.items()), none="–"),
        RecordField("vote", "Vote", "le vote", "choice", options=tuple(VOTE_LABELS.items()), none="À voter"),
        RecordField("voted_amount", "Voté", "le montant voté", "amount"),
        RecordField("recused", "Déport", "les déports", name="déport", tidied=_recused),
        RecordField("remark", "Observations", "les observations", tidied=_stripped),
        RecordField("submitted", kind="silent", name="ce qui a été soumis"),
        RecordField("proposed", "Proposé", kind="amount", name="montant proposé"),
        _votes("votes_for", "Pour", "les voix pour"),
        _votes("votes_against", "Contre", "les voix contre"),
        _votes("abstentions", "Abstentions", "les abstentions"),
        _votes("not_taking_part", "Ne prend pas part", "les élus qui ne prennent pas part au vote"),
    ),
)
SESSION: Final = Record(
    CommitteeSession,
    table="committee_session",
    label="Commission",
    the="la séance",
    named=lambda session: f"du {date_text(session.held_on)}",
    fields=(
        RecordField("body", "Instance", "l’instance", "choice", options=tuple(BODY_LABELS.items()), chars=26),
        RecordField(
            "held_on",
            "Date",
            "la date",
            "date",
            required="Une séance a une date : l’ancienne est gardée.",
            chars=13,
        ),
        RecordField("title", "Intitulé", "l’intitulé", chars=64),
        RecordField("status", "État", "l’état", "choice", "état de la séance", tuple(SESSION_STATUS_LABELS.items())),
        RecordField("envelopes", kind="silent", name="ce qui a été dit des enveloppes"),
    ),
    parts=(
        ITEMS,
        Part(
            "deliberation",
            DELIBERATION.table,
            DELIBERATION.label,
            fields=DELIBERATION.fields,
        ),
    ),
    link="session_id",
)
