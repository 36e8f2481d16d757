"""The words of the templates of acts that go with the program; `act_templates.py` makes the documents of them.

One act: a title after `#`, headings after `##`, lines at the right after `>`, tables between bars whose second row says
after `:` over what it goes, paragraphs. What stands between braces is a field of `ptce_desk/wording/act_fields.py`.
They are careful on purpose: an authority has its own delegations, its own wording, its own lawyer.
"""

from typing import Final

from ptce_desk.domain.acts import ActKind
from scripts.act_agreement import AGREEMENT, DRAFT
from scripts.act_pieces import (
    ABOUT,
    APPEAL,
    ENFORCEABLE,
    INSTALMENTS,
    LETTER,
    LINES,
    NAMED,
    REGARDS,
    RESERVE,
    SHARED,
    SIGNED,
)
from scripts.act_texts_later import LATER_TEXTS

ACT_TEXTS: Final = {
    ActKind.ACKNOWLEDGEMENT: "# Accusé de réception"
    + LETTER
    + ABOUT
    + """
J’accuse réception de votre demande de subvention d’un montant de {{ montant_demande }} \
({{ montant_demande_en_lettres }}), déposée le {{ date_depot }}.

{%p if pieces %}

Pour être instruite, elle doit encore être complétée par les pièces suivantes :

| Pièces attendues |
|: piece in pieces | {{ piece.piece }} |

{%p endif %}

Sauf disposition contraire, le silence gardé pendant deux mois à compter de la réception de votre demande vaut rejet \
(article L. 231-4 du code des relations entre le public et l’administration) ; ce délai est suspendu pendant celui qui \
vous est laissé pour compléter votre demande. Ce rejet peut être contesté devant le tribunal administratif \
territorialement compétent dans les deux mois qui suivent.

Cet accusé de réception ne préjuge pas de la suite qui sera donnée à votre demande : une subvention n’est acquise \
qu’après décision de l’organe compétent. Sous réserve du règlement du dispositif, il fixe la date à partir de laquelle \
les dépenses peuvent être prises en compte.
"""
    + REGARDS,
    ActKind.MISSING_DOCUMENTS: "# Demande de pièces complémentaires"
    + LETTER
    + ABOUT
    + """
L’examen de votre demande, déposée le {{ date_depot }}, montre que les pièces suivantes manquent :

| Pièces attendues |
|: piece in pieces | {{ piece.piece }} |

Je vous remercie de me les adresser avant le {{ pieces_avant_le }}, en rappelant le numéro de votre dossier. Sans elles, votre demande ne peut pas être \
déclarée complète ni présentée à la décision de l’organe compétent. Jusqu’à cette date, le délai au terme duquel votre \
demande serait réputée rejetée est suspendu (article L. 114-5 du code des relations entre le public et \
l’administration).
"""
    + REGARDS,
    ActKind.DELIBERATION: """# {% if deliberation_numero %}Délibération n° {{ deliberation_numero }}\
{% else %}Projet de délibération{% endif %}

{{ collectivite }} – {{ seance_instance }} du {{ seance_date }}

Objet : attribution de subventions de soutien aux pôles territoriaux de coopération économique.

## Visas

Vu le code général des collectivités territoriales ;

Vu, le cas échéant, la délégation donnée par l’assemblée délibérante ;

Vu la loi n° 2000-321 du 12 avril 2000, notamment ses articles 9-1 et 10, et le décret n° 2001-495 du 6 juin 2001 ;

Vu la loi n° 2014-856 du 31 juillet 2014 relative à l’économie sociale et solidaire, notamment son article 9 ;

Vu le règlement du dispositif concerné et les demandes présentées ;

Considérant l’intérêt que présentent les projets ci-dessous pour le territoire ;

## Décide

Article 1er : d’attribuer, sous réserve de l’inscription des crédits correspondants et du respect des règles \
européennes relatives aux aides d’État, les subventions suivantes.

| Dossier | Bénéficiaire | SIRET | Projet | Dispositif | Montant |
|: dossier in dossiers | {{ dossier.numero }} | {{ dossier.beneficiaire }} | {{ dossier.siret }} | \
{{ dossier.intitule }} | {{ dossier.dispositif }} | {{ dossier.montant }} |

Soit un total de {{ total_dossiers }} ({{ total_dossiers_en_lettres }}).

{%p if reserves %}

Ces attributions sont assorties des réserves suivantes :

| Dossier | Réserve |
|: reserve in reserves | {{ reserve.numero }} | {{ reserve.reserve }} |

{%p endif %}

{%p if non_attribues %}

Les demandes suivantes n’ont pas donné lieu à attribution :

| Dossier | Bénéficiaire | Projet | Décision |
|: demande in non_attribues | {{ demande.numero }} | {{ demande.beneficiaire }} | {{ demande.intitule }} | \
{{ demande.decision }} |

{%p endif %}

Article 2 : d’autoriser l’exécutif à signer les conventions et tous les actes nécessaires, lorsqu’une convention est \
requise ou décidée.

Article 3 : d’imputer la dépense sur les crédits ouverts à cet effet au budget.

Les élus intéressés à l’affaire n’ont pris part ni aux débats ni au vote (article L. 2131-11 du code général des \
collectivités territoriales, ou disposition équivalente).

{%p if deports %}

| Dossier | Élu qui s’est déporté | Intérêt à l’affaire |
|: deport in deports | {{ deport.numero }} | {{ deport.elu }} | {{ deport.interet }} |

{%p endif %}

{%p if scrutins %}

| Dossier | Voix |
|: scrutin in scrutins | {{ scrutin.numero }} | {{ scrutin.voix }} |

{%p endif %}

La présente délibération est transmise au représentant de l’État pour le contrôle de légalité. Elle peut être contestée \
devant le tribunal administratif territorialement compétent dans un délai de deux mois à compter de sa publication.
"""
    + SIGNED,
    ActKind.NOTIFICATION: "# Notification d’attribution"
    + LETTER
    + ABOUT
    + """
J’ai le plaisir de vous informer que, par délibération n° {{ deliberation_numero }} du {{ deliberation_date }}, une \
subvention de {{ montant_vote }} ({{ montant_vote_en_lettres }}) vous est attribuée pour ce projet, dont le coût total \
est de {{ cout_total }} et l’assiette retenue de {{ assiette }}.
"""
    + SHARED
    + RESERVE
    + """
{%p if tranches %}

## Versement

Sous réserve de la disponibilité des crédits et des justificatifs demandés, elle est versée ainsi :

"""
    + INSTALMENTS
    + """
{%p endif %}

## Vos engagements

La subvention est employée au seul projet désigné ci-dessus. Sauf disposition contraire de la convention, un compte \
rendu financier est remis dans les six mois qui suivent la fin de l’exercice au titre duquel elle est attribuée, et toute \
somme non employée conformément à son objet est reversée.

{%p if convention_requise %}

Une convention est requise pour cette subvention : aucun versement n’intervient avant sa signature.

{%p endif %}

{%p if pieces %}

Avant tout versement, il reste à me faire parvenir :

| Pièces attendues |
|: piece in pieces | {{ piece.piece }} |

{%p endif %}
"""
    + ENFORCEABLE
    + REGARDS
    + APPEAL,
    ActKind.REFUSAL: "# Décision de refus"
    + LETTER
    + ABOUT
    + """
Votre demande de subvention de {{ montant_demande }} a été examinée le {{ date_decision }}. J’ai le regret de vous \
informer que, par délibération n° {{ deliberation_numero }} du {{ deliberation_date }}, l’organe compétent n’y a pas donné \
une suite favorable.

Motif : {{ motif_decision }}

{%p if not motif_decision %}

"""
    + LINES
    + """
{%p endif %}

Cette décision ne remet pas en cause l’intérêt de votre démarche, et ne fait pas obstacle au dépôt d’une nouvelle \
demande. Mes services restent à votre disposition pour en parler.
"""
    + REGARDS
    + APPEAL,
    ActKind.ADJOURNMENT: "# Ajournement de votre demande"
    + LETTER
    + ABOUT
    + """
Votre demande de subvention de {{ montant_demande }}, inscrite à l’ordre du jour du {{ seance_date }}, a été ajournée : \
aucune décision n’est prise à ce jour, ni favorable ni défavorable.

{%p if motif_decision %}

Motif : {{ motif_decision }}

{%p endif %}

{%p if pieces %}

Pour qu’elle soit de nouveau présentée, merci de me faire parvenir :

| Pièces attendues |
|: piece in pieces | {{ piece.piece }} |

{%p endif %}

Elle pourra être présentée à une séance ultérieure. Ce courrier est une mesure préparatoire : il ne vaut pas refus.
"""
    + REGARDS,
    ActKind.EXECUTIVE_ORDER: """# Arrêté portant attribution d’une subvention
"""
    + NAMED
    + """
L’autorité exécutive,

Vu le code général des collectivités territoriales ;

Vu la loi n° 2000-321 du 12 avril 2000, notamment ses articles 9-1 et 10 ;

Vu la délibération n° {{ deliberation_numero }} du {{ deliberation_date }} ;

Vu le dispositif « {{ dispositif }} » ({{ reglement }}) ;

Vu la demande présentée le {{ date_depot }} par {{ beneficiaire }} ;

## Arrête

Article 1er : une subvention de {{ montant_vote }} ({{ montant_vote_en_lettres }}) est attribuée à {{ beneficiaire }}, \
SIRET {{ beneficiaire_siret }}, pour le projet « {{ intitule }} », dossier n° {{ numero_dossier }}.
"""
    + SHARED
    + RESERVE
    + """
Article 2 : elle est calculée sur une assiette de {{ assiette }}, pour un coût total de {{ cout_total }}.

Article 3 : sous réserve de la disponibilité des crédits, elle est versée {% if tranches %}selon l’échéancier \
suivant.{% else %}sur présentation des justificatifs prévus par le règlement.{% endif %}

{%p if tranches %}
"""
    + INSTALMENTS
    + """
{%p endif %}

Article 4 : la subvention non employée, ou employée à un autre objet, est reversée.

Article 5 : le présent arrêté est transmis au représentant de l’État pour le contrôle de légalité, puis notifié au \
bénéficiaire. Il peut être contesté devant le tribunal administratif territorialement compétent dans un délai de deux \
mois à compter de sa notification.

> Le {{ date_du_jour }}
"""
    + SIGNED,
    ActKind.DRAFT_AGREEMENT: DRAFT,
    ActKind.AGREEMENT: AGREEMENT,
    **LATER_TEXTS,
}
"""The words of each act, by its kind."""
