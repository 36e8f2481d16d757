"""What the law asks of an award, at its limits; each sentence with its figures."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.bootstrap import resources_folder
from ptce_desk.domain.aid.legal import LegalCase, LegalValue, financial_report_day, findings_of_all, legal_findings
from ptce_desk.domain.aid.yearly_aid import YearAid
from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.rules.assessment import Finding
from ptce_desk.domain.rules.request import DeclaredAid
from ptce_desk.domain.vocabulary import DeMinimisRegime, Section, Severity
from ptce_desk.imports.legal import read_thresholds
from ptce_desk.wording.assessment import finding_sentence

D = Decimal
K = OrganisationKind


def values_on(day: date) -> dict[str, LegalValue]:
    known = read_thresholds(resources_folder() / "legal" / "thresholds.toml")
    in_force = sorted((one for one in known if one.valid_from <= day), key=lambda one: one.valid_from)
    return {one.code: LegalValue(one.value, one.source, one.unit) for one in in_force}


def case(amount: str = "1000.00", day: date = date(2026, 3, 2), **changes: object) -> LegalCase:
    known = LegalCase(day, D(amount), values_on(day), kind=K.COOPERATIVE)
    return replace(known, **changes)  # type: ignore[arg-type]  # names of its fields


def found(told: LegalCase) -> dict[str, Finding]:
    return {finding.code: finding for finding in legal_findings(told)}


def said(told: LegalCase, code: str) -> str:
    return finding_sentence(found(told)[code]).replace("\u00a0", " ").replace("\u202f", " ")


@pytest.mark.parametrize(
    ("amount", "cash", "in_kind", "needed"),
    [
        ("23000.00", "0", "0", False),
        ("23000.01", "0", "0", True),
        ("10000.00", "13000.00", "0.00", False),
        ("10000.00", "13000.00", "0.01", True),
        ("0.00", "90000.00", "0", False),
    ],
)
def test_an_agreement_is_needed_above_23000_a_year_in_cash_and_in_kind(
    amount: str, cash: str, in_kind: str, needed: object
) -> None:
    told = case(amount, besides={2026: YearAid(ours=D(cash), in_kind=D(in_kind))})
    assert ("agreement_required" in found(told)) is needed
    assert ("open_data_due" in found(told)) is needed


@pytest.mark.parametrize("kind", [K.LOCAL_AUTHORITY, K.PUBLIC_BODY, None])
def test_public_bodies_need_no_agreement(kind: OrganisationKind | None) -> None:
    assert not {"agreement_required", "auditor_required"} & set(found(case("500000.00", kind=kind)))


def test_associations_and_foundations_sign_the_republican_commitment() -> None:
    assert "republican_commitment" in found(case(kind=K.ASSOCIATION))
    assert "republican_commitment" in found(case(kind=K.FOUNDATION))
    assert "republican_commitment" not in found(case(kind=K.COOPERATIVE))


@pytest.mark.parametrize(
    ("end", "month", "due"),
    [
        (date(2026, 10, 31), 12, date(2027, 6, 30)),
        (date(2026, 10, 31), 8, date(2028, 2, 29)),
        (date(2026, 8, 31), 8, date(2027, 2, 28)),
        (date(2027, 2, 28), 2, date(2027, 8, 31)),
        (date(2028, 2, 29), 2, date(2028, 8, 31)),
    ],
)
def test_the_financial_report_follows_the_fiscal_year_of_the_beneficiary(end: date, month: int, due: date) -> None:
    assert financial_report_day(end, month, 6) == due
    finding = found(case(project_end=end, fiscal_year_end_month=month))["financial_report_due"]
    assert finding.facts["due"] == due


def test_reports_that_would_be_due_before_the_vote_are_one_due_as_long_after_it() -> None:
    held = case(day=date(2026, 12, 21), project_start=date(2024, 1, 1), project_end=date(2026, 10, 31))
    told = [one.facts["due"] for one in legal_findings(held) if one.code == "financial_report_due"]
    assert told == [date(2027, 6, 30)]
    held = replace(held, project_end=date(2028, 10, 31))
    told = [one.facts["due"] for one in legal_findings(held) if one.code == "financial_report_due"]
    assert told == [date(2027, 6, 30), date(2028, 6, 30), date(2029, 6, 30)]


@pytest.mark.parametrize(("others", "needed"), [("152000.00", False), ("152000.01", True)])
def test_an_auditor_is_needed_above_153000_of_public_grants_a_year(others: str, needed: object) -> None:
    assert ("auditor_required" in found(case("1000.00", besides={2026: YearAid(others=D(others))}))) is needed


def received(day: date, amount: str, regime: DeMinimisRegime = DeMinimisRegime.GENERAL) -> tuple[DeclaredAid, ...]:
    return (DeclaredAid(day, D(amount), regime),)


@pytest.mark.parametrize(
    ("day", "aids", "amount", "code"),
    [
        (date(2026, 3, 2), received(date(2025, 1, 1), "290000.00"), "10000.00", "de_minimis_near"),
        (date(2026, 3, 2), received(date(2025, 1, 1), "290000.00"), "10000.01", "de_minimis_exceeded"),
        (date(2026, 3, 2), received(date(2023, 3, 3), "300000.00"), "1.00", "de_minimis_exceeded"),
        (date(2026, 3, 2), received(date(2023, 3, 2), "300000.00"), "1.00", None),
        (date(2026, 3, 2), received(date(2026, 3, 3), "300000.00"), "1.00", None),
        (date(2026, 3, 2), received(date(2025, 1, 1), "290000.00", DeMinimisRegime.SGEI), "20000.00", None),
        (date(2023, 12, 31), received(date(2023, 1, 1), "190000.00"), "10000.01", "de_minimis_exceeded"),
        (date(2024, 1, 1), received(date(2023, 1, 1), "190000.00"), "10000.01", None),
        (date(2024, 2, 29), received(date(2021, 3, 1), "300000.00"), "1.00", "de_minimis_exceeded"),
        (date(2024, 2, 29), received(date(2021, 2, 28), "300000.00"), "1.00", None),
    ],
)
def test_de_minimis_aids_add_up_over_three_years_to_the_day(
    day: date, aids: tuple[DeclaredAid, ...], amount: str, code: str | None
) -> None:
    told = found(case(amount, day, regime=DeMinimisRegime.GENERAL, received=aids))
    assert {key for key in told if key.startswith("de_minimis")} == ({code} if code else set())
    if code == "de_minimis_exceeded":
        assert told[code].severity is Severity.BLOCKING


MAY = DeclaredAid(date(2025, 1, 1), D("60000.00"), known=False)


@pytest.mark.parametrize(
    ("known", "amount", "own", "code", "total"),
    [
        ("200000.00", "40000.00", True, None, ""),
        ("200000.00", "40000.01", True, "de_minimis_unknown", "300000.01"),
        ("230000.00", "39999.99", True, "de_minimis_unknown", "329999.99"),
        ("260000.00", "40000.00", True, "de_minimis_unknown", "360000.00"),
        ("260000.00", "40000.01", True, "de_minimis_exceeded", "300000.01"),
        ("200000.00", "40000.00", False, None, ""),
        ("200000.00", "40000.01", False, "de_minimis_unknown", "300000.01"),
        ("310000.00", "1.00", False, "de_minimis_unknown", "370001.00"),
    ],
)
def test_aids_whose_regime_nobody_told_are_one_warning_where_they_make_the_sum_pass(
    known: str, amount: str, code: str | None, total: str, *, own: bool
) -> None:
    aids = (*received(date(2025, 1, 1), known), MAY)
    told = found(case(amount, regime=DeMinimisRegime.GENERAL, regime_known=own, received=aids))
    assert [key for key in told if key.startswith("de_minimis")] == ([code] if code else [])
    if code is not None:
        assert told[code].facts["total_aid"] == D(total)
        assert (told[code].severity is Severity.BLOCKING) is (code == "de_minimis_exceeded")
    if code == "de_minimis_unknown":
        assert told[code].facts["unknown_aid"] == D("60000.00") + (D(0) if own else D(amount))


@pytest.mark.parametrize(
    ("known", "amount", "code", "words"),
    [
        ("280000.00", "10000.00", "de_minimis_near", "290 000,00 € avec celle-ci sur 3 ans, sans 9 000,00 € d’aides"),
        ("290000.00", "10000.01", "de_minimis_exceeded", "sur 3 ans, sans 9 000,00 € d’aides au régime non précisé, "),
        (
            "250000.00",
            "10000.00",
            "de_minimis_proposed",
            "n° B, sans 14 000,00 € d’aides au régime non précisé",
        ),
        (
            "240000.00",
            "3500.00",
            "de_minimis_unknown",
            "dont 14 000,00 € d’aides au régime non précisé, dont 51 000,00 € proposés à la même séance, dossiers n°",
        ),
        ("236000.00", "3500.00", None, ""),
    ],
)
def test_whatever_sum_is_told_what_may_count_besides_is_told_with_it(
    known: str, amount: str, code: str | None, words: str
) -> None:
    """9 000 € of no known regime were received; the session is proposed 46 000 € that count, and 5 000 € that may."""
    day, general = date(2026, 3, 2), DeMinimisRegime.GENERAL
    aids = (*received(date(2025, 1, 1), known), replace(MAY, amount=D("9000.00")))
    proposed = (("B", DeclaredAid(day, D("46000.00"))), ("C", DeclaredAid(day, D("5000.00"), general, known=False)))
    told = case(amount, regime=general, received=aids, proposed=proposed if code not in _ALONE else ())
    assert [key for key in found(told) if key.startswith("de_minimis")] == ([code] if code else [])
    assert code is None or words in said(told, code)


_ALONE = ("de_minimis_near", "de_minimis_exceeded")


@pytest.mark.parametrize(("amount", "code"), [("69999.99", None), ("70000.00", "de_minimis_near")])
def test_a_ceiling_is_near_from_nine_tenths_of_what_is_known(amount: str, code: str | None) -> None:
    aids = (*received(date(2025, 1, 1), "200000.00"), replace(MAY, amount=D("30000.00")))
    for own, expected in ((True, code), (False, None)):
        told = found(case(amount, regime=DeMinimisRegime.GENERAL, regime_known=own, received=aids))
        assert [key for key in told if key.startswith("de_minimis")] == ([expected] if expected else [])


def test_what_may_count_is_held_against_the_ceiling_of_services_of_general_interest_too() -> None:
    regime = DeMinimisRegime.SGEI
    aids = (*received(date(2025, 1, 1), "690000.00", regime), MAY)
    assert "de_minimis_unknown" in found(case("0.01", regime=regime, received=aids))
    assert "de_minimis_unknown" not in found(case("0.01", date(2028, 1, 1), regime=regime, received=aids))


def test_services_of_general_interest_have_their_own_ceiling() -> None:
    regime = DeMinimisRegime.SGEI
    aids = received(date(2025, 1, 1), "740000.00", regime)
    assert "de_minimis_exceeded" in found(case("10000.01", regime=regime, received=aids))
    assert "de_minimis_exceeded" not in found(case("10000.00", regime=regime, received=aids))


@pytest.mark.parametrize(("other", "blocked"), [("70000.00", False), ("70000.01", True)])
def test_a_public_owner_keeps_a_fifth_of_an_investment(other: str, blocked: object) -> None:
    works = case(
        "10000.00",
        kind=K.LOCAL_AUTHORITY,
        section=Section.INVESTMENT,
        total_cost=D("100000.00"),
        other_public=D(other),
    )
    assert ("owner_share" in found(works)) is blocked
    assert "owner_share" not in found(replace(works, section=Section.OPERATING))
    assert "owner_share" not in found(replace(works, kind=K.COOPERATIVE))


@pytest.mark.parametrize(("ours", "blocked"), [("44000.00", False), ("44000.01", True)])
def test_the_owner_s_fifth_is_of_the_public_funding_alone(ours: str, blocked: object) -> None:
    """100 000 € of works, 20 000 € private: 80 000 € public, of which others bring 64 000 € at most."""
    works = case(
        ours,
        kind=K.LOCAL_AUTHORITY,
        section=Section.INVESTMENT,
        total_cost=D("100000.00"),
        other_public=D("20000.00"),
        private=D("20000.00"),
    )
    assert ("owner_share" in found(works)) is blocked


def test_each_carrier_is_looked_at_for_its_part() -> None:
    parts = [case("0.00", carrier=name, share=D("0.5")) for name in ("Une", "Deux")]
    assert "agreement_required" not in {one.code for one in findings_of_all(parts, D("46000.00"))}
    told = [one for one in findings_of_all(parts, D("46000.02")) if one.code == "agreement_required"]
    assert [one.facts["carrier"] for one in told] == ["Une", "Deux"]
    assert finding_sentence(told[0]).startswith("Une\u00a0: convention obligatoire")


@pytest.mark.parametrize(
    ("level", "kind", "basis", "missing"),
    [
        (FunderLevel.COMMUNE, K.COOPERATIVE, "", True),
        (FunderLevel.DEPARTMENT, K.ENTERPRISE, "", True),
        (FunderLevel.DEPARTMENT, K.ENTERPRISE, "convention avec la région", False),
        (FunderLevel.REGION, K.ENTERPRISE, "", False),
        (FunderLevel.COMMUNE, K.ASSOCIATION, "", False),
    ],
)
def test_other_levels_need_a_legal_basis_to_help_an_enterprise(
    level: FunderLevel, kind: OrganisationKind, basis: str, missing: object
) -> None:
    told = found(case(funder_level=level, kind=kind, legal_basis=basis))
    assert ("legal_basis_missing" in told) is missing


def test_awards_of_one_session_have_one_total_of_the_year_and_the_sentence_names_them() -> None:
    aid = YearAid(D("20000.00"), D("9000.00"), D("4000.00"), ("D-1", "D-3"), ("D-4",))
    passing = case("5000.00", besides={2026: aid})
    assert said(passing, "agreement_required") == (
        "Convention obligatoire : 29 000,00 € en 2026, en argent et en nature (cette aide et celles des dossiers D-1 "
        "et D-3), dépassent 23 000,00 € pour un organisme privé. Préparez-la avant de verser."
    )
    below = case("3000.00", besides={2026: replace(aid, ours=D("15000.00"))})
    assert said(below, "agreement_required") == (
        "En 2026, 27 000,00 € en argent et en nature (cette aide et celles des dossiers D-1, D-3 et D-4) dépassent "
        "23 000,00 € avec une aide décidée ensuite : la convention est obligatoire pour elle."
    )
    signed = case("5000.00", besides={2026: replace(aid, numbers=("D-1",))}, signed=True)
    assert "29 000,00 € en argent et en nature (cette aide et celle du dossier D-1) dépassent" in said(
        signed, "agreement_required"
    )


@pytest.mark.parametrize(
    ("amount", "total", "later"), [("95000.00", "154000.00", True), ("104000.00", "158000.00", False)]
)
def test_the_total_that_asks_for_an_auditor_is_that_of_the_session_too(amount: str, total: str, later: object) -> None:
    aid = YearAid(D("50000.00"), D("9000.00"), D("4000.00"))
    facts = found(case(amount, besides={2026: aid}))["auditor_required"].facts
    assert (facts["year_total"], facts["later"]) == (D(total), later)


def test_of_many_dossiers_some_are_named_and_the_others_counted() -> None:
    aid = YearAid(D("20000.00"), numbers=("D-1", "D-2", "D-3", "D-4", "D-5"))
    told = said(case("5000.00", besides={2026: aid}), "agreement_required")
    assert "(cette aide et celles des dossiers D-1, D-2, D-3 et 2 autres)" in told


def test_each_finding_says_its_figures_and_what_to_do() -> None:
    assert said(case("24000.00", besides={2026: YearAid(in_kind=D("500.00"))}), "agreement_required") == (
        "Convention obligatoire : 24 500,00 € en 2026, en argent et en nature (cette aide et celles décidées "
        "avant elle), dépassent 23 000,00 € pour un "
        "organisme privé. Préparez-la avant de verser."
    )
    near = case("20000.00", regime=DeMinimisRegime.GENERAL, received=received(date(2025, 1, 1), "290000.00"))
    assert said(near, "de_minimis_exceeded") == (
        "Aides de minimis général : 310 000,00 € avec celle-ci sur 3 ans, pour un plafond de 300 000,00 €. "
        "Il reste 10 000,00 € : réduisez l’aide ou changez de régime."
    )
    may = replace(near, amount=D("20000.00"), regime_known=False)
    assert said(may, "de_minimis_unknown") == (
        "Aides de minimis général : 310 000,00 € avec celle-ci sur 3 ans, dont 20 000,00 € d’aides au régime non "
        "précisé, pour un plafond de 300 000,00 €. Précisez-le dans leur dispositif (règle « Aides de minimis »), ou "
        "dans « Régime des aides d’État » de chaque dossier."
    )
    over = replace(near, received=(*near.received, MAY))
    assert "310 000,00 € avec celle-ci sur 3 ans, sans 60 000,00 € d’aides au régime non précisé, pour un" in said(
        over, "de_minimis_exceeded"
    )
    assert said(case(project_end=date(2026, 10, 31)), "financial_report_due") == (
        "Compte rendu financier à recevoir au plus tard le 30/06/2027."
    )


@pytest.mark.parametrize(
    ("value", "asked"),
    [
        ("agreement_required", {"agreement_required"}),
        ("open_data_due", {"open_data_due"}),
        ("open_data_months", {"open_data_due"}),
        ("financial_report_months", {"financial_report_due"}),
        ("auditor_required", {"auditor_required"}),
        ("de_minimis_years", {"de_minimis_exceeded"}),
        ("de_minimis_general", {"de_minimis_exceeded"}),
        ("de_minimis_sgei", set()),
    ],
)
def test_the_law_asks_nothing_by_a_value_that_is_not_in_force(value: str, asked: set[str]) -> None:
    whole = case("900000.00", regime=DeMinimisRegime.GENERAL, project_end=date(2026, 10, 31))
    without = replace(whole, values={code: held for code, held in whole.values.items() if code != value})
    assert value in whole.values
    assert set(found(whole)) - set(found(without)) == asked
