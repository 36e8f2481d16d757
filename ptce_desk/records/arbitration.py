"""A scenario (scénario d'arbitrage): its name, the rule it follows, and what it gives each dossier."""

from typing import Final

from ptce_desk.domain.arbitration import Scenario
from ptce_desk.records.record import Part, Record, RecordField, quoted
from ptce_desk.wording.arbitration import BASIS_LABELS, CRITERION_LABELS, scenario_letter

AMOUNTS: Final[Part[Scenario]] = Part(
    "amounts",
    "scenario_amount",
    "Montant d’un scénario",
    "un montant",
    (
        RecordField("funding_file_id", kind="link", name="dossier"),
        RecordField("amount", "Montant", "le montant", "amount"),
        RecordField("locked", kind="bool", name="verrouillé"),
    ),
)


def _named(scenario: Scenario) -> str:
    """Its letter, with its name when it has another."""
    letter = scenario_letter(scenario.position)
    return letter if scenario.name == letter else f"{letter} {quoted(scenario.name)}"


SCENARIO: Final = Record(
    Scenario,
    table="scenario",
    label="Scénario d’arbitrage",
    the="le scénario",
    named=_named,
    fields=(
        RecordField("name", "Nom", "le nom", required="Un scénario porte un nom : l’ancien est gardé.", chars=32),
        RecordField("session_id", kind="link", name="commission"),
        RecordField("envelope_id", kind="link", name="enveloppe"),
        RecordField("basis", "Partir", "le point de départ", "choice", options=tuple(BASIS_LABELS.items())),
        RecordField("cap", "Plafonner à", kind="amount", name="plafond"),
        RecordField("reduction", "Réduire de", kind="percent", name="réduction"),
        RecordField("step", "Arrondir vers le bas à", kind="amount", name="arrondi"),
        RecordField("criterion", "Servir", "l’ordre", "choice", options=tuple(CRITERION_LABELS.items()), none="Tous"),
        RecordField("descending", kind="bool", name="ordre décroissant"),
        RecordField("partial", kind="bool", name="dernier servi en partie"),
        RecordField("touched", kind="bool", name="montants saisis"),
        RecordField("adopted_on", kind="date", name="retenu le"),
    ),
    parts=(AMOUNTS,),
    link="scenario_id",
)
