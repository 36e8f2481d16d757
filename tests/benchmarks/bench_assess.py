"""`assess` of 10 000 dossiers against a hand-written loop doing the same sums, in the same run; the goal is 10.

Run with `python -m tests.benchmarks.bench_assess`.
"""

import gc
import sys
from datetime import date
from decimal import ROUND_DOWN, Decimal
from pathlib import Path
from statistics import median
from time import perf_counter

from ptce_desk.domain.organisations import FunderLevel, OrganisationKind
from ptce_desk.domain.rules.assess import assess
from ptce_desk.domain.rules.request import AssessmentContext, AssessmentRequest, Cost, Member, PlanEntry
from ptce_desk.domain.vocabulary import CostCategory
from ptce_desk.imports.catalogue import read_scheme_file

DOSSIERS = 10_000
RUNS = 5
GOAL = 10
SCHEME = Path(__file__).parents[2] / "resources" / "schemes" / "CA-PROGRESS-1.toml"
CENT = Decimal("0.01")


def request_of(number: int) -> AssessmentRequest:
    """A dossier of three costs and two co-funders."""
    lead = Member("Coopérative", OrganisationKind.COOPERATIVE, ess=True)
    firm = Member("Entreprise", OrganisationKind.ENTERPRISE, ess=False)
    amounts = [Decimal(1_000_000 + number * 37 * step).scaleb(-2) for step in (1, 2, 3)]
    categories = (CostCategory.STUDY, CostCategory.TRAINING, CostCategory.EQUIPMENT)
    return AssessmentRequest(
        sum(amounts, Decimal(0)),
        tuple(Cost(category, amount) for category, amount in zip(categories, amounts, strict=True)),
        Decimal("30000.00"),
        plan=(
            PlanEntry("État", FunderLevel.STATE, public=True, amount=amounts[0] / 2, obtained=True),
            PlanEntry("Membres", FunderLevel.OWN, public=False, amount=amounts[1], obtained=True),
        ),
        start=date(2014, 1, 1),
        end=date(2015, 6, 30),
        deposited_on=date(2014, 1, 15),
        beneficiary=lead,
        members=(lead, firm),
    )


def by_hand(request: AssessmentRequest) -> tuple[Decimal, Decimal, list[tuple[int, Decimal]]]:
    """The same sums for this one scheme, with no step kept and nothing explained."""
    eligible = ("study", "training", "communication", "meetings", "coordination")
    base = sum((cost.amount for cost in request.costs if cost.category in eligible), Decimal(0))
    public = sum((line.amount for line in request.plan if line.public and not line.in_kind), Decimal(0))
    obtained = sum((line.amount for line in request.plan if line.obtained and not line.in_kind), Decimal(0))
    amount = max(base - public, Decimal(0)) * Decimal("0.80")
    amount = min(amount, Decimal("30000.00"), max(request.total_cost - obtained, Decimal(0)))
    maximum = amount.quantize(CENT, rounding=ROUND_DOWN)
    suggested = min(maximum, request.requested)
    first = (suggested * 12 / 18).quantize(CENT, rounding=ROUND_DOWN)
    return maximum, suggested, [(2014, first), (2015, suggested - first)]


def main() -> int:
    """Print the ratio with its goal; both give the same amounts."""
    version = read_scheme_file(SCHEME).versions[0]
    context = AssessmentContext("CA-PROGRESS-1")
    requests = [request_of(number) for number in range(DOSSIERS)]
    times: list[tuple[float, float]] = []
    for _ in range(RUNS):
        gc.collect()
        start = perf_counter()
        ours = [assess(version, request, context).max_amount for request in requests]
        middle = perf_counter()
        theirs = [by_hand(request)[0] for request in requests]
        times.append((middle - start, perf_counter() - middle))
        if ours != theirs:
            sys.stderr.write("les montants diffèrent\n")
            return 1
    mine, floor = (median(side) for side in zip(*times, strict=True))
    sys.stdout.write(
        f"{DOSSIERS} dossiers : {mine:.3f} s, boucle écrite à la main {floor:.3f} s, "
        f"rapport {mine / floor:.1f} (but {GOAL})\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
