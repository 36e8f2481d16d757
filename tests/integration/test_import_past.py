"""Dossiers of the past come in whole: sessions, funders, payments, costs, as the table tells them and no further."""

import json
from collections import Counter
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Final

import pytest

from ptce_desk.domain.aid.deadlines import DeadlineKind
from ptce_desk.domain.committees import CommitteeBody, CommitteeSession, Vote
from ptce_desk.domain.file_faults import FileFault
from ptce_desk.domain.imported import Obstacle, Outcome
from ptce_desk.imports.tables.gathering import gather
from ptce_desk.imports.tables.planning import Planned
from ptce_desk.imports.tables.reader import read_book
from ptce_desk.imports.tables.targets import FUNDING_FILES
from ptce_desk.services.budget.envelopes import open_budget
from ptce_desk.services.committee.sessions import create_session, record_vote
from ptce_desk.services.committee.submitted import keep_past_sessions
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier.instruct import change_line as change_cost
from ptce_desk.services.file.opening import check_file
from ptce_desk.services.file.undo import undo
from ptce_desk.services.grants.follow_up import change_agreement
from ptce_desk.services.home.deadlines import open_deadlines
from ptce_desk.services.importing.assistant import again, foreseen, look
from ptce_desk.services.importing.columns import with_word
from ptce_desk.services.importing.funding_files import import_funding_files
from ptce_desk.services.importing.importing import import_table, plan_table
from ptce_desk.services.importing.plans import answer_of, counts, sentences_of, warnings_of
from ptce_desk.services.importing.seeing import bring_in, see
from ptce_desk.services.importing.tables import Answers, open_table
from tests.integration.command_line import Run
from tests.integration.dumps import dump
from tests.integration.grants import change_agreement as change_payment
from tests.integration.raw_rows import held

D = Decimal
SCHEME: Final = {"scheme": "CA-PROGRESS-1", "year": "2020"}


class Table:
    """A table that an officer brings in, once corrected again."""

    def __init__(self, desk: Desk, path: Path, answers: Answers) -> None:
        self._desk, self._path, self._answers = desk, path, answers

    def bring(self, *lines: str) -> list[Planned]:
        """Bring these lines in, the headings first; the file is sound then, and a second time changes nothing."""
        self._path.write_text("\n".join(lines), "utf-8")
        opened = open_table(self._desk.resources, self._path, self._answers)
        source = opened.source(self._answers)
        done = self._desk.run(import_table, opened, source)
        assert self._desk.run(check_file) == []
        kept = dump(self._desk)
        again = counts(self._desk.run(import_table, opened, source))
        assert (again[Outcome.NEW], again[Outcome.CHANGED]) == (0, 0)
        assert dump(self._desk) == kept
        return done


HEAD: Final = "ID;Nom;Montant voté;Date CP;Délibération;Décision"
LINES: Final = (
    "A;La Régie;900;01/02/2019;2019-1;accordé",
    "B;Le Relais;800;01/02/2019;2019-1;accordé",
    "C;Le Lieu;700;05/03/2019;2019-7;accordé",
    "D;La Halle;0;05/03/2019;2019-8;refusé",
    "E;Le Quai;600;;;accordé",
    "F;La Gare;500;01/02/2999;;accordé",
)
AGENDAS: Final = (
    "SELECT s.held_on, s.body, s.status, f.title, i.position, i.vote, i.voted_amount, i.remark, d.number "
    "FROM committee_session s JOIN agenda_item i ON i.session_id = s.id "
    "JOIN funding_file f ON f.id = i.funding_file_id LEFT JOIN deliberation d ON d.session_id = s.id "
    "ORDER BY s.held_on, i.position"
)


@pytest.fixture
def sessions(desk: Desk, tmp_path: Path) -> Table:
    words = {"outcome": {"accordé": "granted", "refusé": "refused"}}
    fields = {"ID": "source_id", "Titre": "title"}
    asked = Answers(given=SCHEME, words=words, fields=fields, sessions=CommitteeBody.STANDING_COMMITTEE)
    return Table(desk, tmp_path / "suivi.csv", asked)


def test_the_sessions_of_past_decisions_are_made_again_one_for_each_day(desk: Desk, sessions: Table) -> None:
    before = dump(desk)
    sessions.bring(f"{HEAD};Titre", *(f"{line};{line[0]}" for line in LINES))
    first = ("2019-02-01", "standing_committee", "held")
    second = ("2019-03-05", "standing_committee", "held")
    assert held(desk, AGENDAS) == [
        (*first, "A", 0, "granted", 90000, "", "2019-1"),
        (*first, "B", 1, "granted", 80000, "", "2019-1"),
        (*second, "C", 0, "granted", 70000, "Délibération n° 2019-7", None),
        (*second, "D", 1, "refused", 0, "Délibération n° 2019-8", None),
    ]
    assert desk.run(keep_past_sessions) == 0
    desk.run(undo)
    assert dump(desk) == before


def test_a_past_vote_comes_in_though_its_table_does_not_say_whose_it_was(desk: Desk, sessions: Table) -> None:
    sessions.bring(HEAD.replace("Nom", "PTCE"), "A;ARDAINES;900;01/02/2019;2019-1;accordé")
    assert held(desk, "SELECT beneficiary_id, decision, voted FROM funding_file") == [(None, "granted", 90000)]
    assert [row[5:7] for row in held(desk, AGENDAS)] == [("granted", 90000)]


def test_a_session_that_the_file_has_is_the_one_of_its_day(desk: Desk, sessions: Table) -> None:
    day = desk.today().replace(year=2019, month=2, day=1)
    other = desk.run(create_session, CommitteeBody.COUNCIL, day)
    same = desk.run(create_session, CommitteeBody.STANDING_COMMITTEE, day)
    desk.run(create_session, CommitteeBody.STANDING_COMMITTEE, day)
    sessions.bring(HEAD, *LINES)
    sessions.bring(HEAD, *LINES, "G;La Grue;400;01/02/2019;2019-2;accordé")
    agendas = Counter(session for (session,) in held(desk, "SELECT session_id FROM agenda_item"))
    assert (agendas[other], agendas[same]) == (0, 3)
    remarks = "SELECT remark FROM agenda_item WHERE voted_amount = 40000"
    assert held(desk, remarks) == [("Délibération n° 2019-2",)]


def test_an_agenda_follows_what_the_table_corrects(desk: Desk, sessions: Table) -> None:
    sessions.bring(f"{HEAD};Titre", *(f"{line};{line[0]}" for line in LINES))
    corrected = ("A;La Régie;950;01/02/2019;2019-1;accordé;A", "B;Le Relais;800;05/03/2019;2019-1;accordé;B")
    done = sessions.bring(f"{HEAD};Titre", *corrected, *(f"{line};{line[0]}" for line in LINES[2:]))
    assert counts(done) == {Outcome.CHANGED: 2, Outcome.SAME: 4}
    agendas = [(row[0], row[3], row[6]) for row in held(desk, AGENDAS)]
    assert agendas == [
        ("2019-02-01", "A", 95000),
        *(("2019-03-05", "C", 70000), ("2019-03-05", "D", 0), ("2019-03-05", "B", 80000)),
    ]


def test_a_decision_taken_over_is_reversed_as_its_table_is_and_so_is_its_agenda(desk: Desk, sessions: Table) -> None:
    sessions.bring(HEAD, *LINES)
    refused, granted = "A;La Régie;0;01/02/2019;2019-1;refusé", "D;La Halle;650;;;accordé"
    done = sessions.bring(HEAD, refused, *LINES[1:3], granted)
    taken = [(one.field, str(one.here), str(one.there)) for one in done[0].changes if one.taken]
    assert sorted(taken) == [("outcome", "granted", "refused"), ("voted", "900.00", "0.00")]
    decided = "SELECT f.decision, f.voted, f.decided_on, i.vote, i.voted_amount, a.amount FROM funding_file f "
    follow = "JOIN agenda_item i ON i.funding_file_id = f.id LEFT JOIN agreement a ON a.funding_file_id = f.id "
    assert held(desk, f"{decided}{follow}ORDER BY f.id") == [
        ("refused", 0, "2019-02-01", "refused", 0, None),
        ("granted", 80000, "2019-02-01", "granted", 80000, 80000),
        ("granted", 70000, "2019-03-05", "granted", 70000, 70000),
        ("granted", 65000, "2019-03-05", "granted", 65000, 65000),
    ]


def test_a_dossier_comes_in_adjourned_or_proposed_and_is_decided_once_its_table_says_so(
    desk: Desk, tmp_path: Path
) -> None:
    head = "ID;Nom;Demandé;Proposé;Montant voté;Date CP;Décision"
    others = ("C;Le Lieu;700;;;;Non inscrit", "D;La Halle;600;;;;Proposé")
    lines = ("A;La Régie;900;;0;;Ajourné", "B;Le Relais;800;750;;;Proposée", *others)
    fields = {"ID": "source_id", "Proposé": "proposed"}
    table = Table(desk, tmp_path / "x.csv", Answers(given=SCHEME, fields=fields))
    assert counts(table.bring(head, *lines)) == {Outcome.NEW: 4}
    stand = "SELECT decision, instruction, voted FROM funding_file ORDER BY id"
    reviewed = "reviewed"
    waiting = [("not_listed", "draft", None), ("not_listed", reviewed, None)]
    assert held(desk, stand) == [("adjourned", reviewed, None), ("proposed", reviewed, None), *waiting]
    table.bring(head, "A;La Régie;900;;500;01/02/2020;Favorable", "B;Le Relais;800;750;0;01/02/2020;Rejeté", *others)
    assert held(desk, stand) == [("granted", reviewed, 50000), ("refused", reviewed, 0), *waiting]
    assert held(desk, "SELECT amount FROM agreement") == [(50000,)]


@pytest.mark.slow
def test_a_vote_corrected_in_its_session_is_decided_here_from_then_on(desk: Desk, sessions: Table) -> None:
    sessions.bring(HEAD, *LINES)
    [(session, file)] = held(desk, "SELECT session_id, funding_file_id FROM agenda_item WHERE voted_amount = 90000")
    assert isinstance(session, int)
    assert isinstance(file, int)
    for day in ("notified_on", "committed_on"):  # its vote follows no session as long as it was notified
        desk.run(change_agreement, file, day, None)
    desk.run(lambda desk: record_vote(desk, session, file, Vote.REFUSED, reason="Erreur de saisie"))
    assert desk.run(check_file) == []
    refused_later = "A;La Régie;0;02/02/2019;2019-1;refusé"
    [first, *_others] = sessions.bring(HEAD, refused_later, *LINES[1:])
    assert (first.outcome, [change.locked for change in first.changes]) == (Outcome.KEPT, [True])


def test_no_session_is_made_unless_it_is_asked_for(desk: Desk, tmp_path: Path) -> None:
    words = {"outcome": {"accordé": "granted", "refusé": "refused"}}
    Table(desk, tmp_path / "x.csv", Answers(given=SCHEME, words=words)).bring(HEAD, *LINES)
    assert held(desk, "SELECT count(*) FROM committee_session") == [(0,)]


def test_the_check_knows_the_agenda_of_a_decision_taken_over(desk: Desk, sessions: Table) -> None:
    sessions.bring(HEAD, *LINES)

    def falsify(desk: Desk) -> None:
        with desk.writing("Fausser") as work:
            work.get(CommitteeSession, 1).items[0].voted_amount = Decimal(1)
            work.commit()

    desk.run(falsify)
    assert desk.run(check_file) == [FileFault("vote_differs_from_agenda", "2019-001")]


GRANTS: Final = (
    "nomAttribuant;dispositifAide;Nom;Montant;Date CP",
    "Région de démonstration;CA-PROGRESS-1;La Régie;900;01/02/2019",
    "Ville d’Antibes;;La Régie;800;01/02/2018",
    "Ville d’Antibes;;Le Relais;700;01/02/2019",
    "État – DRAC;Culture et lien social;Le Relais;600;01/02/2020",
    "Fondation Untel;Quartiers;Le Relais;500;",
    "Fondation Untel;Quartiers !;Le Relais;400;",
)
OF_OTHERS: Final = (
    "SELECT f.voted / 100, s.code, s.label, s.funder_name, s.funder_level, v.valid_from, p.funder, p.public, p.ours "
    "FROM funding_file f JOIN scheme_version v ON v.id = f.scheme_version_id JOIN scheme s ON s.id = v.scheme_id "
    "JOIN plan_line p ON p.funding_file_id = f.id WHERE s.id > {} ORDER BY f.id"
)


def test_the_grants_of_other_funders_are_of_schemes_of_theirs_and_in_no_envelope(desk: Desk, tmp_path: Path) -> None:
    before, [(last,)] = dump(desk), held(desk, "SELECT max(id) FROM scheme")
    done = Table(desk, tmp_path / "x.csv", Answers(given={"year": "2017"})).bring(*GRANTS)
    assert counts(done) == {Outcome.NEW: 6}
    city = ("VILLE-D-ANTIBES-AIDES", "Aides\u00a0: Ville d’Antibes", "Ville d’Antibes", "commune", "2018-01-01")
    state = ("ETAT-DRAC-CULTURE-ET-LIEN-SOCIAL", "Culture et lien social", "État – DRAC", "state", "2020-01-01")
    gift = ("FONDATION-UNTEL-QUARTIERS", "Quartiers", "Fondation Untel", "private", "2017-01-01")
    assert held(desk, OF_OTHERS.format(last)) == [
        (800, *city, "Ville d’Antibes", 1, 1),
        (700, *city, "Ville d’Antibes", 1, 1),
        (600, *state, "État – DRAC", 1, 1),
        (500, *gift, "Fondation Untel", 0, 1),
        (400, f"{gift[0]}-2", "Quartiers !", *gift[2:], "Fondation Untel", 0, 1),
    ]
    assert [row.code for row in desk.run(open_budget, 2019).rows] == ["CA-PROGRESS-1"]
    desk.run(undo)
    assert dump(desk) == before


def test_a_grant_of_another_funder_under_a_scheme_of_ours_waits_for_the_officer(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("\n".join(GRANTS[:3]), "utf-8")
    asked = Answers(given=SCHEME)
    one = open_table(desk.resources, path, asked)
    _ours, other = desk.run(plan_table, one, one.source(asked))
    assert other.obstacles == (Obstacle.SCHEME_OF_OURS,)
    [sentence] = sentences_of(other)
    assert sentence.replace("\u00a0", " ") == (
        "Ligne 3 : « Ville d’Antibes » n’est pas vous, « CA-PROGRESS-1 » est à vous : dites de qui est l’aide."
    )
    said = Answers(given=SCHEME, words={"funder": {"Ville d’Antibes": "commune"}})
    assert counts(Table(desk, path, said).bring(*GRANTS[:3])) == {Outcome.NEW: 2}
    assert held(desk, "SELECT funder_name FROM scheme ORDER BY id DESC LIMIT 1") == [("Ville d’Antibes",)]


PAID: Final = (
    "SELECT g.title, p.paid_on, p.amount / 100, p.note, a.closed_on FROM agreement a JOIN funding_file g "
    "ON g.id = a.funding_file_id LEFT JOIN payment p ON p.agreement_id = a.id ORDER BY g.title, p.paid_on"
)


def test_grants_of_years_gone_by_are_presumed_paid_when_the_officer_says_so(desk: Desk, tmp_path: Path) -> None:
    head = "ID;Titre;Nom;Exercice;Montant voté;Versé;Versé le"
    lines = (
        "1;A;La Régie;2019;900;;",
        "2;B;La Régie;2019;800;300;",
        "3;C;La Régie;2019;700;200;02/05/2019",
        f"4;D;La Régie;{desk.today().year};600;;",
    )
    fields = {"ID": "source_id", "Titre": "title"}
    asked = Answers(given=SCHEME, fields=fields, presumed_paid=True)
    done = Table(desk, tmp_path / "x.csv", asked).bring(head, *lines)
    told = [[said.replace("\u202f", " ").replace("\u00a0", " ") for said in warnings_of(one)] for one in done]
    assert told == [[], ["Ligne 3 : réputé versé : 300,00 €."], [], []]
    source = "Repris de « x.csv »"
    presumed = f"Réputé versé, sans date. {source}"
    assert held(desk, PAID) == [
        ("A", None, None, None, None),
        ("B", "2019-12-31", 300, presumed, None),
        ("C", "2019-05-02", 200, source, None),
        ("D", None, None, None, None),
    ]


def test_a_grant_paid_or_of_a_year_gone_by_is_not_to_be_notified_any_more(desk: Desk, tmp_path: Path) -> None:
    year = desk.today().year
    head = "ID;Nom;Exercice;Montant voté;Date CP;Convention du;Versé;Versé le"
    lines = (
        "1;A;2019;100;01/02/2019;;;",
        "2;B;2019;200;01/02/2019;05/03/2019;;",
        "3;C;2019;300;;;;",
        f"4;D;{year};400;01/01/{year};;400;02/01/{year}",
        f"5;E;{year};500;;;500;03/01/{year}",
        f"6;F;{year};600;01/01/{year};;;",
    )
    fields = {"ID": "source_id", "Convention du": "notified_on"}
    Table(desk, tmp_path / "x.csv", Answers(given=SCHEME, fields=fields)).bring(head, *lines)
    days = "SELECT f.voted / 100, a.notified_on, a.committed_on FROM agreement a JOIN funding_file f "
    assert held(desk, f"{days}ON f.id = a.funding_file_id ORDER BY f.voted") == [
        (100, "2019-02-01", "2019-02-01"),
        (200, "2019-03-05", "2019-03-05"),
        (300, "2019-12-31", "2019-12-31"),
        (400, f"{year}-01-01", f"{year}-01-01"),
        (500, f"{year}-01-03", f"{year}-01-03"),
        (600, None, None),
    ]
    sheet = desk.run(open_deadlines)
    assert [one.kind for one in sheet.deadlines] == [DeadlineKind.TO_NOTIFY]


def test_which_grants_are_held_to_be_notified_is_said_before_and_may_be_said_otherwise(
    desk: Desk, tmp_path: Path
) -> None:
    year, path = desk.today().year, tmp_path / "x.csv"
    lines = ("1;A;100;01/02/2019;", f"2;B;200;01/01/{year};", "3;C;300;01/02/2019;05/03/2019", "4;D;0;01/02/2019;")
    path.write_text("\n".join(("ID;Nom;Montant voté;Date CP;Convention du", *lines)), "utf-8")
    fields = {"ID": "source_id", "Convention du": "notified_on"}
    said = Answers(given=SCHEME, fields=fields, zeros={"voted": "zero"})
    opened = open_table(desk.resources, path, said)
    seen = desk.run(see, opened, said)
    assert seen.notified == "1 aide tenue pour notifiée et engagée le jour du vote."
    assert answer_of(opened, seen.planned)["held_notified"] == 1
    later = replace(said, still_to_notify=True)
    done = desk.run(bring_in, opened, later).seen
    assert (done.notices, done.notified) == (seen.notices, "")
    assert answer_of(opened, done.planned, still_to_notify=True)["held_notified"] == 0
    days = "SELECT a.amount / 100, a.notified_on, a.committed_on FROM agreement a ORDER BY a.amount"
    assert held(desk, days) == [(100, None, None), (200, None, None), (300, "2019-03-05", None)]
    assert desk.run(check_file) == []


def test_the_command_says_which_grants_are_held_to_be_notified_unless_its_answers_say_otherwise(
    desk: Desk, tmp_path: Path, run: Run
) -> None:
    path, said = tmp_path / "x.csv", tmp_path / "said.json"
    path.write_text("Nom;Montant voté;Date CP\nA;100;01/02/2019\n", "utf-8")
    desk.close()
    for later in (False, True):
        said.write_text(json.dumps({"given": SCHEME, "still_to_notify": later}), "utf-8")
        _code, out, _err = run("import", path, "--file", desk.place, "--answers", said, "--dry-run")
        assert ("1 aide tenue pour notifiée et engagée le jour du vote." in out) is not later


def test_the_notice_given_here_stays_when_a_table_tells_a_payment(desk: Desk, tmp_path: Path) -> None:
    head, day = "ID;Nom;Montant voté;Date CP;Versé;Versé le", f"01/01/{desk.today().year}"
    table = Table(desk, tmp_path / "x.csv", Answers(given=SCHEME, fields={"ID": "source_id"}))
    table.bring(head, f"1;A;900;{day};;")
    notified, committed = (desk.today().replace(month=1, day=number) for number in (3, 2))
    change_payment(desk, 1, lambda agreement: setattr(agreement, "notified_on", notified))
    change_payment(desk, 1, lambda agreement: setattr(agreement, "committed_on", committed))
    table.bring(head, f"1;A;900;{day};500;{day}")
    days = "SELECT notified_on, committed_on FROM agreement"
    assert held(desk, days) == [(notified.isoformat(), committed.isoformat())]


@pytest.mark.slow
def test_what_a_table_corrects_of_a_payment_is_taken_and_one_typed_here_stays_and_is_told(
    desk: Desk, tmp_path: Path
) -> None:
    head, fields = "ID;Nom;Montant voté;Date CP;Versé;Versé le", {"ID": "source_id"}
    table = Table(desk, tmp_path / "x.csv", Answers(given=SCHEME, fields=fields))
    table.bring(head, "1;A;900;01/02/2019;500;03/03/2019", "2;B;800;01/02/2019;400;03/03/2019", "3;C;700;01/02/2019;;")
    [(typed,)] = held(desk, "SELECT funding_file_id FROM agreement WHERE amount = 80000")
    assert isinstance(typed, int)
    change_payment(desk, typed, lambda agreement: setattr(agreement.payments[0], "amount", D(450)))
    done = table.bring(
        head,
        "1;A;900;01/02/2019;550;02/03/2019",
        "2;B;800;01/02/2019;430;03/03/2019",
        "3;C;700;01/02/2019;70;05/03/2019",
    )
    assert [one.outcome for one in done] == [Outcome.CHANGED, Outcome.KEPT, Outcome.CHANGED]
    paid = [("2019-03-02", 550), ("2019-03-03", 450), ("2019-03-05", 70)]
    assert held(desk, "SELECT paid_on, amount / 100 FROM payment ORDER BY paid_on") == paid
    [beyond, *_others] = table.bring(head, "1;A;900;01/02/2019;901;04/03/2019")
    assert beyond.outcome is Outcome.IN_ERROR


@pytest.mark.parametrize(
    ("said", "paid"),
    [
        pytest.param("", [("2019-05-02", 5000.13)], marks=pytest.mark.slow),
        pytest.param("added", [("2019-05-02", 5000.13), ("2019-09-03", 5000.12)], marks=pytest.mark.slow),
        ("corrected", [("2019-09-03", 10000.25)]),
    ],
)
def test_more_paid_on_a_later_day_is_asked_and_written_as_it_is_said(
    desk: Desk, tmp_path: Path, said: str, paid: list[tuple[str, float]]
) -> None:
    head, fields = "ID;Nom;Montant voté;Date CP;Versé;Versé le", {"ID": "source_id"}
    Table(desk, tmp_path / "x.csv", Answers(given=SCHEME, fields=fields)).bring(
        head, "1;A;12000;01/02/2019;5000,13;02/05/2019"
    )
    answers = Answers(given=SCHEME, fields=fields, payments={"1": said} if said else {})
    table, later = Table(desk, tmp_path / "x.csv", answers), "1;A;12000;01/02/2019;10000,25;03/09/2019"
    [one] = table.bring(head, later)
    assert one.outcome is (Outcome.CHANGED if said else Outcome.IN_ERROR)
    assert held(desk, "SELECT paid_on, amount / 100.0 FROM payment ORDER BY paid_on") == paid
    [line] = desk.run(see, open_table(desk.resources, tmp_path / "x.csv", answers), answers).lines
    offers = [
        words.replace("\u202f", " ").replace("\u00a0", " ") for asked in line.asked for words, _said in asked.offers
    ]
    assert offers == ([] if said else ["C’est un 2e versement de 5 000,12 €", "C’est le versement corrigé"])
    assert [told.words.endswith("versement corrigé") for told in line.answered] == (
        [said == "corrected"] if said else []
    )
    assert line.outcome is (Outcome.SAME if said else Outcome.IN_ERROR)


def test_a_table_that_never_tells_what_was_paid_presumes_all_of_it_and_says_how_much_before(
    desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "x.csv"
    lines = ("1;A;La Régie;2019;900", "2;B;La Régie;2019;800", f"3;C;La Régie;{desk.today().year};600")
    path.write_text("\n".join(("ID;Titre;Nom;Exercice;Montant voté", *lines)), "utf-8")
    asked = Answers(given=SCHEME, fields={"ID": "source_id", "Titre": "title"}, presumed_paid=True)
    opened = open_table(desk.resources, path, asked)
    told = desk.run(see, opened, asked).presumed.replace("\u202f", " ").replace("\u00a0", " ")
    assert told == "2 aides sont réputées versées, sans date : 1 700,00 €."
    done = desk.run(bring_in, opened, asked)
    assert done.seen.presumed.replace("\u202f", " ").replace("\u00a0", " ") == told
    assert [row[1:3] for row in held(desk, PAID)] == [("2019-12-31", 900), ("2019-12-31", 800), (None, None)]
    assert desk.run(see, opened, asked).presumed == ""


def test_more_presumed_paid_than_was_voted_keeps_its_row_out(desk: Desk, tmp_path: Path) -> None:
    asked = Answers(given=SCHEME, presumed_paid=True)
    [one] = Table(desk, tmp_path / "x.csv", asked).bring("Nom;Exercice;Montant voté;Versé", "La Régie;2019;900;901")
    assert (one.outcome, [fault.fault for fault in one.draft.faults]) == (Outcome.IN_ERROR, ["paid_beyond"])


def test_an_award_of_several_years_keeps_its_split_paid_year_by_year(desk: Desk, tmp_path: Path) -> None:
    year = desk.today().year
    head = "Référence administrative - Demande;Montant voté;Exercice;Nom;Objet"
    lines = [f"A;{amount};{one};La Régie;x" for one, amount in ((2019, 100), (2020, 200), (year, 400))]
    path = tmp_path / "x.csv"
    asked = Answers(given=SCHEME, presumed_paid=True)
    path.write_text("\n".join([head, *lines]), "utf-8")
    opened = open_table(desk.resources, path, asked)
    drafts = gather(opened.rows(), FUNDING_FILES, "source_id")
    desk.run(import_funding_files, drafts, opened.source(asked))
    shares = "SELECT f.split, s.year, s.amount / 100 FROM funding_file f JOIN year_share s ON s.funding_file_id = f.id"
    assert held(desk, shares) == [("free", 2019, 100), ("free", 2020, 200), ("free", year, 400)]
    payments = [("2019-12-31", 100), ("2020-12-31", 200)]
    assert held(desk, "SELECT paid_on, amount / 100 FROM payment ORDER BY paid_on") == payments
    corrected = [replace(drafts[0], values={**drafts[0].values, "voted": D(750)}, years={2019: D(350), 2021: D(400)})]
    desk.run(import_funding_files, corrected, opened.source(asked))
    assert held(desk, shares) == [("free", 2019, 350), ("free", 2021, 400)]
    assert desk.run(check_file) == []


def test_columns_of_years_are_the_split_of_one_award(desk: Desk, tmp_path: Path) -> None:
    table = Table(desk, tmp_path / "x.csv", Answers(given={"scheme": SCHEME["scheme"]}, presumed_paid=True))
    table.bring("Nom;Objet;CP 2019;CP 2020;CP 2099", "La Régie;x;100;200;400", "Le Relais;y;50;;", "Le Lieu;z;0;;70")
    shares = (
        "SELECT f.title, f.voted / 100, f.fiscal_year, s.year, s.amount / 100 FROM funding_file f "
        "LEFT JOIN year_share s ON s.funding_file_id = f.id ORDER BY f.title, s.year"
    )
    assert held(desk, shares) == [
        *(("x", 700, 2019, year, amount) for year, amount in ((2019, 100), (2020, 200), (2099, 400))),
        ("y", 50, 2019, None, None),
        ("z", 70, 2099, None, None),
    ]
    payments = "SELECT paid_on, amount / 100 FROM payment ORDER BY agreement_id, paid_on"
    assert held(desk, payments) == [("2019-12-31", 100), ("2020-12-31", 200), ("2019-12-31", 50)]
    [changed, *_others] = table.bring("Nom;Objet;CP 2019;CP 2020;CP 2099", "La Régie;x;100;250;400", "Le Relais;y;50;;")
    assert changed.outcome is Outcome.CHANGED
    assert held(desk, f"{shares} LIMIT 3")[1:] == [("x", 750, 2019, 2020, 250), ("x", 750, 2019, 2099, 400)]


def test_the_budget_of_a_dossier_comes_in_with_its_columns(desk: Desk, tmp_path: Path) -> None:
    head = "Nom;Type de structure;Stade;Demandé;Coût total;Frais de personnel;Travaux;Région;État;Autofinancement"
    line = "La Régie;Coopérative;Émergence;900;2000;1500;500;900;600;500"
    before = dump(desk)
    Table(desk, tmp_path / "x.csv", Answers(given=SCHEME, fields={"Type de structure": "beneficiary.kind"})).bring(
        head, line
    )
    assert held(desk, "SELECT category, presented / 100 FROM cost_line ORDER BY position") == [
        ("staff", 1500),
        ("works", 500),
    ]
    assert held(desk, "SELECT level, amount / 100, ours FROM plan_line ORDER BY position") == [
        *(("region", 900, 1), ("state", 600, 0), ("own", 500, 0)),
    ]
    assert held(desk, "SELECT stage FROM funding_file") == [("emergence",)]
    assert held(desk, "SELECT kind FROM organisation WHERE name = 'La Régie'") == [("cooperative",)]
    desk.run(undo)
    assert dump(desk) == before


@pytest.mark.slow
def test_the_budget_of_a_dossier_follows_its_columns_until_it_is_worked_on_here(desk: Desk, tmp_path: Path) -> None:
    head = "ID;Nom;Demandé;Frais de personnel;Travaux;Communication;État;Europe;Département"
    columns = {"Communication": "cost.communication", "Département": "plan.department"}
    table = Table(desk, tmp_path / "x.csv", Answers(given=SCHEME, fields={"ID": "source_id", **columns}))
    table.bring(head, "A;La Régie;900;1500;500;;600;300;")
    table.bring(head, "A;La Régie;900;1800;0;250;700;0;100")
    costs = "SELECT category, presented / 100, position FROM cost_line ORDER BY position"
    plan = "SELECT level, amount / 100 FROM plan_line ORDER BY position"
    assert held(desk, costs) == [("staff", 1800, 0), ("communication", 250, 1)]
    assert held(desk, plan) == [("region", 900), ("state", 700), ("department", 100)]
    [(file_id, line, most)] = held(
        desk, "SELECT f.id, c.id, f.max_amount FROM funding_file f JOIN cost_line c ON c.funding_file_id = f.id LIMIT 1"
    )
    assert most is not None
    assert isinstance(file_id, int)
    assert isinstance(line, int)
    desk.run(change_cost, file_id, "costs", line, "presented", D(1900))
    [again] = table.bring(head, "A;La Régie;900;2000;0;300;700;0;100")
    assert [(one.field, one.here, one.taken) for one in again.changes] == [
        ("cost.staff", D(1900), False),
        ("cost.communication", D(250), True),
    ]
    assert held(desk, costs) == [("staff", 1900, 0), ("communication", 300, 1)]


def test_a_dossier_of_the_portal_is_followed_without_a_vote(desk: Desk, tmp_path: Path) -> None:
    head = "ID;État du dossier;Déposé le;Traité le;Entreprise raison sociale;Montant demandé"
    portal = Table(desk, tmp_path / "x.csv", Answers(given=SCHEME))
    query = "SELECT instruction, decision, deposited_on, notes FROM funding_file ORDER BY id"
    portal.bring(head, "11;En instruction;2024-01-25;;La Régie;900", "12;Classé sans suite;2024-01-26;;Le Lieu;800")
    assert held(desk, query) == [
        ("under_review", "not_listed", "2024-01-25", "État sur le portail : En instruction"),
        ("closed_without_action", "not_listed", "2024-01-26", "État sur le portail : Classé sans suite"),
    ]
    portal.bring(head, "11;Accepté;2024-01-25;2024-03-01;La Régie;900", "12;Classé sans suite;2024-01-26;;Le Lieu;800")
    assert held(desk, query)[0] == ("under_review", "not_listed", "2024-01-25", "État sur le portail : Accepté")


def test_the_documents_of_a_folder_go_with_their_dossiers(desk: Desk, tmp_path: Path) -> None:
    folder = tmp_path / "pièces"
    folder.mkdir()
    for name, content in {"A1 plan.pdf": b"x", "A1-copie.pdf": b"x", "A2 avis.txt": b"y", "Z.pdf": b"z"}.items():
        (folder / name).write_bytes(content)
    (folder / "A2 vide.pdf").write_bytes(b"")
    before = dump(desk)
    path = tmp_path / "x.csv"
    lines = ("A1;Relais;5", "A2;Halle;6", "A3;Quai;7", "A1;Autre;8")
    path.write_text("\n".join(["ID;Nom;Montant;Date CP", *(f"{line};01/02/2020" for line in lines)]), "utf-8")
    asked = Answers(given=SCHEME)
    opened = open_table(desk.resources, path, asked)
    source = replace(opened.source(asked), attachments=folder)
    seen = desk.run(plan_table, opened, source)
    done = desk.run(import_table, opened, source)
    assert answer_of(opened, seen) == answer_of(opened, done)
    assert [list(warnings_of(one)) for one in done[::2]] == [[], []]
    [refused] = warnings_of(done[1])
    assert refused.replace("\u00a0", " ").startswith("Ligne 3 : « A2 vide.pdf » est vide")
    attached = "SELECT f.voted / 100, a.name FROM attachment a JOIN funding_file f ON f.id = a.owner_id ORDER BY a.id"
    assert held(desk, attached) == [(5, "A1 plan.pdf"), (6, "A2 avis.txt")]
    assert desk.run(check_file) == []
    desk.run(undo)
    assert {**dump(desk), "attachment_content": []} == before


def test_the_command_names_a_folder_that_is_none(desk: Desk, tmp_path: Path, run: Run) -> None:
    path = tmp_path / "x.csv"
    path.write_text("Nom;Montant\nRelais;5\n", "utf-8")
    desk.close()
    code, out, err = run("import", path, "--file", desk.place, "--attachments", tmp_path / "rien")
    assert (code, out) == (2, "")
    assert "n’est pas un dossier de fichiers" in err


def test_whose_each_grant_is_is_asked_once_and_kept_with_the_columns(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text("\n".join(GRANTS[:3]), "utf-8")
    one = desk.run(look, path, read_book(path), Answers(given=SCHEME))
    asked = [(line.word, line.code) for line in one.words if line.field == "funder"]
    assert asked == [("Région de démonstration", "ours"), ("Ville d’Antibes", None)]
    said = desk.run(again, one, with_word(one.answers, "funder", "Ville d’Antibes", "commune"))
    seen = desk.run(foreseen, said).seen
    assert seen is not None
    assert [line.outcome for line in seen.lines] == [Outcome.NEW, Outcome.NEW]
    kept = desk.run(look, path, read_book(path), Answers(given=SCHEME))
    assert [line.code for line in kept.words if line.field == "funder"] == ["ours", "commune"]


def test_a_file_known_to_be_of_another_funder_asks_of_nobody_whose_it_is(desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    head = "Identifier;Title;Amount Awarded;Award Date;Recipient Org:Name;Funding Org:Name"
    path.write_text(f"{head}\n1;Étude;500;2020-01-01;Le Relais;A Trust\n", "utf-8")
    one = desk.run(look, path, read_book(path), Answers())
    assert [line for line in one.words if line.field == "funder"] == []
    Table(desk, path, Answers(given={"scheme": "Fonds"})).bring(head, "1;Étude;500;2020-01-01;Le Relais;A Trust")
    assert held(desk, "SELECT label, funder_name, funder_level FROM scheme ORDER BY id DESC LIMIT 1") == [
        ("Fonds", "A Trust", "private")
    ]
