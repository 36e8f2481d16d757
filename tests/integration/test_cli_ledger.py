"""`ptce-desk assess`: what a request says of earlier awards counts for caps and law as a file's dossiers would."""

import json
from pathlib import Path

import pytest

from tests.integration.command_line import Json, Run, written


def asked(amount: str, **more: object) -> Json:
    """A request of one year, by an association, under a scheme of a region without rate nor cap."""
    return {
        "scheme": "RA-CDDRA",
        "total_cost": "900000.00",
        "costs": [{"category": "study", "amount": "900000.00"}],
        "requested": amount,
        "start": "2026-01-01",
        "end": "2026-12-31",
        "deposited_on": "2026-01-05",
        "decided_on": "2026-03-02",
        "beneficiary": {"name": "A", "kind": "association", "ess": True},
        **more,
    }


def award(amount: str, scheme: str = "RA-CDDRA", **more: object) -> Json:
    return {"scheme": scheme, "amount": amount, "decided_on": "2026-02-02", "status": "voted", **more}


def messages(run: Run, folder: Path, request: Json, code: str) -> list[str]:
    exit_code, out, _ = run("assess", written(folder, request), "--json")
    assert exit_code == 0
    said = [one["message"] for one in json.loads(out)["findings"] if one["code"] == code]
    return [one.replace("\u202f", " ").replace("\u00a0", " ") for one in said]


THREE = {"start": "2026-01-01", "end": "2028-12-31"}


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        (asked("60000.00", **THREE), []),
        (asked("72000.00", **THREE), ["24 000,00 € en 2026", "24 000,00 € en 2027", "24 000,00 € en 2028"]),
        (
            asked(
                "10000.00",
                start="2027-01-01",
                end="2027-12-31",
                awards=[award("60000.00", years=[{"year": year, "amount": "20000.00"} for year in (2026, 2027, 2028)])],
            ),
            ["30 000,00 € en 2027"],
        ),
        (asked("10000.00", awards=[award("20000.00", "FR-2013-AAP-PTCE")]), []),
        (asked("10000.00", awards=[award("20000.00")]), ["30 000,00 € en 2026"]),
        (asked("10000.00", awards=[award("40000.00", share="0.5")]), ["30 000,00 € en 2026"]),
        (asked("10000.00", awards=[award("20000.00", status="lapsed")]), []),
        (asked("10000.00", awards=[award("90000.00", status="lapsed", paid="13000.01")]), ["23 000,01 € en 2026"]),
        (asked("10000.00", awards=[award("20000.00", status="refused")]), []),
    ],
)
def test_a_convention_is_asked_for_the_year_that_passes_the_threshold(
    run: Run, tmp_path: Path, request_: Json, told: list[str]
) -> None:
    said = messages(run, tmp_path, request_, "agreement_required")
    assert [words in sentence for words, sentence in zip(told, said, strict=True)] == [True] * len(told)


def test_each_carrier_of_an_award_without_beneficiary_is_told(run: Run, tmp_path: Path) -> None:
    members = [{"name": name, "kind": "association", "ess": True} for name in ("A", "B")]
    request = asked("60000.00", members=members, carriers=[{"name": name, "share": "0.5"} for name in ("A", "B")])
    del request["beneficiary"]
    said = messages(run, tmp_path, request, "agreement_required")
    assert [sentence[:2] for sentence in said] == ["A ", "B "]


def test_a_report_is_due_for_each_fiscal_year(run: Run, tmp_path: Path) -> None:
    said = messages(run, tmp_path, asked("36000.00", **THREE), "financial_report_due")
    assert [sentence[-11:-1] for sentence in said] == ["30/06/2027", "30/06/2028", "30/06/2029"]


@pytest.mark.parametrize(("amount", "told"), [("80000.00", []), ("90000.00", ["160 000,00 €"])])
def test_money_of_the_state_known_twice_counts_once(run: Run, tmp_path: Path, amount: str, told: list[str]) -> None:
    line = {
        "funder": "État", "level": "state", "public": True, "kind": "cash", "amount": "70000.00", "status": "obtained",
    }  # fmt: skip
    request = asked(amount, funding_plan=[line], awards=[award("70000.00", "FR-2013-AAP-PTCE")])
    said = messages(run, tmp_path, request, "auditor_required")
    assert [words in sentence for words, sentence in zip(told, said, strict=True)] == [True] * len(told)
