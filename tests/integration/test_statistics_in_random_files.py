# ruff: noqa: S608  # the pieces are those of this module
"""Made-up files: every table of the year's report says to the cent what plain SQL reads in the file."""

import random
import sqlite3
from collections.abc import Callable
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from statistics import median

import pytest

from ptce_desk.db.unit_of_work import UnitOfWork
from ptce_desk.domain.agreements import Agreement, Deliverable, Payment
from ptce_desk.domain.funding_files import FundingFile, PlanLine
from ptce_desk.domain.organisations import PUBLIC_LEVELS, FunderLevel, Organisation, OrganisationKind
from ptce_desk.domain.ptce import Ptce, Stage, YearlyFigures
from ptce_desk.domain.rules.schemes import SchemeKind, SchemeVersion, SupportScheme
from ptce_desk.domain.states import DecisionState
from ptce_desk.domain.support import Interaction, Lever
from ptce_desk.domain.vocabulary import DeliverableKind, Section
from ptce_desk.exports.report import Report
from ptce_desk.formatting import number_text
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files
from ptce_desk.services.reports.statistics import YearSheet, annual_report, open_statistics
from ptce_desk.services.reports.summaries import SummaryFilter, summary_report
from tests.conftest import AUTHORITY
from tests.integration.test_registers import rows_of
from tests.slowly import spread

D = Decimal
DOSSIERS = 60
YEAR = 2026
_TOLD_RATES = "SELECT year, count(*) FROM ptce_figures WHERE self_financing_rate IS NOT NULL AND year <= ? GROUP BY 1"
_RATES = "SELECT self_financing_rate FROM ptce_figures WHERE self_financing_rate IS NOT NULL AND year = ?"
_OURS = (
    "JOIN scheme_version v ON v.id = f.scheme_version_id JOIN scheme s ON s.id = v.scheme_id"
    " LEFT JOIN ptce p ON p.id = f.ptce_id WHERE s.code <> 'E'"
)
_FILES = f"FROM funding_file f {_OURS}"
_GRANTED = f"FROM funding_file f {_OURS} AND f.decision = 'granted'"
_LINES = f"FROM plan_line l JOIN funding_file f ON f.id = l.funding_file_id {_OURS} AND f.decision = 'granted'"


@pytest.fixture(params=spread(range(8), 4))
def made_up(
    request: pytest.FixtureRequest, template: Path, tmp_path: Path, open_desk: Callable[[Path], Desk]
) -> tuple[Desk, sqlite3.Connection]:
    """A file full of chance, and plain SQL on a copy of it."""
    path = tmp_path / "made.ptce"
    path.write_bytes(template.read_bytes())
    desk = open_desk(path)
    desk.run(_fill, random.Random(request.param))  # noqa: S311  # made-up data
    desk.close()
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes(path.read_bytes())
    return open_desk(path), sqlite3.connect(copy)


def test_every_table_of_the_report_says_what_plain_sql_does(made_up: tuple[Desk, sqlite3.Connection]) -> None:
    desk, raw = made_up
    report = desk.run(annual_report, YEAR)
    _key_figures(report, raw)
    _groups(report, raw)
    _levels(report, raw)
    _of_ptce(report, raw)
    _lists(report, raw)
    (summed,) = [table for table in desk.run(summary_report, SummaryFilter(YEAR)).sheets if table.key == "schemes"]
    (schemes,) = [table for table in report.sheets if table.key == "schemes"]
    for key in ("files", "requested", "voted"):
        assert schemes.column_sum(key) == summed.column_sum(key)
    _leads(desk, desk.run(open_statistics, YEAR))
    raw.close()


def _leads(desk: Desk, sheet: YearSheet) -> None:
    """Each line leads to as many dossiers as it counts, asking and granted as much."""
    followed = 0
    for part in sheet.parts:
        keys = [column.key for column in part.table.columns]
        for row, way in zip(part.table.rows, part.ways, strict=True):
            if way is None or isinstance(way, int) or "files" not in keys:
                continue
            told = dict(zip(keys, row, strict=True))
            files = list_files(desk, FundingFileFilter(way)).rows
            assert len(files) == told["files"], (part.table.key, row)
            if "requested" in told:
                assert sum((one.requested or D(0) for one in files), D(0)) == told["requested"]
            followed += 1
    assert followed > 15


def _key_figures(report: Report, raw: sqlite3.Connection) -> None:
    told = {str(row["figure"]).split(",")[0]: row for row in rows_of(report, "key_figures")}
    for year, after in ((YEAR, ""), (YEAR - 1, "_before")):
        every, asked = _one(
            raw, f"SELECT count(*), sum(requested) FROM funding_file f {_OURS} AND fiscal_year = ?", year
        )
        row = told["Dossiers de l’exercice"]
        assert (row[f"count{after}"], row[f"amount{after}"]) == (every, _euros(asked))
        count, voted, poles, people, cost = _one(
            raw,
            "SELECT count(*), sum(voted), count(DISTINCT ptce_id), count(DISTINCT beneficiary_id), sum(total_cost) "
            f"{_GRANTED} AND fiscal_year = ?",
            year,
        )
        row = told["Dossiers accordés"]
        assert (row[f"count{after}"], row[f"amount{after}"]) == (count, _euros(voted))
        assert told["PTCE soutenus"][f"count{after}"] == poles
        assert told["Bénéficiaires soutenus"][f"count{after}"] == people
        assert told["Coût des projets accordés"][f"amount{after}"] == _euros(cost)
        (paid,) = _one(
            raw,
            "SELECT sum(y.amount) FROM payment y JOIN agreement a ON a.id = y.agreement_id "
            f"JOIN funding_file f ON f.id = a.funding_file_id {_OURS} AND substr(y.paid_on, 1, 4) = ?",
            str(year),
        )
        assert told["Versé dans l’année"][f"amount{after}"] == _euros(paid)
        (refused,) = _one(
            raw, f"SELECT count(*) FROM funding_file f {_OURS} AND decision = 'refused' AND fiscal_year = ?", year
        )
        assert told["Dossiers refusés"][f"count{after}"] == refused


def _groups(report: Report, raw: sqlite3.Connection) -> None:
    place = (
        "CASE WHEN f.ptce_id IS NULL THEN 'Sans PTCE' WHEN p.departments = '38' THEN '{}'"
        " WHEN p.departments = '08' THEN '{}' WHEN p.departments = '44, 35' THEN '{}' ELSE {} END"
    )
    region = "coalesce(nullif(p.region, ''), 'Région non précisée')"
    for key, column, of in (
        ("schemes", "scheme", "s.code"),
        ("regions", "place", place.format("Auvergne-Rhône-Alpes", "Grand Est", "Plusieurs régions", region)),
        (
            "departments",
            "place",
            place.format("Isère", "Ardennes", "Plusieurs départements", "'Département non précisé'"),
        ),
        ("stages", "stage", "f.stage"),
    ):
        rows = rows_of(report, key)
        sums = raw.execute(
            f"SELECT {of}, count(*), sum(requested), sum(f.decision = 'granted'),"
            " sum(CASE WHEN f.decision = 'granted' THEN voted ELSE 0 END)"
            f" FROM funding_file f {_OURS} AND fiscal_year = ? GROUP BY 1",
            (YEAR,),
        ).fetchall()
        expected = sorted((n, _euros(asked), granted, _euros(voted)) for _of, n, asked, granted, voted in sums)
        assert sorted(_sums(row) for row in rows if row["files"]) == expected, key
        if key in ("schemes", "regions", "departments"):
            assert {row[column] for row in rows if row["files"]} == {row[0] for row in sums}
        before, voted_before = _one(raw, f"SELECT count(*), sum(voted) {_GRANTED} AND fiscal_year = ?", YEAR - 1)
        (table,) = [one for one in report.sheets if one.key == key]
        assert (table.column_sum("granted_before"), table.column_sum("voted_before")) == (
            D(before),
            _euros(voted_before),
        )


def _sums(row: dict[str, object]) -> tuple[object, object, object, object]:
    return row["files"], row["requested"], row["granted"], row["voted"]


def _levels(report: Report, raw: sqlite3.Connection) -> None:
    told = {row["level"]: row for row in rows_of(report, "levels")}
    lines = f"{_LINES} AND NOT l.ours AND f.fiscal_year = ?"
    held = raw.execute(f"SELECT sum(amount), sum(amount * obtained) {lines} AND NOT l.in_kind", (YEAR,)).fetchone()
    (voted,) = _one(raw, f"SELECT sum(voted) {_GRANTED} AND fiscal_year = ?", YEAR)
    (table,) = [one for one in report.sheets if one.key == "levels"]
    assert [table.column_sum(key) for key in ("ours", "others", "obtained")] == [_euros(voted), *map(_euros, held)]
    assert told["Région"]["ours"] == _euros(voted)
    for level, word in (("state", "État"), ("own", "Autofinancement"), ("commune", "Commune")):
        (amount,) = _one(raw, f"SELECT sum(amount) {lines} AND NOT l.in_kind AND l.level = '{level}'", YEAR)
        assert told[word]["others"] == _euros(amount)
    beside = {row["level"]: row for row in rows_of(report, "guide_levels")}
    per_file = f"SELECT f.id, sum(amount) {lines} AND NOT l.in_kind AND l.level = 'state' GROUP BY 1"
    by_file = [D(amount) for _id, amount in raw.execute(per_file, (YEAR,))]
    state = beside["État"]
    assert (state["files"], state["amount"]) == (len(by_file), sum(by_file, D(0)) / 100)
    assert state["median"] == (median(by_file) / 100).quantize(D("0.01"), ROUND_HALF_UP)
    assert (state["guide_amount"], beside["Europe"]["guide_amount"]) == (D(550000), None)
    payers = {row["payer"]: row["amount"] for row in rows_of(report, "payers")}
    for word, condition in (
        ("Autofinancement", "l.level = 'own'"),
        ("Autres financeurs publics", "l.level <> 'own' AND l.public"),
        ("Financeurs privés", "l.level <> 'own' AND NOT l.public"),
    ):
        (amount,) = _one(raw, f"SELECT sum(amount) {lines} AND NOT l.in_kind AND {condition}", YEAR)
        assert payers[word] == _euros(amount)
    assert payers["Notre collectivité"] == _euros(voted)


def _of_ptce(report: Report, raw: sqlite3.Connection) -> None:
    jobs = {row["figure"]: row for row in rows_of(report, "jobs")}
    for word, column in (("Salariés", "employees"), ("Structures membres", "member_structures")):
        for year, after in ((YEAR, ""), (YEAR - 1, "_before")):
            query = f"SELECT sum({column}), count({column}) FROM ptce_figures WHERE year = ?"
            total, told = _one(raw, query, year)
            assert (jobs[word]["before" if after else "total"], jobs[word][f"told{after}"]) == (total, told)
    profile = {row["figure"]: row for row in rows_of(report, "guide_profile")}
    said = [
        D(one)
        for (one,) in raw.execute("SELECT employees FROM ptce_figures WHERE year = ? AND employees >= 0", (YEAR,))
    ]
    row = profile["Salariés des structures"]
    assert (row["told"], row["guide"]) == (len(said), "110")
    assert row["median"] == (number_text(median(said)) if said else "Non renseigné")
    rates = {row["year"]: row for row in rows_of(report, "self_financing")}
    for year, told in raw.execute(_TOLD_RATES, (YEAR,)):
        held = [D(one) for (one,) in raw.execute(_RATES, (year,))]
        assert (rates[year]["told"], rates[year]["lowest"], rates[year]["highest"]) == (told, min(held), max(held))
    done = {row["lever"]: row for row in rows_of(report, "levers")}
    times, poles = _one(
        raw,
        "SELECT count(*), count(DISTINCT ptce_id) FROM interaction WHERE lever = 'education' AND held_on LIKE ?",
        f"{YEAR}-%",
    )
    assert (done["1 · Faire connaître l’ESS"]["times"], done["1 · Faire connaître l’ESS"]["ptce"]) == (times, poles)
    assert len(done) == 9


def _lists(report: Report, raw: sqlite3.Connection) -> None:
    awards = raw.execute(f"SELECT number, voted {_GRANTED} AND fiscal_year = ?", (YEAR,)).fetchall()
    assert sorted((row["number"], row["voted"]) for row in rows_of(report, "awards")) == sorted(
        (number, _euros(voted)) for number, voted in awards
    )
    late = raw.execute(
        "SELECT f.number, d.due_on FROM deliverable d JOIN agreement a ON a.id = d.agreement_id"
        f" JOIN funding_file f ON f.id = a.funding_file_id {_OURS} AND d.due_on < '2026-03-02'"
        " AND (d.received_on IS NULL OR d.received_on > '2026-03-02')"
        " AND a.closed_on IS NULL AND a.lapsed_on IS NULL"
    ).fetchall()
    assert sorted((row["number"], str(row["due_on"])) for row in rows_of(report, "late")) == sorted(late)
    assert late


def _one(raw: sqlite3.Connection, query: str, *told: object) -> tuple[int, ...]:
    found: tuple[int, ...] = raw.execute(query, told).fetchone()
    return found


def _euros(cents: int | None) -> Decimal:
    return D(cents or 0) / 100


def _fill(desk: Desk, rng: random.Random) -> None:
    with desk.writing("Préparer un fichier") as work:
        for number in range(4):
            work.add(Organisation(f"Structure {number}", OrganisationKind.ASSOCIATION, ess=False))
        versions = []
        ours, state = (AUTHORITY.name, AUTHORITY.level), ("État", FunderLevel.STATE)
        for code, (funder, level) in (("A", ours), ("B", ours), ("E", state)):
            version = SchemeVersion("1", date(2000, 1, 1), Section.UNDIVIDED, "", ())
            work.add(SupportScheme(code, code, code, SchemeKind.GRANT, funder, level, versions=[version]))
            work.flush()
            versions.append(version.id)
        for key in range(1, 9):
            _tell(work.get(Ptce, key), rng)
        for number in range(DOSSIERS):
            _add(work, rng, f"D-{number:03}", rng.choice(versions))
        work.commit()


def _tell(pole: Ptce, rng: random.Random) -> None:
    pole.departments = rng.choice(["", "38", "08", "44, 35"])
    pole.region_at_source = ""
    pole.region = rng.choice(["", "Bretagne", "Grand Est"])
    pole.figures.clear()
    for year in (YEAR - 3, YEAR - 1, YEAR, YEAR + 1):
        rate = rng.choice([None, D("0.25"), D("0.3333"), D("0.5")])
        pole.figures.append(
            YearlyFigures(
                year,
                self_financing_rate=rate,
                employees=rng.choice([None, 0, 7]),
                member_structures=rng.randint(0, 9),
            )
        )
    for lever in (*Lever, None):
        day = date(YEAR - rng.randint(0, 2), rng.randint(1, 12), rng.choice([1, 28]))
        pole.interactions.append(Interaction(day, lever=lever))


def _add(work: UnitOfWork, rng: random.Random, number: str, version_id: int) -> None:
    day = date(YEAR - 2, 12, 31) + timedelta(rng.randint(0, 731))
    file = FundingFile(number, number, rng.choice([None, *range(1, 9)]), version_id, deposited_on=day)
    file.stage = rng.choice([None, *Stage])
    file.requested = D(rng.randint(100, 3000000)) / 100
    file.total_cost = rng.choice([None, file.requested * 2])
    file.beneficiary_id = rng.choice([None, 1, 2, 3, 4])
    file.decision = rng.choice([DecisionState.NOT_LISTED, DecisionState.REFUSED, *[DecisionState.GRANTED] * 3])
    for level in rng.sample(list(FunderLevel), 4):
        if level is not FunderLevel.REGION:
            public = level in PUBLIC_LEVELS if rng.random() < 0.8 else level not in PUBLIC_LEVELS
            amount, chance = D(rng.randint(1, 900000)) / 100, rng.random()
            file.plan.append(PlanLine("X", level, public, amount, in_kind=chance < 0.2, obtained=chance > 0.5))
    file.plan.append(PlanLine("Aide demandée", FunderLevel.STATE, True, file.requested, ours=True))
    granted = file.decision is DecisionState.GRANTED
    if granted or file.decision is DecisionState.REFUSED:
        file.decided_on, file.voted = day, file.requested / 2 if granted else D(0)
        file.voted = file.voted.quantize(D("0.01"))
    work.add(file)
    work.flush()
    if granted:
        agreement = Agreement(file.id, file.voted or D(0))
        agreement.payments.append(Payment(day + timedelta(rng.randint(0, 90)), D("0.01") * rng.randint(1, 50)))
        due = date(2026, 3, 2) + timedelta(rng.randint(-2, 1))
        received = rng.choice([None, None, due, date(2026, 3, 3)])
        agreement.deliverables.append(Deliverable(DeliverableKind.FINANCIAL_REPORT, due, received))
        agreement.lapsed_on = rng.choice([None, None, date(2027, 1, 1)])
        work.add(agreement)
