"""A policy framework (cadre)."""

from typing import Final

from ptce_desk.domain.frameworks import FrameworkAxis, PolicyFramework
from ptce_desk.domain.validity import is_crossed
from ptce_desk.records.record import Part, Record, RecordField, quoted
from ptce_desk.wording.labels import FRAMEWORK_KIND_LABELS


def _late_start(framework: PolicyFramework) -> str:
    crossed = is_crossed(framework.start, framework.end)
    return "La période finit avant de commencer." if crossed else ""


FRAMEWORK: Final = Record(
    PolicyFramework,
    table="policy_framework",
    label="Cadre",
    the="le cadre",
    named=lambda framework: quoted(framework.name),
    fields=(
        RecordField("name", "Nom", "le nom", required="Un cadre porte un nom : l’ancien est gardé."),
        RecordField(
            "kind", "Type de cadre", "le type", "choice", options=tuple(FRAMEWORK_KIND_LABELS.items()), chars=32
        ),
        RecordField("signatories", "Signataires", "les signataires"),
        RecordField("start", "Début", "le début de la période", "date", name="début", chars=14),
        RecordField("end", "Fin", "la fin de la période", "date", name="fin", chars=14),
        RecordField("amount", "Montant", "le montant", "amount", chars=16),
        RecordField("axis", "Axe", "l’axe"),
        RecordField("notes", "Notes", "les notes", "paragraphs", lines=4),
        RecordField("source", "Source", "la source", "source"),
    ),
    parts=(
        Part(
            "schemes",
            "framework_scheme",
            "Dispositif lié",
            fields=(RecordField("scheme_id", kind="link", name="dispositif"),),
        ),
        Part(
            "axes",
            "framework_axis",
            "Axe du contrat",
            "un axe",
            (
                RecordField("name", "Axe", "l’axe", name="axe", stays=True),
                RecordField("action", "Action", "l’action", name="action"),
                RecordField("amount", "Montant prévu", "le montant prévu", "amount", name="montant prévu"),
            ),
            begun=lambda _framework, _today: FrameworkAxis(""),
            title="Axes et actions",
            invitation="Ajouter un axe…",
        ),
        Part("ptce", "framework_ptce", "PTCE lié", fields=(RecordField("ptce_id", kind="link", name="PTCE"),)),
    ),
    link="framework_id",
    remarks={"end": _late_start},
)
