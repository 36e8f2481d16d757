"""One line a scheme of the catalogue: a case, what the source makes of it, what the program answers.

Run with `python -m tests.scheme_table` to print the table.
"""

import sys
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.ptce import Stage
from ptce_desk.domain.rules.assess import assess
from ptce_desk.domain.rules.assessment import Assessment
from ptce_desk.domain.rules.request import (
    AssessmentContext,
    AssessmentRequest,
    Award,
    Carrier,
    Cost,
    Member,
    PlanEntry,
)
from ptce_desk.domain.vocabulary import AwardStatus, CostCategory, Section, StateAidRegime
from ptce_desk.imports.catalogue import read_scheme_file

SCHEMES = Path(__file__).parents[1] / "resources" / "schemes"
D = Decimal
K = OrganisationKind
_ESS, _FIRM = Member("Coopérative", K.COOPERATIVE, ess=True), Member("Entreprise", K.ENTERPRISE, ess=False)
_EPCI = Member("Communauté d’agglomération", K.LOCAL_AUTHORITY, ess=False)
_STATE = PlanEntry("État", FunderLevel.STATE, public=True, amount=D("20000.00"), obtained=True)


@dataclass(frozen=True)
class Case:
    """A case of a scheme: the amount its source gives, and the codes of findings that must be there or not."""

    scheme: str
    said: str
    request: AssessmentRequest
    expected: str
    source: str
    found: frozenset[str] = frozenset()
    absent: frozenset[str] = frozenset()
    families: Mapping[str, str] = field(default_factory=dict)


def ask(amount: str, category: CostCategory = CostCategory.STUDY, **changes: object) -> AssessmentRequest:
    """A project of one cost, by an ESS lead partner with a firm, for one year from the start of 2014."""
    cost = D(amount)
    request = AssessmentRequest(
        cost,
        (Cost(category, cost),),
        cost,
        start=date(2014, 1, 1),
        end=date(2014, 12, 31),
        deposited_on=date(2014, 1, 15),
        decided_on=date(2014, 3, 1),
        beneficiary=_ESS,
        members=(_ESS, _FIRM),
    )
    return replace(request, **changes)  # type: ignore[arg-type]  # names of its fields


def award(scheme: str, amount: str, day: date, *, start: date | None = None, stage: Stage | None = None) -> Award:
    """An award made before, to the same PTCE and beneficiary."""
    return Award(scheme, stage, D(amount), day, AwardStatus.VOTED, start)


_PDL = {"PDL-2013-PTCE-1": "PDL-2013-PTCE", "PDL-2013-PTCE-2": "PDL-2013-PTCE"}
_FIRST = award("PDL-2013-PTCE-1", "25000.00", date(2013, 3, 1), start=date(2013, 1, 1), stage=Stage.EMERGENCE)
NO_FIGURE = frozenset({"rate_not_set_by_source"})

CASES = (
    Case(
        "CA-PROGRESS-1",
        "assiette 50 000 €, État 20 000 € : 80 % de 30 000 €",
        ask("50000.00", plan=(_STATE,)),
        "24000.00",
        "l. 1499",
        absent=frozenset({"duration_max"}),
    ),
    Case("CA-PROGRESS-1", "assiette 60 000 €, sans autre aide : plafond", ask("60000.00"), "30000.00", "l. 1499"),
    Case(
        "CA-PROGRESS-1",
        "19 mois, chef de file hors ESS",
        ask("10000.00", end=date(2015, 7, 31), beneficiary=_FIRM),
        "8000.00",
        "l. 1489, 1501",
        frozenset({"duration_max", "lead_partner_not_ess"}),
    ),
    Case(
        "CA-PROGRESS-1",
        "du 1er janvier 2014 au 30 juin 2015 : 18 mois, permis ; bilan et programme dus",
        ask("10000.00", end=date(2015, 6, 30)),
        "8000.00",
        "l. 1501",
        frozenset({"deliverable_due"}),
        frozenset({"duration_max"}),
    ),
    Case(
        "CA-PROGRESS-1",
        "équipement seul, rien de retenu au cas par cas",
        ask("10000.00", CostCategory.EQUIPMENT),
        "0.00",
        "l. 1499",
        frozenset({"case_by_case"}),
    ),
    Case(
        "CA-PROGRESS-1",
        "salaire du coordinateur, 15 000 € retenus sur 20 000 €",
        ask("20000.00", costs=(Cost(CostCategory.STAFF, D("20000.00"), D("15000.00"), "la moitié de son temps"),)),
        "12000.00",
        "l. 1499",
        absent=frozenset({"case_by_case", "ineligible_category"}),
    ),
    Case(
        "CA-PROGRESS-1",
        "territoire, filière, emplois : trois points à vérifier",
        ask("10000.00"),
        "8000.00",
        "l. 1491-1495",
        frozenset({"prerequisite_not_ticked"}),
    ),
    Case("CA-PROGRESS-2", "aucun chiffre dans la source", ask("20000.00"), "20000.00", "l. 1503", NO_FIGURE),
    Case("CA-PROGRESS-3", "aucun chiffre dans la source", ask("20000.00"), "20000.00", "l. 1503", NO_FIGURE),
    Case("IDF-SENSIB-ESS", "aucun chiffre dans la source", ask("20000.00"), "20000.00", "l. 1393-1405", NO_FIGURE),
    Case("AQ-2008-COOP", "aucun chiffre dans la source", ask("20000.00"), "20000.00", "l. 743", NO_FIGURE),
    Case(
        "FEADER",
        "cofinancement, régime d’aide à nommer",
        ask("80000.00"),
        "80000.00",
        "l. 717, 1264 ; TFUE, art. 108 § 3",
        NO_FIGURE | {"co_funding_notified"},
    ),
    Case(
        "IDF-2013-AMI-PTCE",
        "deux porteurs à parts égales, sans plan d’autonomie",
        ask("40000.00", carriers=(Carrier("A", D("0.5")), Carrier("B", D("0.5")))),
        "40000.00",
        "l. 649, 691",
        NO_FIGURE | {"autonomy_plan_missing", "recorded_outcome"},
    ),
    Case(
        "IDF-2013-AMI-PTCE",
        "plan d’autonomie joint, sans porteur",
        ask("40000.00", autonomy_plan=True, beneficiary=None, members=()),
        "40000.00",
        "l. 691",
        NO_FIGURE,
        frozenset({"autonomy_plan_missing", "lead_partner_not_ess"}),
    ),
    Case(
        "IDF-2014-AMI-PTCE",
        "porté par une structure de l’ESS",
        ask("40000.00"),
        "40000.00",
        "l. 1429",
        NO_FIGURE | {"prerequisite_not_ticked"},
        frozenset({"beneficiary_not_eligible"}),
    ),
    Case(
        "IDF-2014-AMI-PTCE",
        "collectif informel : l’une des entreprises du PTCE coordonne",
        ask("40000.00", beneficiary=_FIRM),
        "40000.00",
        "l. 1429",
        absent=frozenset({"beneficiary_not_eligible"}),
    ),
    Case(
        "IDF-2014-AMI-PTCE",
        "une entreprise étrangère au PTCE",
        ask("40000.00", beneficiary=replace(_FIRM, name="Autre entreprise")),
        "40000.00",
        "l. 1429",
        frozenset({"beneficiary_not_eligible"}),
    ),
    Case(
        "IDF-2014-AMI-PTCE",
        "une collectivité membre n’est pas une entreprise",
        ask("40000.00", beneficiary=_EPCI, members=(_ESS, _EPCI)),
        "40000.00",
        "l. 1429",
        frozenset({"beneficiary_not_eligible"}),
    ),
    Case(
        "RA-CDDRA",
        "38 000 € : dans la fourchette constatée, sans plafond",
        ask("38000.00"),
        "38000.00",
        "l. 785",
        NO_FIGURE,
        frozenset({"outside_indicative_range"}),
    ),
    Case(
        "RA-CDDRA",
        "60 000 € : hors fourchette, seulement dit",
        ask("60000.00"),
        "60000.00",
        "l. 785",
        frozenset({"outside_indicative_range"}),
    ),
    Case(
        "BFC-2013-AIST", "sans l’aide de l’État", ask("60000.00"), "60000.00", "l. 668", frozenset({"requires_award"})
    ),
    Case(
        "BFC-2013-AIST",
        "aide de l’État obtenue, autofinancement en hausse",
        ask("60000.00", plan=(_STATE,), self_financing={2013: D("0.30"), 2014: D("0.40")}),
        "40000.00",
        "l. 668",
        NO_FIGURE,
        frozenset({"requires_award", "self_financing_not_growing"}),
    ),
    Case(
        "BFC-2013-AIST",
        "autofinancement en baisse, 37 mois",
        ask("60000.00", plan=(_STATE,), end=date(2017, 1, 31), self_financing={2013: D("0.30"), 2014: D("0.20")}),
        "40000.00",
        "l. 668",
        frozenset({"self_financing_not_growing", "duration_max"}),
    ),
    Case(
        "PDL-2013-PTCE-1",
        "première phase : 25 000 €",
        ask("40000.00", stage=Stage.EMERGENCE, end=date(2014, 2, 28)),
        "25000.00",
        "l. 675",
        absent=frozenset({"duration_min"}),
        families=_PDL,
    ),
    Case(
        "PDL-2013-PTCE-2",
        "seconde phase, 24 mois avec la première",
        ask("40000.00", stage=Stage.START_UP, awards=(_FIRST,)),
        "25000.00",
        "l. 675",
        absent=frozenset({"phase_order", "duration_min"}),
        families=_PDL,
    ),
    Case(
        "PDL-2013-PTCE-2",
        "sans la première phase",
        ask("40000.00", stage=Stage.START_UP),
        "25000.00",
        "l. 675",
        frozenset({"phase_order"}),
        families=_PDL,
    ),
    Case(
        "PDL-2013-PTCE-2",
        "40 000 € déjà reçus dans la famille : reste 10 000 €",
        ask("40000.00", stage=Stage.START_UP, awards=(replace(_FIRST, amount=D("40000.00")),)),
        "10000.00",
        "l. 675",
        families=_PDL,
    ),
    Case(
        "FR-2013-AAP-PTCE",
        "collectif mixte ; 180 candidatures, 130 recevables, 23 lauréats",
        ask("70000.00"),
        "70000.00",
        "l. 98, 212",
        NO_FIGURE | {"recorded_outcome"},
        frozenset({"members_not_mixed"}),
    ),
    Case(
        "FR-2013-AAP-PTCE",
        "collectif d’ESS seule : hors définition",
        ask("70000.00", members=(_ESS, _ESS)),
        "70000.00",
        "l. 212",
        frozenset({"members_not_mixed"}),
    ),
    Case(
        "IDF-EMPLOIS-TREMPLIN",
        "un poste, 36 mois, taux non fixés",
        ask("30000.00", CostCategory.STAFF, end=date(2016, 12, 31)),
        "30000.00",
        "l. 691",
        NO_FIGURE,
        frozenset({"duration_max"}),
    ),
    Case(
        "IDF-EMPLOIS-TREMPLIN",
        "une étude : hors assiette",
        ask("30000.00"),
        "0.00",
        "l. 691",
        frozenset({"ineligible_category"}),
    ),
    Case("IDF-GE", "aucun chiffre dans la source", ask("20000.00"), "20000.00", "l. 691", NO_FIGURE),
    Case("LOR-PACTE", "parité : autant que l’État", ask("60000.00", plan=(_STATE,)), "20000.00", "l. 734"),
    Case(
        "LOR-PACTE",
        "État sans accord encore, 37 mois",
        ask("60000.00", end=date(2017, 1, 31)),
        "0.00",
        "l. 734",
        frozenset({"duration_max"}),
    ),
    Case(
        "AQ-RI-ESS-AXE2",
        "ingénierie, premières années, formes graduées : sans chiffre",
        ask("20000.00"),
        "20000.00",
        "l. 1462",
        NO_FIGURE | {"prerequisite_not_ticked"},
    ),
    Case("AQ-AMI-IS", "aucun chiffre dans la source", ask("20000.00"), "20000.00", "l. 743", NO_FIGURE),
    Case(
        "LMCU-AAP",
        "appel permanent : aucune fenêtre",
        ask("20000.00", deposited_on=date(2014, 8, 15)),
        "20000.00",
        "l. 684",
        NO_FIGURE,
        frozenset({"outside_window"}),
    ),
    Case("CG35-INNOV-ESS", "aucun chiffre dans la source", ask("20000.00"), "20000.00", "l. 756", NO_FIGURE),
    Case(
        "CG35-CT",
        "EPCI, investissement",
        ask("20000.00", CostCategory.WORKS, beneficiary=_EPCI, section=Section.INVESTMENT),
        "20000.00",
        "l. 756",
        NO_FIGURE,
        frozenset({"beneficiary_not_eligible", "section_not_eligible"}),
    ),
    Case(
        "CG35-CT",
        "association : par l’EPCI seulement",
        ask("20000.00"),
        "20000.00",
        "l. 756",
        frozenset({"beneficiary_not_eligible"}),
    ),
    Case(
        "CG62-EPCI",
        "aucun moyen direct",
        ask("20000.00", beneficiary=_EPCI),
        "0.00",
        "l. 796",
        frozenset({"non_financial"}),
    ),
    Case(
        "AGGLO-3ANS",
        "amorçage de 3 ans avec plan d’autonomie",
        ask("20000.00", end=date(2016, 12, 31), autonomy_plan=True),
        "20000.00",
        "l. 942",
        NO_FIGURE,
        frozenset({"duration_max", "autonomy_plan_missing"}),
    ),
    Case(
        "AGGLO-3ANS",
        "sans plan, au-delà de 3 ans",
        ask("20000.00", end=date(2017, 1, 31)),
        "20000.00",
        "l. 942",
        frozenset({"duration_max", "autonomy_plan_missing"}),
    ),
    Case(
        "DLA", "ingénierie, à valoriser en nature", ask("5000.00"), "0.00", "l. 637-641", frozenset({"non_financial"})
    ),
    Case(
        "DLA",
        "une entreprise classique n’y a pas droit",
        ask("5000.00", beneficiary=_FIRM),
        "0.00",
        "l. 639",
        frozenset({"beneficiary_not_eligible"}),
    ),
    Case("VERRIERE-INGENIERIE", "0 € et deux agents", ask("5000.00"), "0.00", "l. 467", frozenset({"non_financial"})),
    Case(
        "FEDER-RA-A7",
        "cofinancement à notifier",
        ask("80000.00"),
        "80000.00",
        "l. 1444",
        NO_FIGURE | {"co_funding_notified"},
    ),
    Case("FSE", "cofinancement à notifier", ask("80000.00"), "80000.00", "l. 717", NO_FIGURE | {"co_funding_notified"}),
    Case(
        "FR-2015-AAP2",
        "36 mois au plus ; 99 éligibles, 14 lauréats",
        ask("80000.00", end=date(2017, 1, 31)),
        "80000.00",
        "hors guide : chorum.fr",
        NO_FIGURE | {"duration_max", "recorded_outcome"},
    ),
    Case(
        "FR-2021-AMI-P1",
        "bouquet de services : 0 €",
        ask("5000.00", stage=Stage.EMERGENCE),
        "0.00",
        "hors guide : economie.gouv.fr",
        frozenset({"non_financial", "recorded_outcome"}),
    ),
    Case(
        "FR-2021-AMI-P2",
        "120 000 € d’animation : plafond",
        ask("120000.00", CostCategory.COORDINATION),
        "100000.00",
        "hors guide : economie.gouv.fr",
        NO_FIGURE | {"award_or_application"},
    ),
    Case(
        "FR-2021-AMI-P2",
        "lauréat de la phase 1, 25 mois",
        ask(
            "80000.00",
            CostCategory.EQUIPMENT,
            end=date(2016, 1, 31),
            awards=(award("FR-2021-AMI-P1", "0.00", date(2014, 2, 1)),),
        ),
        "80000.00",
        "hors guide : economie.gouv.fr",
        frozenset({"duration_max"}),
        frozenset({"award_or_application", "ineligible_category"}),
    ),
    Case(
        "FR-2025-AMI",
        "90 000 € d’animation, versé la première année",
        ask("90000.00", CostCategory.COORDINATION),
        "80000.00",
        "hors guide : mediatico.fr",
        frozenset({"instalment_planned", "recorded_outcome"}),
    ),
    Case(
        "HDF-COTE",
        "forfait, quelle que soit l’assiette",
        ask("75000.00"),
        "60000.00",
        "hors guide : entreprises.hautsdefrance.fr",
        absent=NO_FIGURE | {"beneficiary_not_eligible"},
    ),
    Case(
        "HDF-COTE",
        "un EPCI n’y a pas droit",
        ask("75000.00", beneficiary=_EPCI),
        "60000.00",
        "hors guide : entreprises.hautsdefrance.fr",
        frozenset({"beneficiary_not_eligible"}),
    ),
    Case(
        "NA-SENSIB-ESS",
        "aide d’État : 50 %",
        ask("20000.00", state_aid=StateAidRegime.DE_MINIMIS),
        "10000.00",
        "hors guide : aides-territoires",
    ),
    Case(
        "NA-SENSIB-ESS",
        "hors aide d’État : 75 %, plafond",
        ask("40000.00", state_aid=StateAidRegime.NONE),
        "20000.00",
        "hors guide : aides-territoires",
    ),
    Case(
        "NA-SENSIB-ESS",
        "sous le plancher de 5 000 €",
        ask("8000.00", state_aid=StateAidRegime.DE_MINIMIS),
        "0.00",
        "hors guide : aides-territoires",
        frozenset({"below_floor"}),
    ),
    Case(
        "PDL-GE",
        "seul financeur public : 50 %",
        ask("20000.00", CostCategory.STAFF),
        "10000.00",
        "hors guide : territoires.paysdelaloire.fr",
    ),
    Case(
        "PDL-GE",
        "avec l’État : cumul à 80 %",
        ask("30000.00", CostCategory.STAFF, plan=(_STATE,)),
        "4000.00",
        "hors guide : territoires.paysdelaloire.fr",
    ),
    Case(
        "PDL-GE",
        "non renouvelable",
        ask("20000.00", CostCategory.STAFF, awards=(award("PDL-GE", "1000.00", date(2013, 5, 1)),)),
        "10000.00",
        "hors guide : territoires.paysdelaloire.fr",
        frozenset({"max_awards_reached"}),
    ),
    Case(
        "PDL-GE-DIV",
        "diversification : plafond de 6 000 €",
        ask("20000.00", CostCategory.STAFF),
        "6000.00",
        "hors guide : territoires.paysdelaloire.fr",
    ),
)


def answer(case: Case) -> Assessment:
    """What the program answers to a case."""
    scheme = read_scheme_file(SCHEMES / f"{case.scheme}.toml")
    return assess(scheme.versions[-1], case.request, AssessmentContext(case.scheme, case.families))


def main() -> int:
    """Print the table in Markdown; the exit code counts the lines that differ."""
    sys.stdout.write("| Dispositif | Cas | Attendu | Source | Obtenu |\n|---|---|---:|---|---:|\n")
    wrong = 0
    for case in CASES:
        got = answer(case).max_amount
        wrong += got != D(case.expected)
        sys.stdout.write(f"| {case.scheme} | {case.said} | {case.expected} | {case.source} | {got} |\n")
    return wrong


if __name__ == "__main__":
    sys.exit(main())
