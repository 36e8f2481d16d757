"""`ptce-desk assess`: the worked examples, and every unreadable request told line by line."""

import json
import shutil
import sqlite3
from pathlib import Path

import pytest

from tests.integration.command_line import ENGLISH, HARD_SPACE, Json, Run, progress, written


def test_progress_of_the_specification_answers_24000_with_every_key(run: Run, tmp_path: Path) -> None:
    code, out, err = run("assess", written(tmp_path, progress()), "--json")
    assert (code, err) == (0, "")
    answer = json.loads(out)
    assert list(answer) == [
        "scheme", "version", "eligible_base", "other_public_aid", "max_amount", "suggested_amount", "binding_rule",
        "steps", "findings", "schedule",
    ]  # fmt: skip
    assert (answer["scheme"], answer["version"]) == ("CA-PROGRESS-1", "2014")
    assert (answer["eligible_base"], answer["other_public_aid"]) == ("50000.00", "20000.00")
    assert (answer["max_amount"], answer["suggested_amount"]) == ("24000.00", "24000.00")
    assert {tuple(step) for step in answer["steps"]} == {("rule", "before", "after", "sentence", "source")}
    assert {tuple(found) for found in answer["findings"]} == {("severity", "code", "message", "source")}
    assert answer["schedule"] == [{"year": 2014, "amount": "16000.00"}, {"year": 2015, "amount": "8000.00"}]


def test_the_law_is_told_of_a_request_too(run: Run, tmp_path: Path) -> None:
    request = progress() | {
        "start": "2014-01-01",
        "end": "2014-12-31",
        "decided_on": "2014-03-03",
        "beneficiary": {"name": "A", "kind": "association", "ess": True},
    }
    code, out, _ = run("assess", written(tmp_path, request), "--json")
    told = {one["code"]: one["message"] for one in json.loads(out)["findings"]}
    assert code == 0
    assert "24\u202f000,00" in told["agreement_required"]
    assert "republican_commitment" in told


def test_progress_deducted_from_the_aid_answers_20000(run: Run, tmp_path: Path, template: Path) -> None:
    path = Path(shutil.copy(template, tmp_path / "a.ptce"))
    read_from_the_aid(path)
    code, out, _ = run("assess", written(tmp_path, progress()), "--file", path, "--json")
    assert code == 0
    assert json.loads(out)["max_amount"] == "20000.00"


def read_from_the_aid(path: Path) -> None:
    """The scheme of a file, its public aid deducted from the aid instead of the base."""
    connection = sqlite3.connect(path)
    changed = connection.execute(
        "UPDATE scheme_version SET rules = replace(rules, 'from_base', 'from_aid') WHERE scheme_id ="
        " (SELECT id FROM scheme WHERE code = 'CA-PROGRESS-1')"
    )
    assert changed.rowcount == 1
    connection.commit()
    connection.close()


def test_progress_without_other_aid_answers_30000_bound_by_its_cap(run: Run, tmp_path: Path) -> None:
    costs = [{"category": "study", "amount": "60000.00"}]
    request = written(tmp_path, progress(costs=costs, total_cost="60000.00", funding_plan=[]))
    code, out, err = run("assess", request, "--json")
    assert (code, err) == (0, "")
    answer = json.loads(out)
    assert (answer["max_amount"], answer["binding_rule"]) == ("30000.00", "cap")


def test_the_computation_is_shown_to_people(run: Run, tmp_path: Path) -> None:
    code, out, err = run("assess", written(tmp_path, progress()))
    assert (code, err) == (0, "")
    text = out.replace("\u202f", " ").replace(HARD_SPACE, " ")
    assert "80 % × 30 000,00 € = 24 000,00 €" in text
    assert "Maximum attribuable : 24 000,00 €" in text
    assert "dont 2015 : 8 000,00 €" in text
    assert not ENGLISH.search(out)


def test_a_request_may_be_judged_under_another_scheme(run: Run, tmp_path: Path) -> None:
    code, out, _ = run("assess", written(tmp_path, progress()), "--scheme", "RA-CDDRA", "--json")
    assert code == 0
    assert json.loads(out)["scheme"] == "RA-CDDRA"


def test_a_request_that_meets_nothing_still_answers_0(run: Run, tmp_path: Path) -> None:
    request: Json = {"total_cost": "0", "costs": [], "requested": "0", "end": "1900-01-01", "start": "2199-12-31"}
    code, out, err = run("assess", written(tmp_path, request), "--scheme", "PDL-2013-PTCE-2", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["max_amount"] == "0.00"


UNREADABLE: list[tuple[str, Json | str | bytes, str]] = [
    ("empty", "", "JSON lisible (ligne 1, colonne 1 : une valeur est attendue)"),
    ("cut", '{"scheme":\n  ', "JSON lisible (ligne 2, colonne 3 : une valeur est attendue)"),
    ("no JSON", b"PK\x03\x04", "JSON lisible"),
    ("latin", b'{"scheme": "\xe9"}', "enregistrez-le en UTF-8"),
    ("deep", '{"requested": ' + "[" * 5000, "trop de niveaux imbriqués"),
    ("long number", '{"requested": ' + "9" * 5000 + "}", "un nombre y est trop long"),
    ("list", "[1, 2]", "il faut un objet"),
    ("null", "null", "il faut un objet, pas « null »"),
    ("nothing", {}, "total_cost : il manque"),
    ("unknown scheme", progress(scheme="NOWHERE"), "« NOWHERE » n’existe pas. Dispositifs connus : AGGLO-3ANS,"),
    ("no scheme", {"total_cost": "1", "costs": [], "requested": "1"}, "il manque « scheme »"),
    ("text", progress(requested="beaucoup"), "requested : « beaucoup » n’est pas un montant"),
    ("float", progress(requested=24000.5), "« 24000.5 » n’est pas un montant"),
    ("NaN", progress(requested=float("nan")), "« nan » n’est pas un montant"),
    ("1e999", json.dumps(progress()).replace('"50000.00"', "1e999"), "« inf » n’est pas un montant"),
    ("1e999 text", progress(requested="1e999"), "« 1e999 » n’est pas un montant"),
    ("bool", progress(requested=True), "« true » n’est pas un montant"),
    ("negative", progress(total_cost="-1"), "total_cost : « -1 » sort des limites"),
    ("too much", progress(total_cost="1" + "0" * 14), "sort des limites"),
    ("far year", progress(start="9999-01-01"), "start : « 9999-01-01 » sort des limites"),
    ("no day", progress(start="2015-02-29"), "start : « 2015-02-29 » n’est pas une date"),
    ("word for yes", progress(autonomy_plan="oui"), "« oui » n’est ni true ni false"),
    ("mapping for a word", progress(stage={"a": 1}), "stage : « {'a': 1} » n’est pas proposé"),
    ("unhashable", progress(members=[{"name": "A", "kind": [], "ess": False}]), "members[1].kind : « [] »"),
    ("misspelt", progress(requsted="1"), "« requsted » n’est pas un champ connu"),
    ("lines in a value", progress(requested="a\n\x1b[31mb"), "« a [31mb » n’est pas un montant"),
    ("long value", progress(requested="x" * 500), "x… » n’est pas un montant"),
]


@pytest.mark.parametrize(("data", "expected"), [(d, e) for _, d, e in UNREADABLE], ids=[n for n, _, _ in UNREADABLE])
def test_an_unreadable_request_is_told_line_by_line_with_1(
    run: Run, tmp_path: Path, data: Json | str | bytes, expected: str
) -> None:
    path = written(tmp_path, data)
    code, out, err = run("assess", path)
    assert (code, out) == (1, "")
    assert expected in err.replace(HARD_SPACE, " ")
    assert all(line.startswith(f"{path} : ") and line.endswith(".") for line in err.splitlines())
    assert not ENGLISH.search(err.replace(str(path), ""))


@pytest.mark.parametrize("depth", range(900, 1000, 9))
def test_a_request_nested_near_the_limit_is_refused_as_any_other(run: Run, tmp_path: Path, depth: int) -> None:
    nested = json.dumps(progress()).replace('"50000.00"', "[" * depth + "]" * depth)
    code, out, err = run("assess", written(tmp_path, nested))
    assert (code, out) == (1, "")
    assert max(map(len, err.splitlines())) < 400


def test_every_problem_of_a_request_has_its_line(run: Run, tmp_path: Path) -> None:
    code, _, err = run("assess", written(tmp_path, {"costs": [{}], "stage": "birth"}))
    assert code == 1
    assert len(err.splitlines()) == 5


def test_the_problems_of_a_request_are_told_to_machines(run: Run, tmp_path: Path) -> None:
    code, out, err = run("assess", written(tmp_path, progress(requested="x")), "--json")
    assert (code, out) == (1, "")
    [problem] = json.loads(err)["problems"]
    assert (problem["path"], problem["code"]) == ("requested", "not_an_amount")


def test_a_request_that_is_not_there_or_is_a_folder_is_told_with_1(run: Run, tmp_path: Path) -> None:
    for path in (tmp_path / "absent.json", tmp_path):
        code, out, err = run("assess", path)
        assert (code, out) == (1, "")
        assert "ne peut pas être lu" in err
        assert not ENGLISH.search(err.replace(str(path), ""))
