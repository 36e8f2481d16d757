"""The French sentence of every refusal about schemes and their versions."""

from typing import Final

from ptce_desk.domain import scheme_errors as errors
from ptce_desk.domain.errors import PtceDeskError

SCHEME_REFUSALS: Final[dict[type[PtceDeskError], str]] = {
    errors.SchemeCodeTakenError: "Le code « {code} » est déjà celui de « {label} ». Choisissez-en un autre.",
    errors.VersionNameTakenError: "Ce dispositif a déjà une version « {name} ». Donnez-lui un autre nom.",
    errors.VersionStartTakenError: "La version « {name} » commence déjà le {day:%d/%m/%Y}. Choisissez un autre jour.",
    errors.VersionOutOfOrderError: "La version « {name} » remplace la version « {other} » : "
    "elle ne peut pas commencer avant elle.",
    errors.VersionEndsFirstError: "La version « {name} » finirait avant de commencer. Corrigez d’abord l’autre date.",
    errors.VersionInUseError: "Des dossiers sont jugés sous la version « {name} » : elle ne change plus. "
    "Créez une nouvelle version.",
    errors.OnlyVersionError: "« {name} » est la seule version de ce dispositif : elle ne peut pas être supprimée. "
    "Supprimez le dispositif, ou créez d’abord une autre version.",
    errors.InconsistentRulesError: "Les règles de {code} se contredisent. {problem}",
}
"""Sentences that need no more than what the error says."""
