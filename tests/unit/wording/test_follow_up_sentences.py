"""Every refusal after a vote and every remark has its sentence; every step of a settlement too."""

import inspect
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain import agreement_errors as errors
from ptce_desk.domain.file_faults import FileFault
from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.settlement import RealQuantity, settle
from ptce_desk.domain.rules.types import Settlement, UnitScale
from ptce_desk.domain.vocabulary import DeliverableKind, ScaleUnit, SettlementMode
from ptce_desk.records.faults import fault_sentence
from ptce_desk.wording.errors import error_sentence
from ptce_desk.wording.follow_up import closing_sentence
from ptce_desk.wording.settlement import regime_sentence, settlement_sentence
from tests.gathered import gathered
from tests.unit.wording.test_error_sentences import check

D = Decimal
WORDS: dict[str, object] = {
    "number": "2026-014",
    "last_day": date(2027, 9, 30),
    "year": 2027,
    "day": date(2026, 2, 2),
    "signed_on": date(2027, 3, 2),
    "paid": D("24000.00"),
    "due": D("20400.00"),
    "amount": D("26000.00"),
    "agreed": D("24000.00"),
    "maximum": D("25000.00"),
    "overpaid": D("3600.00"),
    "remaining": D("12000.00"),
    "unpaid": D("3600.00"),
    "missing": (DeliverableKind.EVALUATION_REPORT, DeliverableKind.THREE_YEAR_PROGRAMME),
}


def causes() -> list[type[errors.FollowUpError]]:
    found = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, errors.FollowUpError)]
    return [kind for kind in found if kind is not errors.FollowUpError]


def sentence_of(kind: type[errors.FollowUpError]) -> str:
    names = [name for name in inspect.signature(kind.__init__).parameters if name != "self"]
    return error_sentence(kind(*(WORDS[name] for name in names)))  # type: ignore[arg-type]


@gathered("kind", causes(), ids=lambda kind: kind.__name__)
def test_every_refusal_names_the_dossier_and_says_what_to_do(kind: type[errors.FollowUpError]) -> None:
    sentence = sentence_of(kind)
    check(sentence)
    assert sentence.startswith("Dossier 2026-014\u00a0: ")


def test_two_refusals_never_share_a_sentence() -> None:
    sentences = [sentence_of(kind) for kind in causes()]
    assert len(set(sentences)) == len(sentences)


def test_what_stands_in_the_way_of_closing_is_listed() -> None:
    obstacle = errors.ClosingObstructedError(
        "2026-014", D("1.00"), ZERO, D("2.00"), (DeliverableKind.EVALUATION_REPORT,)
    )
    assert closing_sentence(obstacle) == (
        "Avant de clore\u00a0: il reste 1,00\u00a0€ à payer, 2,00\u00a0€ réclamés ne sont pas remboursés, "
        "et des livrables ne sont pas reçus (rapport d’évaluation)."
    )
    only = errors.ClosingObstructedError("2026-014", ZERO, D("3.00"), ZERO, ())
    assert closing_sentence(only) == "Avant de clore\u00a0: 3,00\u00a0€ de trop-perçu ne sont pas réclamés."
    assert closing_sentence(None) == "Plus rien n’est attendu\u00a0: le dossier peut être clos."


@pytest.mark.parametrize(
    ("mode", "threshold", "actual", "sentence"),
    [
        ("flat", None, "1.00", "Montant forfaitaire : 24 000,00 €, quelles que soient les dépenses."),
        (
            "tolerance",
            "0.90",
            "46000.00",
            "46 000,00 € dépensés sur 50 000,00 €, soit 92 % : au moins 90 %, le montant de 24 000,00 € est maintenu.",
        ),
        (
            "tolerance",
            "0.90",
            "42500.00",
            (
                "42 500,00 € dépensés sur 50 000,00 €, soit 85 %, sous le seuil de 90 % : "
                "24 000,00 € × 42 500,00 € ÷ 50 000,00 € = 20 400,00 €."
            ),
        ),
        (
            "strict_rate",
            None,
            "50000.00",
            "50 000,00 € dépensés pour 50 000,00 € prévus : le montant de 24 000,00 € est maintenu.",
        ),
    ],
)
def test_each_step_of_a_settlement_is_told(mode: str, threshold: str | None, actual: str, sentence: str) -> None:
    rule = Settlement(mode=SettlementMode(mode), threshold=None if threshold is None else D(threshold), source="a")
    result = settle(rule, agreed=D("24000.00"), base=D("50000.00"), actual_base=D(actual))
    (told,) = (settlement_sentence(step) for step in result.steps)
    check(told)
    assert told.replace("\u202f", " ").replace("\u00a0", " ") == sentence


def test_a_scale_and_a_missing_base_are_told() -> None:
    jobs = UnitScale(unit=ScaleUnit.JOB, amount=D("4000.00"), max_quantity=D(4), source="a")
    rule = Settlement(mode=SettlementMode.SCALE, source="a")
    scale = settle(rule, agreed=D("15000.00"), base=ZERO, actual_base=ZERO, quantities=[RealQuantity(jobs, D(6))])
    within = settle(rule, agreed=D("15000.00"), base=ZERO, actual_base=ZERO, quantities=[RealQuantity(jobs, D(2))])
    pro_rata = Settlement(mode=SettlementMode.STRICT_RATE, source="a")
    no_base = settle(pro_rata, agreed=D("15000.00"), base=ZERO, actual_base=ZERO)
    told = [settlement_sentence(step) for result in (scale, within, no_base) for step in result.steps]
    for sentence in told:
        check(sentence)
    assert [sentence.replace("\u202f", " ").replace("\u00a0", " ") for sentence in told] == [
        "Barème : 4 emplois (sur 6) × 4 000,00 € = 16 000,00 €.",
        "Total du barème : 16 000,00 € ; ramené au montant conventionné de 15 000,00 €.",
        "Barème : 2 emplois × 4 000,00 € = 8 000,00 €.",
        "Total du barème : 8 000,00 €, sans dépasser le conventionné.",
        "L’assiette retenue est nulle : rien à comparer, le montant de 15 000,00 € est maintenu.",
    ]


@pytest.mark.parametrize("mode", SettlementMode)
def test_every_regime_is_said_with_its_source_or_as_a_default(mode: SettlementMode) -> None:
    for threshold in (None, D("0.90")):
        sourced = regime_sentence(Settlement(mode=mode, threshold=threshold, source="article 9"))
        default = regime_sentence(Settlement(mode=mode, threshold=threshold, source=""))
        check(sourced)
        check(default)
        assert "article 9" in sourced
        assert default.startswith("Le règlement ne dit pas comment solder")


@pytest.mark.parametrize(
    "kind",
    [
        "grant_without_agreement",
        "instalments_differ",
        "paid_beyond_agreed",
        "final_beyond_agreed",
        "asked_back_beyond_overpaid",
        "negative_follow_up",
    ],
)
def test_every_fault_of_what_follows_a_grant_is_said(kind: str) -> None:
    check(fault_sentence(FileFault(kind, "2026-014")))
