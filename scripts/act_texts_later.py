"""The words of the templates of acts that follow a grant: see `act_texts.py`."""

from typing import Final

from ptce_desk.domain.acts import ActKind
from scripts.act_pieces import ABOUT, INSTALMENTS, LETTER, NAMED, PAYMENTS, REGARDS, SIGNED

LATER_TEXTS: Final = {
    ActKind.AMENDMENT: """# Avenant n° {{ avenant_numero }} à la convention de subvention

Entre {{ collectivite }}, représentée par son autorité exécutive dûment habilitée, d’une part,

et {{ beneficiaire }}, SIRET {{ beneficiaire_siret }}, représentée par son représentant légal dûment habilité, d’autre \
part,

Vu la convention{% if convention_numero %} n° {{ convention_numero }}{% endif %} signée le {{ convention_date }} pour le \
dossier n° {{ numero_dossier }}, « {{ intitule }} » ;

Sous réserve de la décision de l’organe compétent lorsque le montant est augmenté ;

il est convenu ce qui suit.

## Article 1er – Objet

{{ avenant_objet }}

{%p if avenant_montant %}

Le montant de la subvention est porté à {{ avenant_montant }} ({{ avenant_montant_en_lettres }}).

{%p endif %}

{%p if avenant_fin %}

La convention s’achève désormais le {{ avenant_fin }}.

{%p endif %}

{%p if avenant_montant and not avenant_date %}

L’échéancier des versements est ajusté en conséquence, dans la limite du nouveau montant.

{%p endif %}

{%p if tranches and (avenant_date or not avenant_montant) %}

Échéancier applicable :
"""
    + INSTALMENTS
    + """
{%p endif %}

## Article 2 – Autres dispositions

Les autres dispositions de la convention demeurent inchangées. L’avenant prend effet à sa notification.

Fait en deux exemplaires, le {% if avenant_date %}{{ avenant_date }}{% else %}…………………{% endif %}

| {{ collectivite }} | {{ beneficiaire }} |
| (nom, qualité, signature) | (nom, qualité, signature) |
""",
    ActKind.PAYMENT_CERTIFICATE: """# Certificat de paiement
"""
    + NAMED
    + """
Dossier n° {{ numero_dossier }}, « {{ intitule }} »{% if engagement_numero %}, engagement \
n° {{ engagement_numero }}{% endif %}.

Bénéficiaire : {{ beneficiaire }}, SIRET {{ beneficiaire_siret }}.

Vu la délibération n° {{ deliberation_numero }} du {{ deliberation_date }}\
{% if convention_date %} et la convention signée le {{ convention_date }}{% endif %} ;

| Montant conventionné | Déjà versé | Reste à verser | Présent versement |
| {{ montant_convention }} | {{ deja_verse }} | {{ reste_a_verser }} | {{ versement_montant }} |

Je certifie que le bénéficiaire peut prétendre au versement de {{ versement_montant }} \
({{ versement_montant_en_lettres }}){% if versement_nature %} au titre suivant : {{ versement_nature }}{% endif %}\
{% if versement_condition %}, la condition prévue étant remplie : {{ versement_condition }}{% endif %}.

{%p if versements %}

## Décompte des sommes déjà versées
"""
    + PAYMENTS
    + """
Total déjà versé : {{ deja_verse }} ({{ deja_verse_en_lettres }}).

{%p endif %}

> Le {{ date_du_jour }}
"""
    + SIGNED,
    ActKind.PAID_STATEMENT: """# Décompte des sommes déjà versées
"""
    + NAMED
    + """
Dossier n° {{ numero_dossier }}, « {{ intitule }} ».

Bénéficiaire : {{ beneficiaire }}, SIRET {{ beneficiaire_siret }}.

Montant conventionné : {{ montant_convention }} ({{ montant_convention_en_lettres }}).

"""
    + PAYMENTS
    + """
Total versé : {{ deja_verse }} ({{ deja_verse_en_lettres }}). Reste à verser : {{ reste_a_verser }}.

Décompte arrêté le {{ date_du_jour }}.
"""
    + SIGNED,
    ActKind.REPORT_REMINDER: "# Relance de bilan"
    + LETTER
    + ABOUT
    + """
Une subvention de {{ montant_convention }} vous a été attribuée pour ce projet. Sauf erreur de ma part, les documents \
suivants ne me sont pas parvenus :

| Document | Échéance |
|: bilan in bilans | {{ bilan.nature }} | {{ bilan.date }} |

Je vous remercie de me les adresser. Ils conditionnent tout versement à venir ; à défaut, et sous réserve des stipulations de la convention, les sommes dont l’emploi \
n’est pas justifié peuvent devoir être reversées.
"""
    + REGARDS,
    ActKind.REPAYMENT_NOTICE: "# Avis de reversement"
    + LETTER
    + ABOUT
    + """
Sur la subvention de {{ montant_convention }} qui vous a été attribuée, {{ deja_verse }} ont été versés. Au vu des \
justificatifs, la somme de {{ reversement_montant }} ({{ reversement_montant_en_lettres }}) paraît devoir être reversée.

{%p if reversement_motif %}

Motif : {{ reversement_motif }}

{%p endif %}

Sauf observations de votre part, que vous pouvez présenter par écrit avant l’émission du titre, un titre de \
recettes{% if reversement_numero %} (n° {{ reversement_numero }}){% endif %} est émis à votre encontre ; le comptable \
public en assure le recouvrement et peut, à votre demande, accorder des délais.
"""
    + REGARDS
    + """
## Voies et délais de recours

Le bien-fondé de la créance peut être contesté devant la juridiction compétente dans un délai de deux mois à compter de \
la notification du titre de recettes (article L. 1617-5 du code général des collectivités territoriales).
""",
    ActKind.DE_MINIMIS: "# Attestation d’aide de minimis"
    + LETTER
    + ABOUT
    + """
Par délibération n° {{ deliberation_numero }} du {{ deliberation_date }}, une aide de {{ de_minimis_montant }} \
({{ de_minimis_montant_en_lettres }}), en équivalent-subvention brut, est attribuée pour ce projet. C’est une \
{{ de_minimis_nature }}, au sens du {{ de_minimis_reglement }} relatif aux aides de minimis.

Du {{ de_minimis_depuis }} au jour de l’attribution, les aides de cette nature reçues par une entreprise unique, de toutes \
les autorités publiques, ne peuvent dépasser ensemble {{ de_minimis_plafond }}. Selon les aides dont nous avons \
connaissance :

| Structure | Présente aide | Compté, cette aide comprise | Reste |
|: part in parts_de_minimis | {{ part.structure }} | {{ part.montant }} | {{ part.compte }} | {{ part.reste }} |

Aides comptées :

| Structure | Autorité | Attribuée le | Montant |
|: aide in aides_de_minimis | {{ aide.structure }} | {{ aide.autorite }} | {{ aide.date }} | {{ aide.montant }} |

Je vous remercie de me signaler sans délai toute autre aide de minimis reçue ou demandée sur cette période par \
l’entreprise unique dont vous faites partie, et de conserver cette lettre : son montant est à déclarer à toute autorité qui \
envisagerait de vous accorder une aide de minimis.
"""
    + REGARDS,
}
