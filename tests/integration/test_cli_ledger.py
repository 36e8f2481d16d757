"""`ptce-desk assess`: what a request says of earlier awards counts for caps and law as a file's dossiers would."""

import json
from pathlib import Path

import pytest

from ptce_desk.domain.rules.types import DeMinimis
from ptce_desk.services.desk import Desk
from ptce_desk.services.schemes.catalogue import list_schemes
from tests.integration.command_line import Json, Run, written
from tests.integration.ledger_officer import LedgerOfficer


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


DECLARED = {"granted_on": "2025-06-01", "amount": "150000.00"}


@pytest.mark.parametrize(
    ("request_", "told"),
    [
        (asked("300000.00"), []),
        (asked("300000.01"), ["300 000,01 € avec celle-ci sur 3 ans, dont 300 000,01 €"]),
        (asked("300000.01", state_aid="none"), []),
        (asked("50000.00", awards=[award("100000.00")], de_minimis=[DECLARED]), []),
        (asked("50000.01", awards=[award("200000.00", share="0.5")], de_minimis=[DECLARED]), ["dont 150 000,01 €"]),
        (asked("50000.01", awards=[award("100000.00", decided_on="2023-03-02")], de_minimis=[DECLARED]), []),
        (asked("50000.01", awards=[award("100000.00", status="refused")], de_minimis=[DECLARED]), []),
    ],
)
def test_awards_of_no_known_regime_are_told_once_when_they_pass_the_european_ceiling(
    run: Run, tmp_path: Path, request_: Json, told: list[str]
) -> None:
    said = messages(run, tmp_path, request_, "de_minimis_unknown")
    assert len(said) == len(told)
    assert all(words in message for words, message in zip(told, said, strict=True))
    assert messages(run, tmp_path, request_, "de_minimis_exceeded") == []


def test_earlier_awards_under_a_scheme_that_counts_are_known_aids(run: Run, desk: Desk, tmp_path: Path) -> None:
    officer = LedgerOfficer(desk)
    officer.scheme(DeMinimis(source="art. 3"))
    code = next(row.code for row in desk.run(list_schemes) if row.code.startswith("ESSAI"))
    request = asked("100000.00", scheme=code, awards=[award("500000.00", code, share="0.5")])
    path = written(tmp_path, request)
    desk.close()
    exit_code, out, _ = run("assess", path, "--file", desk.place, "--json")
    assert exit_code == 0
    [found] = [one for one in json.loads(out)["findings"] if one["code"].startswith("de_minimis")]
    assert (found["code"], found["severity"]) == ("de_minimis_exceeded", "blocking")
