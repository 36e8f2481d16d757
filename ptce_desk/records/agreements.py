"""What follows the grant of a dossier: its agreement, and the lines it holds."""

from typing import Final

from ptce_desk.domain.agreements import Agreement, Amendment, Deliverable
from ptce_desk.domain.vocabulary import DeliverableKind
from ptce_desk.records.record import Part, Record, RecordField
from ptce_desk.wording.rule_labels import DELIVERABLE_LABELS, INSTALMENT_LABELS
from ptce_desk.wording.states import AMENDMENT_LABELS

AMENDMENTS: Final[Part[Agreement]] = Part(
    "amendments",
    "amendment",
    "Avenant",
    "un avenant",
    fields=(
        RecordField("number", "N°", name="numéro"),
        RecordField("amount", "Nouveau montant", kind="amount", name="montant"),
        RecordField("end", "Nouvelle date limite", kind="date", name="fin"),
        RecordField("signed_on", "Signé le", kind="date"),
        RecordField("kind", "Type", kind="choice", options=tuple(AMENDMENT_LABELS.items()), stays=True),
        RecordField("bearer_id", "Nouveau titulaire", kind="link"),
        RecordField("subject", "Objet"),
    ),
    begun=lambda _agreement, _today: Amendment(),
    title="Avenants",
    invitation="Ajouter un avenant…",
)
INSTALMENTS: Final[Part[Agreement]] = Part(
    "instalments",
    "instalment",
    "Tranche",
    "une tranche",
    fields=(
        RecordField(
            "kind", "Tranche", kind="choice", name="type", options=tuple(INSTALMENT_LABELS.items()), stays=True
        ),
        RecordField("planned_on", "Prévue le", kind="date", name="prévu le"),
        RecordField("amount", "Montant", kind="amount"),
        RecordField("condition", "Condition"),
    ),
    title="Tranches",
    invitation="Ajouter une tranche…",
)
PAYMENTS: Final[Part[Agreement]] = Part(
    "payments",
    "payment",
    "Versement",
    "un versement",
    fields=(
        RecordField("paid_on", "Versé le", kind="date", stays=True),
        RecordField("instalment_id", "Tranche", kind="link", options=tuple(INSTALMENT_LABELS.items())),
        RecordField("amount", "Montant", kind="amount"),
        RecordField("mandate_number", "N° de mandat", name="n° de mandat"),
        RecordField("note", "Note"),
    ),
    title="Versements",
    invitation="Ajouter un versement…",
)
DELIVERABLES: Final[Part[Agreement]] = Part(
    "deliverables",
    "deliverable",
    "Livrable",
    "un livrable",
    fields=(
        RecordField(
            "kind", "Livrable", kind="choice", name="type", options=tuple(DELIVERABLE_LABELS.items()), stays=True
        ),
        RecordField("due_on", "À recevoir le", kind="date"),
        RecordField("received_on", "Reçu le", kind="date"),
        RecordField("accepted_on", "Accepté le", kind="date"),
        RecordField(
            "conditions",
            "Conditionne",
            kind="choice",
            name="versement conditionné",
            options=((None, ""), *INSTALMENT_LABELS.items()),
        ),
        RecordField("note", "Note"),
    ),
    begun=lambda _agreement, _today: Deliverable(DeliverableKind.OTHER),
    title="Livrables",
    invitation="Ajouter un livrable…",
)
REPAYMENTS: Final[Part[Agreement]] = Part(
    "repayments",
    "repayment_order",
    "Titre de recettes",
    "un titre de recettes",
    fields=(
        RecordField("number", "N° du titre", name="numéro"),
        RecordField("issued_on", "Émis le", kind="date"),
        RecordField("amount", "Montant", kind="amount"),
        RecordField("repaid_on", "Remboursé le", kind="date"),
        RecordField("reason", "Motif"),
    ),
    title="Titres de recettes",
)

AGREEMENT: Final = Record(
    Agreement,
    table="agreement",
    label="Convention",
    the="la convention",
    named=lambda _agreement: "",
    link="agreement_id",
    fields=(
        RecordField("funding_file_id", kind="link", name="dossier"),
        RecordField("amount", kind="amount", name="montant"),
        RecordField(
            "required",
            "Forme de l’acte",
            "le besoin d’une convention",
            "bool",
            name="obligatoire",
            options=((True, "Avec convention"), (False, "Sans convention")),
            none="Selon la loi",
            chars=18,
        ),
        RecordField("number", "N° de convention", "le numéro", chars=16),
        RecordField("prepared_on", "Préparée le", "la date de préparation", "date", name="préparé le", chars=13),
        RecordField("signed_on", "Signée le", "la date de signature", "date", name="signé le", chars=13),
        RecordField("notified_on", "Notifiée le", "la date de notification", "date", name="notifié le", chars=13),
        RecordField(
            "published_on",
            "Données publiées le",
            "la date de publication des données",
            "date",
            name="publié le",
            chars=13,
        ),
        RecordField("published_as", kind="silent", name="données telles que publiées"),
        RecordField("committed_on", "Engagée le", "la date d’engagement", "date", name="engagé le", chars=13),
        RecordField("commitment_number", "N° d’engagement", "le numéro d’engagement", name="n° d’engagement", chars=16),
        RecordField("end", "Date limite", "la date limite", "date", name="fin", chars=13),
        RecordField("extended_to", "Prorogée jusqu’au", "la prorogation", "date", name="prorogé jusqu’au", chars=13),
        RecordField("actual_base", kind="amount", name="dépenses éligibles réalisées"),
        RecordField("final_amount", kind="amount", name="montant définitif"),
        RecordField("settled_on", "Soldé le", "la date du solde", "date", name="soldé le", chars=13),
        RecordField("lapsed_on", kind="date", name="caduc le"),
        RecordField("closed_on", kind="date", name="clos le"),
        RecordField(
            "note",
            "Note",
            "la note",
            "paragraphs",
            placeholder="Ce qu’il faut savoir de cette convention",
            lines=2,
        ),
    ),
    parts=(
        AMENDMENTS,
        Part(
            "reductions",
            "reduction",
            "Part qui n’est plus due",
            fields=(
                RecordField("decided_on", kind="date", name="date de décision"),
                RecordField("amount", "Montant", kind="amount"),
                RecordField("year", "Année", kind="year"),
                RecordField("reason", "Motif"),
            ),
        ),
        INSTALMENTS,
        PAYMENTS,
        DELIVERABLES,
        REPAYMENTS,
    ),
)
