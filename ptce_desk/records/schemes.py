"""A support scheme (dispositif), its versions and the documents it asks for."""

from typing import Final

from ptce_desk.domain.aid.legal import NEED_LEGAL_BASIS
from ptce_desk.domain.rules.schemes import SchemeDocument, SchemeVersion, SupportScheme
from ptce_desk.domain.rules.trials import RuleTrial
from ptce_desk.domain.scoring import SchemeCriterion
from ptce_desk.formatting import typeset
from ptce_desk.records.free_fields import FREE_FIELDS
from ptce_desk.records.imputation import IMPUTATION
from ptce_desk.records.record import Part, Record, RecordField, quoted
from ptce_desk.wording.labels import LEVEL_LABELS, SCHEME_KIND_LABELS, SECTION_LABELS
from ptce_desk.wording.legal import LEGAL_BASIS_ASKED, LEGAL_BASIS_HINT

_LEVELS: Final = tuple(LEVEL_LABELS.items())


def _no_legal_basis(scheme: SupportScheme) -> str:
    asked = scheme.funder_level in NEED_LEGAL_BASIS and not scheme.legal_basis.strip()
    return typeset(LEGAL_BASIS_ASKED) if asked else ""


def _take_up(scheme: SupportScheme) -> None:
    """What is changed here is ours, no reference of the catalogue any more."""
    scheme.in_catalogue = False


VERSION: Final = Record(
    SchemeVersion,
    table="scheme_version",
    label="Version du dispositif",
    the="la version",
    named=lambda version: version.version,
    fields=(
        RecordField(
            "version",
            "Nom de la version",
            "le nom",
            name="version",
            required="Une version porte un nom : l’ancien est gardé.",
            chars=14,
        ),
        RecordField(
            "valid_from",
            "Valable du",
            "le premier jour",
            "date",
            name="en vigueur le",
            required="Une version a un premier jour : l’ancien est gardé.",
            chars=12,
        ),
        RecordField(
            "valid_to", "au (vide : sans fin)", "le dernier jour", "date", name="en vigueur jusqu’au", chars=12
        ),
        RecordField("section", "Section", "la section", "choice", options=tuple(SECTION_LABELS.items()), chars=14),
        RecordField("deliberation", "Délibération n°", "la délibération", chars=14),
        RecordField("source", "Source", "la source", "source"),
        RecordField("rules", kind="silent", name="règles"),
    ),
)
RULE_TRIAL: Final = Record(
    RuleTrial,
    table="rule_trial",
    label="Essai de règles",
    the="l’essai",
    named=lambda trial: quoted(trial.name),
    fields=(
        RecordField("name", "Nom de l’essai", "le nom", name="nom", required="Donnez un nom à l’essai.", chars=40),
        RecordField("scheme_version_id", kind="link", name="version"),
        RecordField("rules", kind="silent", name="règles"),
    ),
)
SCHEME: Final = Record(
    SupportScheme,
    table="scheme",
    label="Dispositif",
    the="le dispositif",
    named=lambda scheme: scheme.code,
    fields=(
        RecordField("code", "Code", "le code", chars=24),
        RecordField(
            "label",
            "Intitulé",
            "l’intitulé",
            required="Un dispositif porte un intitulé : l’ancien est gardé.",
        ),
        RecordField(
            "family",
            "Famille",
            "la famille",
            hint="Les dispositifs d’une même famille peuvent partager un plafond.",
            chars=30,
        ),
        RecordField("kind", "Type", "le type", "choice", options=tuple(SCHEME_KIND_LABELS.items()), chars=30),
        RecordField("funder_name", "Financeur", "le financeur", chars=30),
        RecordField(
            "funder_level",
            "Niveau",
            "le niveau",
            "choice",
            "niveau du financeur",
            tuple(LEVEL_LABELS.items()),
            chars=16,
        ),
        RecordField(
            "legal_basis",
            "Base juridique",
            "la base juridique",
            placeholder="Article de loi, ou convention avec la Région",
            hint=LEGAL_BASIS_HINT,
        ),
        RecordField("in_catalogue", "Référence du catalogue", kind="bool"),
        *IMPUTATION,
        *FREE_FIELDS,
    ),
    parts=(
        Part(
            "versions",
            VERSION.table,
            VERSION.label,
            "une version",
            VERSION.fields,
        ),
        Part(
            "documents",
            "scheme_document",
            "Pièce demandée",
            "une pièce",
            (
                RecordField("label", "Pièce", "la pièce", name="intitulé"),
                RecordField("required", "Obligatoire", kind="bool"),
            ),
            begun=lambda _scheme, _today: SchemeDocument(""),
            title="Pièces demandées",
            invitation="Ajouter une pièce…",
        ),
        Part(
            "criteria",
            "scheme_criterion",
            "Critère de notation",
            "un critère",
            (
                RecordField("label", "Critère", "le critère", name="intitulé", stays=True),
                RecordField("weight", "Coefficient", kind="number", stays=True),
                RecordField("out_of", "Noté sur", kind="number", name="noté sur", stays=True),
            ),
            begun=lambda _scheme, _today: SchemeCriterion(""),
            title="Grille de notation",
            invitation="Ajouter un critère…",
        ),
    ),
    link="scheme_id",
    remarks={"legal_basis": _no_legal_basis},
    touched=_take_up,
)
