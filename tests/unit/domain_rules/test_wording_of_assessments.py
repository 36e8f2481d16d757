"""French sentences of steps, findings and rules, and the JSON answer."""

import re
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.assessment import Assessment, Finding, Step
from ptce_desk.domain.rules.parts import SubCap
from ptce_desk.domain.rules.types import EligibleCategories, Floor, MinSelfFinancing, Parity, PublicAidCeiling
from ptce_desk.domain.vocabulary import CapScope, CostCategory, DeductionMode, Fact, RateBasis, Severity
from ptce_desk.wording import assessment
from ptce_desk.wording.assessment import (
    FINDING_CODES,
    answer_data,
    fact_and_why,
    finding_sentence,
    stated_sentence,
    without_orders,
)
from ptce_desk.wording.legal import LEGAL_FINDINGS
from ptce_desk.wording.steps import presented_sentence, step_sentence, step_words
from tests.unit.domain_rules.examples import (
    ask,
    award,
    cap,
    deduction,
    judge,
    line,
    plain,
    rate,
    study,
    the_step,
)

STARTS = date(2014, 1, 1)
ENDS = date(2015, 7, 1)


def said(step: Step) -> tuple[str, str]:
    words = step_words(step)
    return plain(step_sentence(step)), plain(
        " | ".join(filter(None, (words.what, words.how, words.kept, words.lacking)))
    )


def progress() -> Assessment:
    request = ask(study("50000.00"), plan=(line("20000.00"),))
    return judge(request, rate("0.80"), deduction(DeductionMode.FROM_BASE), cap("30000.00"))


def test_a_base_that_leaves_costs_out_says_how_much_and_what_was_presented() -> None:
    base = Step("eligible_base", Decimal(60000), Decimal("49999.50"), "")
    assert said(base)[1] == "Assiette retenue | − 10 000,50 € non retenus"
    assert plain(presented_sentence(base)) == "Dépenses présentées : 60 000,00 €."
    assert said(Step("eligible_base", Decimal(0), Decimal(0), ""))[1] == "Assiette retenue"


def test_the_steps_of_progress_read_as_a_computation_note() -> None:
    assert [said(step) for step in progress().steps] == [
        (
            "Assiette retenue : 50 000,00 € sur 50 000,00 € de dépenses présentées.",
            "Assiette retenue | tout ce qui est présenté",
        ),
        (
            "20 000,00 € d’autres aides publiques déduites de l’assiette : reste 30 000,00 €.",
            "Assiette nette d’aides | − 20 000 € d’autres aides publiques",
        ),
        ("80 % × 30 000,00 € = 24 000,00 €.", "Aide à 80 % | × 80 %"),
        ("Plafond de 30 000 € par dossier : non atteint.", "Plafond de 30 000 € | non atteint"),
        (
            "Coût restant à financer : 50 000,00 € − 0,00 € obtenus = 50 000,00 € : pas de surfinancement.",
            "Financement ≤ coût | vérifié",
        ),
    ]


def test_a_finding_says_its_fact_first_then_why() -> None:
    staff: dict[str, Fact] = {"category": "staff", "amount": Decimal("20000.00")}
    fact, why = fact_and_why(finding_sentence(Finding(Severity.WARNING, "case_by_case", "", staff)))
    assert plain(fact) == "« Personnel » (20 000,00 €) se retient au cas par cas :"
    assert plain(why) == "tapez ce qui est retenu, et le motif. Rien n’en compte d’ici là."
    assert fact_and_why("Deux faits. Un motif\u00a0: bref.") == ("Deux faits.", "Un motif\u00a0: bref.")
    assert fact_and_why("Une seule phrase.") == ("Une seule phrase.", "")
    assert fact_and_why(f"{'Un long début' * 9}. Fin.")[0] == fact_and_why("Un long début" * 9)[0] == ""


def test_a_deduction_from_the_aid_says_so() -> None:
    answer = judge(ask(study("100.00"), plan=(line("20.00"),)), rate("0.5"), deduction(DeductionMode.FROM_AID))
    assert said(the_step(answer, "public_aid_deduction"))[0] == (
        "20,00 € d’autres aides publiques déduites de l’aide : reste 30,00 €."
    )


def test_a_cap_says_its_scope_what_was_awarded_and_what_is_left() -> None:
    answer = judge(ask(study("60000.00"), awards=(award("10000.00"),)), cap("30000.00", CapScope.PTCE))
    assert said(the_step(answer, "cap")) == (
        (
            "Plafond de 30 000 € par PTCE sur toute sa durée, 10 000,00 € déjà accordés, reste 20 000,00 € : "
            "aide ramenée à 20 000,00 €."
        ),
        "Aide plafonnée | plafond de 20 000 €",
    )


def test_a_cap_per_year_says_how_many_years_count() -> None:
    answer = judge(ask(study("60000.00"), end=ENDS), cap("10000.00", CapScope.FILE_YEAR))
    assert said(the_step(answer, "cap"))[0] == (
        "Plafond de 10 000 € par dossier et par an, 2 périodes de 12 mois : aide ramenée à 20 000,00 €."
    )


def test_parity_says_whether_it_lowered_the_aid() -> None:
    plan = (line("700.00", obtained=True),)
    rule = Parity(level=FunderLevel.STATE, source="art. 7")
    assert said(the_step(judge(ask(study("1000.00"), plan=plan), rule), "parity")) == (
        "Parité avec le niveau État (700,00 € obtenus) : aide ramenée à 700,00 €.",
        "Aide à parité | 700 € du niveau État",
    )
    assert said(the_step(judge(ask(study("500.00"), plan=plan), rule), "parity")) == (
        "Parité avec le niveau État (700,00 € obtenus) : respectée pour 500,00 €.",
        "Parité État | vérifiée",
    )


def test_over_funding_says_what_is_left_to_pay() -> None:
    answer = judge(ask(study("1000.00"), plan=(line("700.00", obtained=True),)))
    assert said(the_step(answer, "over_funding")) == (
        "Coût restant à financer : 1 000,00 € − 700,00 € obtenus = 300,00 € : aide ramenée à 300,00 €.",
        "Coût restant à financer | 1 000 € − 700 € obtenus",
    )


def test_a_floor_says_whether_it_is_reached() -> None:
    below = Step("floor", Decimal("100.00"), Decimal("0.00"), "", {"floor": Decimal("500.00")})
    assert said(below) == (
        "Plancher de 500,00 € non atteint : rien n’est accordé.",
        "Rien n’est accordé | plancher de 500 € non atteint",
    )
    above = Step("floor", Decimal("600.00"), Decimal("600.00"), "", {"floor": Decimal("500.00")})
    assert said(above) == ("Plancher de 500,00 € atteint : 600,00 €.", "Plancher de 500 € | atteint")


def test_a_limit_that_has_nothing_to_limit_says_what_it_lacks() -> None:
    """Nobody typed a cost yet; then other public aid leaves nothing."""
    limited = EligibleCategories(
        categories=(CostCategory.STUDY,), sub_caps=(SubCap(CostCategory.INDIRECT, Decimal("0.2")),), source="art. 1"
    )
    rules = (
        *(limited, PublicAidCeiling(rate=Decimal("0.8"), of=RateBasis.BASE, source="art. 2")),
        *(MinSelfFinancing(rate=Decimal("0.2"), source="art. 3"), Parity(level=FunderLevel.STATE, source="art. 4")),
        Floor(amount=Decimal(500), source="art. 5"),
    )
    last = [said(step) for step in judge(ask(), *rules).steps if step.rule not in ("eligible_base", "sub_cap")]
    assert last == [
        (
            (
                "Aides publiques limitées à 80 % de l’assiette : 0,00 € × 80 % − 0,00 € d’autres aides = 0,00 € : "
                "assiette à remplir."
            ),
            "Aides publiques ≤ 80 % | assiette à remplir",
        ),
        ("Parité avec le niveau État (0,00 € obtenus) : assiette à remplir.", "Parité État | assiette à remplir"),
        (
            (
                "Autofinancement d’au moins 20 % : 0,00 € × (1 − 20 %) − 0,00 € d’aides publiques = 0,00 € : "
                "assiette à remplir."
            ),
            "Autofinancement ≥ 20 % | assiette à remplir",
        ),
        (
            "Coût restant à financer : 0,00 € − 0,00 € obtenus = 0,00 € : assiette à remplir.",
            "Financement ≤ coût | assiette à remplir",
        ),
        ("Plancher de 500,00 € : assiette à remplir.", "Plancher de 500 € | assiette à remplir"),
    ]
    whole = judge(ask(study("100.00"), plan=(line("100.00"),)), deduction(DeductionMode.FROM_BASE), *rules[1:])
    assert {step_words(step).lacking for step in whole.steps[2:]} == {"sans objet"}


SENTENCES: list[tuple[str, dict[str, Fact], str]] = [
    (
        "duration_max",
        {"start": STARTS, "end": ENDS, "months": 19, "limit": 18, "since": "start"},
        (
            "Le projet dure 19 mois, du 01/01/2014 au 01/07/2015, au-delà de 18 mois. "
            "Rapprochez la fin ou motivez une dérogation."
        ),
    ),
    (
        "duration_min",
        {"start": STARTS, "end": ENDS, "months": 19, "limit": 24, "since": "previous_phase"},
        (
            "Le projet dure 19 mois depuis le début de la phase précédente, du 01/01/2014 au 01/07/2015, "
            "moins que les 24 mois prévus. Reculez la fin ou motivez une dérogation."
        ),
    ),
    (
        "dates_crossed",
        {"start": ENDS, "end": STARTS},
        "La fin (01/01/2014) précède le début (01/07/2015). Corrigez l’une des deux dates.",
    ),
    (
        "lead_partner_not_ess",
        {"name": "Scierie {du} Der"},
        (
            "Le chef de file, Scierie {du} Der, ne relève pas de l’ESS. "
            "Désignez un chef de file de l’ESS ou motivez une dérogation."
        ),
    ),
    (
        "members_not_mixed",
        {"members": 3},
        (
            "Le collectif de 3 membres n’associe pas l’ESS et d’autres acteurs. "
            "Complétez les membres ou motivez une dérogation."
        ),
    ),
    ("too_few_members", {"members": 1, "least": 2}, "Le collectif compte 1 membre, il en faut au moins 2."),
    (
        "beneficiary_not_eligible",
        {"name": "Scierie", "kind": "enterprise"},
        "Scierie (entreprise) n’est pas un bénéficiaire prévu par ce dispositif.",
    ),
    ("stage_not_eligible", {"stage": "exited"}, "Le stade « Sorti » n’est pas aidé par ce dispositif."),
    ("territory_not_eligible", {"territory": "urban"}, "Un territoire urbain n’est pas aidé par ce dispositif."),
    (
        "stage_differs",
        {"stage": "emergence", "served": "start_up"},
        "Ce dispositif sert le stade « Démarrage », le dossier est au stade « Émergence ».",
    ),
    (
        "ineligible_category",
        {"category": "works", "amount": Decimal("10000.00")},
        "« Travaux » n’est pas une dépense éligible : 10 000,00 € sont écartés de l’assiette.",
    ),
    (
        "case_by_case",
        {"category": "staff", "amount": Decimal("20000.00")},
        (
            "« Personnel » (20 000,00 €) se retient au cas par cas : tapez ce qui est retenu, et le motif. "
            "Rien n’en compte d’ici là."
        ),
    ),
    (
        "retained_above_presented",
        {"category": "works", "retained": Decimal("2.00"), "amount": Decimal("1.00")},
        "« Travaux » : le retenu (2,00 €) dépasse le présenté (1,00 €). Seul le présenté compte.",
    ),
    (
        "sub_cap_unmeasurable",
        {"category": "indirect", "rate": Decimal("0.20"), "amount": Decimal("5000.00")},
        (
            "« Frais indirects » est limité à 20 % des autres dépenses, et aucune autre n’est retenue : "
            "5 000,00 € sont écartés de l’assiette. Complétez les dépenses."
        ),
    ),
    (
        "tapering_too_long",
        {"years": 3, "spans": 2},
        (
            "L’aide dégressive va sur 3 ans et le projet sur 2 : ce que donnent les dernières années tombe après sa "
            "fin. Reculez la fin du projet, ou proposez un montant moindre."
        ),
    ),
    (
        "vat_differs",
        {"expected": "including_tax", "presented": "excluding_tax"},
        (
            "Les dépenses sont présentées HT et le dispositif les attend TTC : reprenez leurs montants, ou corrigez "
            "« Dépenses présentées »."
        ),
    ),
    (
        "prerequisite_not_ticked",
        {"point": "Une filière porteuse"},
        "À vérifier : Une filière porteuse. Cochez ce point quand il l’est.",
    ),
    (
        "not_evaluated",
        {"scheme": "PDL-2013"},
        (
            "L’aide du dispositif PDL-2013, inconnu ici, ne compte dans aucun plafond ni condition. "
            "Corrigez son code, ou créez ce dispositif."
        ),
    ),
    (
        "version_not_in_force",
        {"version": "2014", "day": date(2013, 12, 31), "valid_from": date(2014, 1, 1), "valid_to": None},
        (
            "La version 2014 du règlement n’est pas en vigueur le 31/12/2013 (à partir du 01/01/2014). "
            "Corrigez la date de dépôt, ou créez la version qui l’était."
        ),
    ),
    (
        "version_not_in_force",
        {"version": "2014", "day": date(2016, 1, 1), "valid_from": date(2014, 1, 1), "valid_to": date(2015, 12, 31)},
        (
            "La version 2014 du règlement n’est pas en vigueur le 01/01/2016 (du 01/01/2014 au 31/12/2015). "
            "Corrigez la date de dépôt, ou créez la version qui l’était."
        ),
    ),
    (
        "requires_award",
        {"scheme": "FR-2013-AAP-PTCE", "level": "state"},
        (
            "Il faut d’abord avoir obtenu l’aide FR-2013-AAP-PTCE ou une aide obtenue du niveau État. "
            "Enregistrez cette aide ou motivez une dérogation."
        ),
    ),
    (
        "award_or_application",
        {"scheme": "FR-2021-AMI-P1", "level": None},
        "Il faut avoir obtenu l’aide FR-2021-AMI-P1, ou y être candidat en même temps : vérifiez-le.",
    ),
    (
        "phase_order",
        {"after": "PDL-2013-PTCE-1"},
        "La phase précédente (PDL-2013-PTCE-1) n’a pas été accordée à ce PTCE.",
    ),
    (
        "outside_indicative_range",
        {"low": Decimal(30000), "high": Decimal(40000), "amount": Decimal("50000.00")},
        "50 000,00 € sort de la fourchette habituelle de 30 000,00 € à 40 000,00 €.",
    ),
    ("shares_not_one", {"shares": Decimal("0.6")}, "Les parts des porteurs font 60 % au lieu de 100 %."),
    ("no_rules", {}, "Ce dispositif n’a pas encore de règle : rien ne borne l’aide."),
    ("rate_not_set_by_source", {}, "La source ne fixe pas de taux : l’assiette entière est prise en compte."),
    ("missing_data", {"field": "end"}, "Il manque la date de fin : complétez pour tout vérifier."),
    (
        "plan_unbalanced",
        {"plan": Decimal("800.00"), "total": Decimal("1000.00")},
        "Le plan de financement, aide demandée comprise, fait 800,00 € pour un coût total de 1 000,00 €.",
    ),
    (
        "costs_differ_from_total",
        {"costs": Decimal("800.00"), "total": Decimal("1000.00")},
        "La somme des dépenses (800,00 €) diffère du coût total (1 000,00 €).",
    ),
    (
        "not_evaluated",
        {"rule": "floor"},
        "La règle « Plancher » est écrite deux fois : seule la première est calculée. Supprimez l’autre.",
    ),
    (
        "outside_window",
        {"deposited_on": STARTS, "opens": date(2014, 2, 1), "closes": ENDS},
        (
            "Le dossier est déposé le 01/01/2014, hors de la période de dépôt (du 01/02/2014 au 01/07/2015). "
            "Corrigez la date ou motivez une dérogation."
        ),
    ),
    (
        "max_awards_reached",
        {"count": 1, "made": 1, "awards_of": "beneficiary"},
        (
            "Aides de ce dispositif déjà accordées à ce bénéficiaire : 1 sur 1 permis. "
            "Une aide de plus demande une dérogation."
        ),
    ),
    (
        "below_floor",
        {"amount": Decimal("4999.99"), "floor": Decimal("5000.00")},
        "4 999,99 € est sous le plancher de 5 000,00 € : rien ne peut être accordé.",
    ),
    (
        "autonomy_plan_missing",
        {},
        "Il manque le plan d’autonomie demandé : joignez-le ou motivez une dérogation.",
    ),
    (
        "self_financing_not_growing",
        {
            "year": 2025,
            "rate": Decimal("0.31"),
            "since_year": 2024,
            "before_rate": Decimal("0.30"),
            "wanted": Decimal("0.05"),
        },
        (
            "L’autofinancement passe de 30 % en 2024 à 31 % en 2025 : il doit gagner 5 % par an. "
            "Révisez le budget ou motivez une dérogation."
        ),
    ),
    (
        "section_not_eligible",
        {"section": "investment"},
        "La section « investissement » n’est pas aidée par ce dispositif.",
    ),
    (
        "instalment_planned",
        {"instalment": "balance", "rate": Decimal("0.20"), "amount": Decimal("200.00"), "condition": "sur bilan"},
        "Solde : 200,00 € (20 %), sur bilan.",
    ),
    (
        "deliverable_due",
        {"deliverable": "evaluation_report", "due": None, "conditions": None},
        "Rapport d’évaluation à recevoir à la fin du projet.",
    ),
    (
        "deliverable_due",
        {"deliverable": "financial_report", "due": None, "conditions": "balance", "after_accounts": 6},
        (
            "Compte rendu financier à recevoir au plus tard 6 mois après la clôture de l’exercice, "
            "avant de verser : solde."
        ),
    ),
    (
        "deliverable_due",
        {"deliverable": "financial_report", "due": None, "conditions": None, "after_accounts": 0},
        "Compte rendu financier à recevoir à la clôture de l’exercice.",
    ),
    (
        "non_financial",
        {},
        (
            "Ce dispositif accompagne sans subvention : valorisez les jours d’agents et l’ingénierie "
            "en soutien en nature."
        ),
    ),
    (
        "co_funding",
        {},
        "Aide d’un autre financeur : suivez-la comme ligne du plan de financement.",
    ),
    (
        "co_funding_notified",
        {},
        (
            "Aide d’un autre financeur : suivez-la comme ligne du plan de financement, "
            "et nommez son régime d’aide d’État."
        ),
    ),
    (
        "recorded_outcome",
        {"applications": 180, "admissible": 130, "awards": 23},
        "Résultat connu de l’appel : 180 candidatures, 130 recevables, 23 lauréats.",
    ),
    (
        "shares_differ_from_request",
        {"shared": Decimal("90.00"), "requested": Decimal("100.00")},
        (
            "La répartition par année fait 90,00 € pour 100,00 € demandés : "
            "elle est ramenée au montant retenu, dans les mêmes proportions."
        ),
    ),
    (
        "settlement_regime",
        {"mode": "flat", "threshold": None},
        "Liquidation : montant forfaitaire, acquis en entier.",
    ),
]


@pytest.mark.parametrize(("code", "facts", "expected"), SENTENCES, ids=[sentence[0] for sentence in SENTENCES])
def test_a_finding_says_the_rule_the_figures_and_what_to_do(code: str, facts: dict[str, Fact], expected: str) -> None:
    assert plain(finding_sentence(Finding(Severity.WARNING, code, "", facts))) == expected


def test_every_finding_has_a_sentence_tested_here() -> None:
    assert {sentence[0] for sentence in SENTENCES} == FINDING_CODES - set(LEGAL_FINDINGS)


def test_a_required_award_of_a_scheme_alone_speaks_of_no_level() -> None:
    finding = Finding(Severity.BLOCKING, "requires_award", "", {"scheme": "X", "level": None})
    assert "niveau" not in finding_sentence(finding)
    finding = Finding(Severity.BLOCKING, "requires_award", "", {"scheme": None, "level": "europe"})
    assert "Il faut d’abord une aide obtenue du niveau Europe" in finding_sentence(finding)


def test_the_json_answer_has_decimal_strings_sentences_and_the_schedule() -> None:
    data = answer_data("CA-PROGRESS-1", "2014", progress())
    steps, findings = data.pop("steps"), data.pop("findings")
    assert data == {
        "scheme": "CA-PROGRESS-1",
        "version": "2014",
        "eligible_base": "50000.00",
        "other_public_aid": "20000.00",
        "max_amount": "24000.00",
        "suggested_amount": "24000.00",
        "binding_rule": "max_rate",
        "schedule": [{"year": 2014, "amount": "24000.00"}],
    }
    assert isinstance(steps, list)
    assert steps[2] == {
        "rule": "max_rate",
        "before": "30000.00",
        "after": "24000.00",
        "sentence": step_sentence(progress().steps[2]),
        "source": "art. 1",
    }
    assert isinstance(findings, list)
    assert findings[0]["code"] == "plan_unbalanced"
    assert set(findings[0]) == {"severity", "code", "message", "source"}


def test_a_step_finer_than_the_cent_is_told_to_the_cent_never_one_too_many() -> None:
    answer = judge(ask(study("99.99")), rate("0.9999"))
    assert answer.steps[1].after == Decimal("99.980001")
    answer = judge(ask(study("99.99")), rate("0.999"))
    assert step_sentence(answer.steps[1]) == "99,9\u00a0% × 99,99\u00a0€ = 99,89\u00a0€."
    answer = judge(ask(study("0.19")), rate("0.95"))
    assert step_sentence(answer.steps[1]) == "95\u00a0% × 0,19\u00a0€ = 0,18\u00a0€."
    data = answer_data("X", "1", judge(ask(study("99.99")), rate("0.999")))
    steps = data["steps"]
    assert isinstance(steps, list)
    assert steps[1]["after"] == "99.89"
    assert data["max_amount"] == "99.89"


def test_a_document_says_the_state_of_things_and_gives_no_order() -> None:
    for code, template in assessment._FINDINGS.items():
        stated = without_orders(template)
        assert stated == "{unevaluated}" or stated.endswith((".", "{validity}")), code
        assert not re.search(r"\b(?!chez|assez)\w+ez\b|\b[Ff]aites\b", stated), code
        assert without_orders(stated) == stated
    ticked = Finding(Severity.WARNING, "prerequisite_not_ticked", facts={"point": "Réunissez trois membres. Un plan"})
    assert plain(stated_sentence(ticked)) == "Point non vérifié : Réunissez trois membres. Un plan."
    case = Finding(Severity.WARNING, "case_by_case", facts={"category": "staff", "amount": Decimal(20)})
    assert plain(stated_sentence(case)).endswith("se retient au cas par cas. Rien n’en compte d’ici là.")
    unknown = Finding(Severity.INFO, "not_evaluated", facts={"scheme": "PDL-2013"})
    assert plain(stated_sentence(unknown)).endswith("ne compte dans aucun plafond ni condition.")
    basis = Finding(Severity.WARNING, "legal_basis_missing")
    assert plain(stated_sentence(basis)).endswith("aucune base juridique n’est indiquée.")
