"""What several acts say alike, in the words `act_texts.py` puts together."""

from typing import Final

NAMED: Final = """
{%p if collectivite_en_tete %}

{{ collectivite_en_tete }}

{%p endif %}
"""
"""The authority, where no letterhead above names it."""
SENDER: Final = (
    NAMED
    + """
Affaire suivie par {% if instructeur %}{{ instructeur }}{% else %}{{ agent }}{% endif %}
"""
)
LETTER: Final = (
    SENDER
    + """
> {{ beneficiaire }}
> {% if contact_nom %}{{ contact_nom }}{% if contact_fonction %}, {{ contact_fonction }}{% endif %}\
{% else %}À l’attention de son représentant légal{% endif %}
> {{ beneficiaire_adresse }}
> {{ beneficiaire_commune }}

> Le {{ date_du_jour }}
"""
)
ABOUT: Final = """
Références : dossier n° {{ numero_dossier }}, « {{ intitule }} », dispositif « {{ dispositif }} ».

Madame, Monsieur,
"""
SIGNED: Final = """
> {{ collectivite }}
> L’autorité compétente
> (nom, qualité et signature)
"""
REGARDS: Final = (
    """
Je vous prie d’agréer, Madame, Monsieur, l’expression de ma considération distinguée.
"""
    + SIGNED
)
APPEAL: Final = """
## Voies et délais de recours

Si vous estimez devoir contester cette décision, vous pouvez, dans un délai de deux mois à compter de sa notification, \
former un recours gracieux auprès de son auteur, ou saisir le tribunal administratif territorialement compétent, par \
courrier ou par l’application Télérecours citoyens (www.telerecours.fr).

Un recours gracieux formé dans ce délai l’interrompt. Le silence gardé pendant deux mois vaut rejet ; vous disposez \
alors, comme en cas de rejet exprès, de deux mois pour saisir le tribunal administratif.
"""
ENFORCEABLE: Final = """
Cette délibération, transmise au représentant de l’État pour le contrôle de légalité le \
{{ deliberation_transmission }} et publiée le {{ deliberation_publication }}, est exécutoire.
"""
RESERVE: Final = """
{%p if reserve_vote %}

Cette attribution est assortie de la réserve suivante : « {{ reserve_vote }} »

{%p endif %}
"""
SHARED: Final = """
{%p if porteurs %}

Elle se partage entre les structures qui portent le projet ensemble, chacune pour sa part :

| Structure | Part | Montant |
|: porteur in porteurs | {{ porteur.structure }} | {{ porteur.part }} | {{ porteur.montant }} |

{%p endif %}
"""
LINES: Final = ("…" * 60 + "\n") * 3
"""Room for a hand."""
INSTALMENTS: Final = """
| Versement | Date prévue | Montant | Condition |
|: tranche in tranches | {{ tranche.nature }} | {{ tranche.date }} | {{ tranche.montant }} | {{ tranche.condition }} |
"""
PAYMENTS: Final = """
| Date | Mandat | Nature | Montant |
|: versement in versements | {{ versement.date }} | {{ versement.mandat }} | {{ versement.nature }} | \
{{ versement.montant }} |
"""
COSTS: Final = """
| Poste | Dépense | Présenté | Retenu |
|: depense in depenses | {{ depense.poste }} | {{ depense.libelle }} | {{ depense.presente }} | {{ depense.retenu }} |
"""
