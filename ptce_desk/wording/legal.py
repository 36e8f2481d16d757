"""What the law asks, in words: the rule, the figures, what to do."""

from typing import Final

LEGAL_FINDINGS: Final = {
    "agreement_required": "Convention obligatoire : {year_total} en {year}, en argent et en nature, "
    "dépassent {limit} pour un organisme privé. Préparez-la avant de verser.",
    "open_data_due": "Données de la convention à publier dans les {months} mois qui suivent sa signature.",
    "republican_commitment": "Contrat d’engagement républicain à recueillir avant d’attribuer l’aide.",
    "financial_report_due": "Compte rendu financier à recevoir au plus tard le {due}.",
    "auditor_required": "Commissaire aux comptes et comptes publiés : {year_total} d’aides publiques en {year} "
    "dépassent {limit}. Vérifiez-le auprès du bénéficiaire.",
    "de_minimis_exceeded": "Aides {regime} : {total_aid} avec celle-ci sur {years} ans, pour un plafond de {limit}. "
    "Il reste {left} : réduisez l’aide ou changez de régime.",
    "de_minimis_near": "Aides {regime} : {total_aid} avec celle-ci sur {years} ans, près du plafond de {limit}. "
    "Faites confirmer la déclaration du bénéficiaire.",
    "owner_share": "Investissement public : {public} d’aides publiques dépassent {most}, le maître d’ouvrage garde "
    "au moins {rate} de {total}. Réduisez l’aide ou motivez une dérogation.",
    "legal_basis_missing": "Seule la région définit les aides aux entreprises : indiquez la base légale ou la "
    "convention avec elle, sur la page du dispositif.",
}
