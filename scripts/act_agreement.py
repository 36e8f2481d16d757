"""The words of a convention, and of its draft that goes with a délibération: see `act_texts.py`."""

from typing import Final

from scripts.act_pieces import COSTS, INSTALMENTS, RESERVE, SHARED

_PARTIES: Final = """
Entre {{ collectivite }}, SIRET {{ collectivite_siret }}, représentée par son autorité exécutive dûment habilitée, \
d’une part,

et {{ beneficiaire }}{% if beneficiaire_forme %}, {{ beneficiaire_forme }}{% endif %}, SIRET {{ beneficiaire_siret }}, \
dont le siège est situé {{ beneficiaire_adresse }}, {{ beneficiaire_commune }}, représentée par son \
représentant légal dûment habilité, ci-après « le bénéficiaire », d’autre part,

Vu la loi n° 2000-321 du 12 avril 2000, notamment ses articles 9-1 et 10, et le décret n° 2001-495 du 6 juin 2001 ;
"""
_OBJECT: Final = """
il est convenu ce qui suit.

## Article 1er – Objet

La convention fixe les conditions de la subvention attribuée pour le projet « {{ intitule }} » (dossier \
n° {{ numero_dossier }}, dispositif « {{ dispositif }} », {{ reglement }}), que le bénéficiaire met en œuvre à son \
initiative et sous sa responsabilité, du {{ date_debut }} au {{ date_fin }}.

## Article 2 – Montant
"""
_PROJECT: Final = (
    """
## Article 3 – Dépenses et financements

Les dépenses et les financements du projet sont ceux de la demande, tels que retenus par \
l’instruction, notre aide étant celle de l’article 2{% if depenses %} :{% else %}.{% endif %}

{%p if depenses %}
"""
    + COSTS
    + """
{%p endif %}

{%p if financements %}

| Financeur | État | Montant |
|: financement in financements | {{ financement.financeur }} | {{ financement.etat }} | {{ financement.montant }} |

{%p endif %}

## Article 4 – Versements

Sous réserve de la disponibilité des crédits, du respect de la présente convention et de la remise d’un relevé \
d’identité bancaire, la subvention est versée """
)
_REPORTS: Final = """
## Article 5 – Justificatifs

Le bénéficiaire remet le compte rendu financier prévu par l’article 10 de la loi du 12 avril 2000 dans les six mois \
qui suivent la fin de chaque exercice concerné"""
_ENGAGEMENTS: Final = """
## Article 6 – Engagements

Le bénéficiaire emploie la subvention au seul objet convenu, facilite tout contrôle, mentionne le soutien reçu et \
signale tout changement. S’il est une association ou une fondation, il souscrit le contrat d’engagement républicain \
(loi n° 2000-321, article 10-1). Les aides de minimis et autres aides publiques reçues sont déclarées.

## Article 7 – Durée, modification, résiliation

La convention prend effet à sa notification"""
_END: Final = """. Elle se modifie par avenant. En cas d’inexécution, et après mise en demeure restée \
sans effet, elle peut être résiliée et les sommes indûment perçues sont reversées.

## Article 8 – Litiges

À défaut d’accord amiable, les litiges relèvent du tribunal administratif territorialement compétent.
"""

AGREEMENT: Final = (
    "# Convention de subvention{% if convention_numero %} n° {{ convention_numero }}{% endif %}\n"
    + _PARTIES
    + """
Vu la délibération n° {{ deliberation_numero }} du {{ deliberation_date }}, transmise au représentant de l’État le \
{{ deliberation_transmission }} ;
"""
    + _OBJECT
    + """
Une subvention maximale de {{ montant_convention }} ({{ montant_convention_en_lettres }}) est attribuée, sur une \
assiette de {{ assiette }} et pour un coût total de {{ cout_total }}.
"""
    + SHARED
    + RESERVE
    + _PROJECT
    + """{% if tranches %}ainsi :{% else %}sur présentation des justificatifs.{% endif %}

{%p if tranches %}
"""
    + INSTALMENTS
    + """
{%p endif %}
"""
    + _REPORTS
    + """{% if bilans %}, ainsi que les documents suivants :{% else %}.{% endif %}

{%p if bilans %}

| Document | Échéance |
|: bilan in bilans | {{ bilan.nature }} | {{ bilan.date }} |

{%p endif %}
"""
    + _ENGAGEMENTS
    + """{% if convention_fin %} et s’achève le {{ convention_fin }}, dernier jour \
pour demander un versement{% endif %}"""
    + _END
    + """
Fait en deux exemplaires, le {% if convention_date %}{{ convention_date }}{% else %}…………………{% endif %}

| {{ collectivite }} | {{ beneficiaire }} |
| (nom, qualité, signature) | (nom, qualité, signature) |
"""
)
DRAFT: Final = (
    """# PROJET – Convention de subvention

PROJET annexé au projet de délibération : sans effet avant le vote et la signature de la convention.
"""
    + _PARTIES
    + """
Vu la délibération n° ………………… du ………………… (à compléter après le vote) ;
"""
    + _OBJECT
    + """
Une subvention maximale de {{ montant_propose }} ({{ montant_propose_en_lettres }}), sous réserve du vote, serait \
attribuée, sur une assiette de {{ assiette }} et pour un coût total de {{ cout_total }}.
"""
    + SHARED
    + _PROJECT
    + """selon l’échéancier que fixe la convention \
signée{% if annees %}, dans la limite, sous réserve du vote, de :{% else %}.{% endif %}

{%p if annees %}

| Année | Montant, sous réserve du vote |
|: annee in annees | {{ annee.annee }} | {{ annee.montant }} |

{%p endif %}
"""
    + _REPORTS
    + ".\n"
    + _ENGAGEMENTS
    + _END
    + """
| {{ collectivite }} | {{ beneficiaire }} |
| PROJET, à ne pas signer | PROJET, à ne pas signer |
"""
)
