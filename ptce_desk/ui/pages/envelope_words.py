"""How envelopes stand, in words."""

from ptce_desk.formatting import amount_text, typeset, whole_amount_text
from ptce_desk.services.budget.envelopes import BudgetSheet, EnvelopeRow
from ptce_desk.ui.looks.palette import ColourRole


def situation(row: EnvelopeRow) -> tuple[str, ColourRole]:
    """How an envelope stands, in words and in the colour that goes with them."""
    if row.envelope_id is None:
        return "Sans enveloppe", "muted"
    consumption = row.consumption
    if consumption.remaining < 0:
        return f"Dépassée de {whole_amount_text(-consumption.remaining)}", "danger"
    if consumption.forecast_remaining < 0:
        return f"Il manquera {whole_amount_text(-consumption.forecast_remaining)}", "warning"
    return "Suffisante", "success"


def chart_words(sheet: BudgetSheet) -> str:
    """What the chart shows, for those who do not see it."""
    lines = [
        f"{row.code} : voté {amount_text(row.voted)}, proposé à voter {amount_text(row.proposed)}, "
        f"sur {amount_text(row.budget)}, {situation(row)[0].lower()}."
        for row in sheet.rows
        if row.envelope_id is not None
    ]
    return typeset(" ".join(lines))
