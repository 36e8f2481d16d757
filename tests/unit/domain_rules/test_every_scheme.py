"""Every scheme of the catalogue on cases worked out from its source."""

from decimal import Decimal

from tests.gathered import gathered
from tests.scheme_table import CASES, SCHEMES, Case, answer
from tests.unit.domain_rules.examples import codes


@gathered("case", CASES, ids=[f"{case.scheme}: {case.said}" for case in CASES])
def test_a_scheme_gives_what_its_source_says(case: Case) -> None:
    assessment = answer(case)
    assert assessment.max_amount == Decimal(case.expected)
    assert case.found <= set(codes(assessment))
    assert not case.absent & set(codes(assessment))
    assert "not_evaluated" not in codes(assessment)


def test_every_scheme_of_the_catalogue_has_its_case() -> None:
    assert {case.scheme for case in CASES} == {path.stem for path in SCHEMES.glob("*.toml")}


def test_an_award_is_split_among_the_carriers_of_a_call() -> None:
    case = next(case for case in CASES if case.request.carriers)
    assert answer(case).carriers == (("A", Decimal("20000.00")), ("B", Decimal("20000.00")))
