"""A version of a scheme reads as a sentence, and whole as a paragraph."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.parts import When
from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.types import (
    RULE_TYPES,
    Cap,
    Duration,
    FlatAmount,
    Floor,
    IndicativeRange,
    MaxRate,
    MinSelfFinancing,
    Parity,
    PublicAidCeiling,
    PublicAidDeduction,
    RequiresAward,
    Rule,
    Tapering,
    UnitScale,
)
from ptce_desk.domain.vocabulary import (
    CapScope,
    DeductionMode,
    DurationSince,
    RateBasis,
    RateCondition,
    ScaleUnit,
    Section,
)
from ptce_desk.imports.catalogue import read_catalogue, read_scheme_file
from ptce_desk.wording.rules import rule_sentence
from ptce_desk.wording.version_text import NO_RULE, validity_text, version_paragraph, version_sentence

D = Decimal
CATALOGUE = Path(__file__).parents[3] / "resources" / "schemes"


def shipped(code: str) -> tuple[Rule, ...]:
    return read_scheme_file(CATALOGUE / f"{code}.toml").versions[0].rules


def plain(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_the_rules_of_progress_read_as_one_sentence() -> None:
    assert plain(version_sentence(shipped("CA-PROGRESS-1"))) == (
        "80 % maximum de l’assiette, aides publiques déduites, dans la limite de 30 000,00 €, 18 mois au plus."
    )


def test_several_ceilings_are_said_together() -> None:
    assert plain(version_sentence(shipped("PDL-2013-PTCE-2"))) == (
        "Dans la limite de 25 000,00 € par phase et de 50 000,00 € par PTCE sur toute sa durée "
        "(famille PDL-2013-PTCE), 24 mois au moins depuis le début de la phase précédente."
    )


RULES: list[tuple[Rule, str]] = [
    (FlatAmount(amount=D("5000"), source="s"), "Forfait de 5 000,00 €."),
    (
        UnitScale(unit=ScaleUnit.FULL_TIME_EQUIVALENT, amount=D("7000"), max_quantity=D("2.5"), source="s"),
        "7 000,00 € par unité (ETP, 2,5 au plus).",
    ),
    (UnitScale(unit=ScaleUnit.DAY, amount=D("300"), source="s"), "300,00 € par unité (jours)."),
    (
        MaxRate(rate=D("0.5"), when=When(RateCondition.ONLY_PUBLIC_FUNDER), source="s"),
        "50 % maximum de l’assiette si nous sommes le seul financeur public.",
    ),
    (
        Tapering(rates=(D("0.8"), D("0.5")), source="s"),
        "Aide dégressive sur 2 ans (80 %, 50 % de l’assiette de chaque année).",
    ),
    (Tapering(years=3, source="s"), "Aide dégressive sur 3 ans, à des taux que la source ne fixe pas."),
    (PublicAidDeduction(mode=DeductionMode.NONE, source="s"), "Sans déduire les autres aides publiques."),
    (PublicAidDeduction(mode=DeductionMode.FROM_AID, source="s"), "Aides publiques déduites de l’aide."),
    (
        PublicAidCeiling(rate=D("0.8"), of=RateBasis.TOTAL_COST, when=When(RateCondition.STATE_AID), source="s"),
        "Toutes aides publiques à 80 % du coût total au plus si l’aide relève du régime des aides d’État.",
    ),
    (Floor(amount=D("1000"), source="s"), "Rien en dessous de 1 000,00 €."),
    (
        Cap(scope=CapScope.FILE_YEAR, amount=D("8000.5"), source="s"),
        "Dans la limite de 8 000,50 € par dossier et par an.",
    ),
    (Parity(level=FunderLevel.STATE, source="s"), "À parité avec le niveau État."),
    (
        MinSelfFinancing(rate=D("0.2"), yearly_growth=D("0.05"), autonomy_plan=True, source="s"),
        (
            "20 % du coût total au moins hors aides publiques, autofinancement en hausse d’au moins 5 % par an, "
            "plan d’autonomie demandé."
        ),
    ),
    (MinSelfFinancing(growing=True, source="s"), "Autofinancement en hausse d’année en année."),
    (
        Duration(min_months=6, max_months=24, since=DurationSince.START, source="s"),
        "6 mois au moins et 24 mois au plus.",
    ),
    (
        IndicativeRange(low=D("30000"), high=D("40000"), source="s"),
        "Montants habituels de 30 000,00 € à 40 000,00 €.",
    ),
]


@pytest.mark.parametrize(("rule", "expected"), RULES, ids=[expected for _rule, expected in RULES])
def test_each_rule_that_sets_the_amount_is_a_part_of_the_sentence(rule: Rule, expected: str) -> None:
    assert plain(version_sentence([rule])) == expected


def test_the_amount_comes_before_its_limits_whatever_the_order_of_the_rules() -> None:
    rules = shipped("CA-PROGRESS-1")
    assert version_sentence(rules[::-1]) == version_sentence(rules)


def test_public_ceilings_caps_floors_and_parity_are_said_in_this_order() -> None:
    rules = (
        Parity(level=FunderLevel.STATE, source="s"),
        Floor(amount=D("1000"), source="s"),
        Cap(scope=CapScope.FILE, amount=D("9000"), source="s"),
        PublicAidCeiling(rate=D("0.8"), source="s"),
    )
    assert plain(version_sentence(rules)) == (
        "Toutes aides publiques à 80 % de l’assiette au plus, dans la limite de 9 000,00 €, "
        "rien en dessous de 1 000,00 €, à parité avec le niveau État."
    )


def test_a_version_without_rules_or_without_amounts_says_so() -> None:
    assert version_sentence(()) == version_paragraph(()) == NO_RULE
    only_award = RequiresAward(level=FunderLevel.STATE, source="s")
    assert plain(version_sentence([only_award])) == "Ni taux, ni plafond, ni durée : la source n’en fixe pas."


def test_the_paragraph_of_a_version_says_every_rule_once() -> None:
    rules = shipped("CA-PROGRESS-1")
    paragraph = version_paragraph(rules)
    assert paragraph.startswith(version_sentence(rules))
    others = [rule_sentence(rule) for rule in rules if rule.type in ("eligible_categories", "deliverables")]
    assert len(others) == 2
    assert all(paragraph.count(sentence) == 1 for sentence in others)
    assert paragraph.count("maximum") == 1


def test_every_shipped_scheme_reads_as_a_sentence() -> None:
    for scheme in read_catalogue(CATALOGUE):
        for version in scheme.versions:
            sentence = version_sentence(version.rules)
            assert sentence.endswith("."), scheme.code
            assert sentence[0] == sentence[0].upper(), scheme.code
            assert "  " not in sentence, scheme.code


def test_the_sentences_of_the_examples_cover_every_kind_of_amount() -> None:
    said = {type(rule) for rule, _sentence in RULES} | {type(rule) for rule in shipped("CA-PROGRESS-1")}
    assert {kind for kind in RULE_TYPES if kind.type in ("max_rate", "cap", "floor", "tapering", "parity")} <= said


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (date(2014, 1, 1), None, "en vigueur depuis le 1er janvier 2014"),
        (date(2014, 1, 1), date(2026, 3, 2), "en vigueur du 1er janvier 2014 au 2 mars 2026"),
        (date(2014, 1, 1), date(2026, 3, 1), "terminée, du 1er janvier 2014 au 1er mars 2026"),
        (date(2026, 3, 3), None, "à venir, à partir du 3 mars 2026"),
        (date(2027, 1, 1), date(2027, 12, 31), "à venir, du 1er janvier 2027 au 31 décembre 2027"),
    ],
)
def test_a_version_says_when_it_holds(start: date, end: date | None, expected: str) -> None:
    version = SchemeVersion("v", start, Section.UNDIVIDED, "", (), valid_to=end)
    assert plain(validity_text(version, date(2026, 3, 2))) == expected


def test_an_end_that_depends_on_a_vote_is_not_said_as_sure() -> None:
    version, to_come = (
        SchemeVersion(name, start, Section.UNDIVIDED, "", (), valid_to=end)
        for name, start, end in (("2026", date(2026, 1, 1), date(2026, 12, 31)), ("2027", date(2027, 1, 1), None))
    )
    said = "en vigueur depuis le 1er janvier 2026, jusqu’au 31 décembre 2026 si la version 2027 est votée"
    assert plain(validity_text(version, date(2026, 3, 2), to_come)) == said
