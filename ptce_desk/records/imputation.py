"""Where an aid is charged in the budget, said by a scheme for its dossiers, by a dossier for itself."""

from typing import Final

from ptce_desk.records.record import RecordField

IMPUTATION: Final = (
    RecordField(
        "budget_chapter", "Imputation (chapitre)", "le chapitre budgétaire", name="chapitre budgétaire", chars=14
    ),
    RecordField("budget_function", "Fonction", "la fonction budgétaire", name="fonction budgétaire", chars=9),
    RecordField("budget_nature", "Nature comptable", "la nature comptable", name="nature comptable", chars=12),
    RecordField("budget_operation", "Opération", "l’opération budgétaire", name="opération budgétaire", chars=16),
)
