"""An envelope: its authorisation, the credits it is paid by, and what changes it."""

from typing import Final

from ptce_desk.domain.budget import Envelope
from ptce_desk.records.record import Part, Record, RecordField
from ptce_desk.wording.envelopes import MOVEMENT_LABELS

CREDITS: Final[Part[Envelope]] = Part(
    "credits",
    "payment_credit",
    "Crédits de paiement",
    fields=(
        RecordField("year", "Payé en", kind="year", name="année"),
        RecordField("amount", "Crédits (CP)", kind="amount", name="montant"),
    ),
    title="Crédits de paiement",
)
MOVEMENTS: Final[Part[Envelope]] = Part(
    "movements",
    "envelope_movement",
    "Mouvement d’enveloppe",
    "un mouvement",
    (
        RecordField("decided_on", "Décidé le", kind="date", name="date de décision"),
        RecordField("kind", "Mouvement", "le mouvement", "choice", "type", tuple(MOVEMENT_LABELS.items())),
        RecordField("other_id", kind="link", name="autre enveloppe"),
        RecordField("amount", "Montant", "le montant", "amount"),
        RecordField("deliberation", "Délibération", "la délibération"),
        RecordField("reason", "Motif", "le motif"),
    ),
    title="Mouvements de l’enveloppe",
    invitation="Ajouter un mouvement…",
)
ENVELOPE: Final = Record(
    Envelope,
    table="envelope",
    label="Enveloppe",
    the="l’enveloppe",
    named=lambda envelope: str(envelope.year),
    fields=(
        RecordField("scheme_id", "Dispositif", kind="link", placeholder="Choisir un dispositif…", chars=52),
        RecordField("year", "Année", kind="year"),
        RecordField(
            "budget", "Montant de l’enveloppe (AE ou AP)", kind="amount", name="autorisation (AE ou AP)", chars=16
        ),
        RecordField("note", "Note", "la note", placeholder="Budget primitif, décision modificative…"),
    ),
    parts=(CREDITS, MOVEMENTS),
    link="envelope_id",
)
