"""Whatever a table holds, a row that the file would refuse stays out alone, told with its line; the others come in."""

import csv
from datetime import date
from decimal import Decimal
from itertools import product
from pathlib import Path
from typing import Final

import pytest

from ptce_desk.domain.agreements import Agreement, Instalment, Reduction
from ptce_desk.domain.imported import Outcome
from ptce_desk.domain.vocabulary import InstalmentKind
from ptce_desk.imports.tables.targets import FUNDING_FILES
from ptce_desk.services.desk import Desk
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.importing.funding_files import Source, import_funding_files
from ptce_desk.services.importing.plans import counts, sentences_of
from ptce_desk.services.importing.tables import Answers, open_table
from tests.integration.dumps import dump
from tests.integration.raw_rows import held
from tests.slowly import slowly

SIRET: Final = "82212742900014"
NASTY: Final = (
    *("x" * 1_001, "x" * 20_001, "\x00\ud7ff\ufeff", "a\nb", "'; DROP TABLE x; --", "=1+1", "-5", "0", "1e30"),
    *("999999999999,99", "1000000000000", "0,001", "31/12/9999", "01/01/1950", "2019", "oui", "12/03/2019"),
)


def write(path: Path, heads: list[str], lines: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream, delimiter=";").writerows([heads, *lines])


@pytest.mark.slow
def test_no_value_of_any_column_stops_the_rows_beside_it(desk: Desk, tmp_path: Path) -> None:
    fields = [field.key for field in FUNDING_FILES.fields]
    usual = {"beneficiary.siret": SIRET, "voted": "100", "title": "Étude", "decided_on": "01/02/2020"}
    lines = [usual | {key: value} for key, value in product(fields, NASTY)]
    write(tmp_path / "x.csv", fields, [[line.get(key, "") for key in fields] for line in lines])
    answers = Answers(fields={key: key for key in fields}, given={"scheme": "CA-PROGRESS-1", "year": "2020"})
    one = open_table(desk.resources, tmp_path / "x.csv", answers)
    assert len(one.table.rows) == len(lines)
    planned = desk.run(import_funding_files, one.drafts(), Source(one.origin, "x.csv", {}))
    done = counts(planned)
    assert done[Outcome.IN_ERROR] > 100
    assert done[Outcome.NEW] > 250
    assert all(list(sentences_of(draft)) for draft in planned if draft.outcome is Outcome.IN_ERROR)
    assert desk.run(check_file) == []
    kept = dump(desk)
    again = desk.run(import_funding_files, one.drafts(), Source(one.origin, "x.csv", {}))
    assert (counts(again)[Outcome.NEW], counts(again)[Outcome.CHANGED]) == (0, 0)
    assert dump(desk) == kept


def test_a_text_longer_than_its_field_is_told_with_its_line_and_how_long_it_may_be(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(f"Nom;Montant;Objet\nLa Régie;100;{'x' * 1_001}\nLe Relais;200;Lieu\n", "utf-8")
    one = open_table(desk.resources, tmp_path / "x.csv", Answers(given={"scheme": "CA-PROGRESS-1", "year": "2020"}))
    long, sound = desk.run(import_funding_files, one.drafts(), Source(one.origin, "x.csv", {}))
    assert (long.outcome, sound.outcome) == (Outcome.IN_ERROR, Outcome.NEW)
    [said] = sentences_of(long)
    plain = said.replace("\u00a0", " ").replace("\u202f", " ")
    assert plain == f"Ligne 2, « Objet » : « {'x' * 59}… » a 1 001 caractères, pour 1 000 au plus."


def test_a_decision_that_a_table_tells_later_or_corrects_leaves_a_sound_file(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    head = "ID;Nom;Demandé;Montant voté;Montant conventionné;Date CP;Décision\n"
    said = [
        ("A;La Régie;900;;;;", "A;La Régie;900;800;;01/02/2020;"),
        ("B;La Régie;900;0;;01/02/2020;accordé", "B;La Régie;900;500;;01/02/2020;"),
        ("C;La Régie;900;700;600;01/02/2020;", "C;La Régie;900;0;;01/02/2020;accordé"),
        ("D;La Régie;900;0;;;en cours", "D;La Régie;900;;;03/02/2020;refusé"),
        ("E;La Régie;900;400;;01/02/2020;", "E;La Régie;900;450;;02/02/2020;"),
    ]
    words = {"outcome": {"en cours": "under_review", "refusé": "refused"}}
    for turn in (0, 1):
        path.write_text(head + "\n".join(line[turn] for line in said) + "\n", "utf-8")
        one = open_table(desk.resources, path, Answers(given={"scheme": "CA-PROGRESS-1", "year": "2020"}, words=words))
        planned = desk.run(import_funding_files, one.drafts(), Source("suivi", "x.csv", {}))
        assert desk.run(check_file) == []
    assert {one.outcome for one in planned} == {Outcome.CHANGED}
    assert held(
        desk,
        "SELECT f.decision, f.voted, f.decided_on, a.amount FROM funding_file f LEFT JOIN agreement a "
        "ON a.funding_file_id = f.id ORDER BY f.id",
    ) == [
        ("granted", 80000, "2020-02-01", 80000),
        ("granted", 50000, "2020-02-01", 50000),
        ("granted", 0, "2020-02-01", None),
        ("refused", 0, "2020-02-03", None),
        ("granted", 45000, "2020-02-02", 45000),
    ]


def test_what_was_agreed_otherwise_than_voted_is_an_amendment_of_its_day(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "x.csv").write_text(
        "Nom;Montant voté;Montant conventionné;Convention du;Date CP\nLa Régie;900;700;05/03/2020;01/02/2020\n", "utf-8"
    )
    fields = {"Convention du": "notified_on"}
    one = open_table(
        desk.resources, tmp_path / "x.csv", Answers(given={"scheme": "CA-PROGRESS-1", "year": "2020"}, fields=fields)
    )
    desk.run(import_funding_files, one.drafts(), Source(one.origin, "x.csv", {}))
    assert held(desk, "SELECT amount FROM agreement") == [(90000,)]
    amended = held(desk, "SELECT amount, signed_on, subject FROM amendment")
    assert amended == [(70000, "2020-03-05", "Repris de « x.csv »")]
    assert desk.run(check_file) == []


@pytest.mark.parametrize("part", ["reduction", *slowly("instalment", "final")])
def test_a_vote_on_which_something_rests_here_is_told_and_not_moved(desk: Desk, tmp_path: Path, part: str) -> None:
    path = tmp_path / "x.csv"
    text = "ID;Nom;Montant voté;Date CP\nA;La Régie;900;01/02/2020\n"
    path.write_text(text, "utf-8")
    one = open_table(desk.resources, path, Answers(given={"scheme": "CA-PROGRESS-1", "year": "2020"}))
    desk.run(import_funding_files, one.drafts(), Source(one.origin, "x.csv", {}))

    def follow(desk: Desk) -> None:
        with desk.writing("Suivre") as work:
            agreement = work.get(Agreement, 1)
            match part:
                case "instalment":
                    agreement.instalments.append(Instalment(InstalmentKind.BALANCE, Decimal(900)))
                case "reduction":
                    agreement.reductions.append(Reduction(date(2021, 1, 1), Decimal(100)))
                case _:
                    agreement.actual_base, agreement.final_amount = Decimal(1000), Decimal(900)
            work.commit()

    desk.run(follow)
    path.write_text(text.replace("900", "800"), "utf-8")
    one = open_table(desk.resources, path, Answers(given={"scheme": "CA-PROGRESS-1", "year": "2020"}))
    [kept] = desk.run(import_funding_files, one.drafts(), Source(one.origin, "x.csv", {}))
    assert (kept.outcome, [change.taken for change in kept.changes]) == (Outcome.KEPT, [False])
    assert held(desk, "SELECT voted FROM funding_file") == [(90000,)]
    assert desk.run(check_file) == []
