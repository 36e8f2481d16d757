"""What each record of a table becomes, told in a few words, with what an officer may settle in its place."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from ptce_desk.domain.doubles import Double, Identity, Likeness
from ptce_desk.domain.imported import Aside, Obstacle, Outcome
from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.imports.tables.differences import Change, Kept
from ptce_desk.imports.tables.gathering import Draft
from ptce_desk.imports.tables.matching import NEW, KnownFile, Match
from ptce_desk.imports.tables.payments import NONE_OF_OURS
from ptce_desk.imports.tables.planning import Planned
from ptce_desk.imports.tables.ptce import PlannedLine as PoleLine
from ptce_desk.imports.tables.ptce import PlannedPole
from ptce_desk.imports.tables.reading import CellFault
from ptce_desk.imports.tables.targets import ENVELOPES, ORGANISATIONS
from ptce_desk.services.importing.asking import Asked, with_answer, without_answer
from ptce_desk.services.importing.lines import PlannedLine, lines_of, tallies, to_import, with_choice
from ptce_desk.services.importing.tables import Answers
from ptce_desk.wording.importing import notice_words
from tests.unit.services.importing.test_understood import opened

D = Decimal
OTHER = "13000342900011"
AMBIGUOUS = CellFault("Montant", "voted", "1.234", ValueFault.AMBIGUOUS_AMOUNT)
NEW_ONE = Planned(Outcome.NEW, Draft((5,), {"title": "Atelier", "voted": D(900)}), new_structure="x")
ERROR = Planned(Outcome.IN_ERROR, Draft((3,), {"title": "Lieu"}, faults=(AMBIGUOUS,)), obstacles=(Obstacle.UNREADABLE,))
CHANGED = Planned(
    Outcome.CHANGED, Draft((2,), {"title": "Nouveau"}), "A1", Match(7),
    changes=(
        Change("title", "Ancien", "Nouveau"),
        Change("end", None, date(2028, 12, 31), taken=False, kept=Kept.CHANGED),
        Change("voted", D(5), D("6.5"), taken=False, locked=True),
    ),
)  # fmt: skip


def only(one: Planned) -> PlannedLine:
    awards = {11: ("Une\nressourcerie", D(9000)), 9: ("", None)}
    [line] = lines_of(opened(), [one], {7: "2026-012"}, {9: "2025-003", 11: "2025-004"}, awards)
    return line


def spaced(text: str) -> str:
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def test_what_waits_for_an_officer_comes_first_and_what_has_nothing_to_do_last() -> None:
    same = Planned(Outcome.SAME, Draft((1,), {}))
    lines = lines_of(opened(), [same, NEW_ONE, CHANGED, ERROR], {}, {})
    assert [line.outcome for line in lines] == [Outcome.IN_ERROR, Outcome.CHANGED, Outcome.NEW, Outcome.SAME]


def test_an_ambiguous_amount_is_settled_by_either_reading_or_another() -> None:
    line = only(ERROR)
    [asked] = line.asked
    assert [(spaced(shown), said) for shown, said in asked.offers] == [("1 234 €", "1234"), ("1,23 €", "1,23")]
    assert (line.amount, spaced(line.where), line.unfolds) == ("1.234", "l. 3", True)
    settled = with_answer(with_answer(Answers(), asked, "1234"), asked, "1,23")
    assert settled.readings == {"3": {"Montant": "1,23"}}
    assert opened(settled).drafts()[1].values["voted"] == D("1.23")


@pytest.mark.parametrize("text", ["-1.234", "1,234 M€", "1.234 k€"])
def test_no_reading_is_offered_that_would_lose_a_sign_or_a_unit(text: str) -> None:
    fault = CellFault("Montant", "voted", text, ValueFault.AMBIGUOUS_AMOUNT)
    line = only(Planned(Outcome.IN_ERROR, Draft((2,), {}, faults=(fault,)), obstacles=(Obstacle.UNREADABLE,)))
    assert line.asked[0].offers == ()


def test_thousands_are_kept_beside_the_decimals_of_an_ambiguous_amount() -> None:
    fault = CellFault("Montant", "voted", "12 345,678 €", ValueFault.AMBIGUOUS_AMOUNT)
    line = only(Planned(Outcome.IN_ERROR, Draft((2,), {}, faults=(fault,)), obstacles=(Obstacle.UNREADABLE,)))
    assert [said for _shown, said in line.asked[0].offers] == ["12345678", "12345,67"]


def test_a_cell_that_is_no_amount_is_read_as_typed() -> None:
    fault = CellFault("Montant", "voted", "N", ValueFault.NOT_AN_AMOUNT)
    line = only(Planned(Outcome.IN_ERROR, Draft((2,), {}, faults=(fault,)), obstacles=(Obstacle.UNREADABLE,)))
    assert [(asked.row, asked.about, asked.offers) for asked in line.asked] == [(2, "Montant", ())]


def test_the_cell_at_fault_is_found_among_the_rows_of_one_record() -> None:
    line = only(Planned(Outcome.IN_ERROR, Draft((2, 3), {}, faults=(AMBIGUOUS,)), obstacles=(Obstacle.UNREADABLE,)))
    assert (line.asked[0].row, spaced(line.where)) == (3, "l. 2 à 3")


def test_a_likely_structure_is_recognised_or_said_to_be_another() -> None:
    likely = (Double(4, "La Régie", "Rezé", "", Likeness.NAME),)
    draft = Draft((2,), {"beneficiary.name": "la régie", "beneficiary.commune": "Rezé"})
    obstacles = (Obstacle.WHICH_STRUCTURE,)
    line = only(Planned(Outcome.IN_ERROR, draft, beneficiary=Match(likely=likely), obstacles=obstacles))
    [asked] = line.asked
    assert asked.offers == (("C’est La Régie, Rezé", "4"), ("C’est une autre", NEW))
    assert with_answer(Answers(), asked, "4").structures == {"la regie|reze": "4"}


def test_a_structure_of_another_row_is_recognised_and_the_answer_taken_back() -> None:
    other = Identity(0, "Association Le Bocage", "", "", "Niort")
    draft = Draft((2,), {"beneficiary.name": "Ass. Le Bocage", "beneficiary.commune": "Niort"})
    one = Planned(Outcome.IN_ERROR, draft, beneficiary=Match(beside=(other,)), obstacles=(Obstacle.WHICH_STRUCTURE,))
    [asked] = only(one).asked
    same = "as:association le bocage|niort"
    assert asked.offers == (("C’est Association Le Bocage, Niort", same), ("C’est une autre", NEW))
    answers = with_answer(Answers(), asked, same)
    assert answers.structures == {"ass. le bocage|niort": same}
    [told] = lines_of(opened(), [Planned(Outcome.NEW, draft)], {}, {}, answers=answers)[0].answered
    assert spaced(told.words) == "« Ass. Le Bocage » : celle d’une autre ligne"


def test_a_dossier_among_several_alike_is_recognised_by_its_number_and_title_or_said_to_be_another() -> None:
    alike = tuple(
        KnownFile(key, f"2019-{key:03d}", "", "AMI", 2019, values={"title": title})
        for key, title in ((12, "Une\nressourcerie"), (13, ""))
    )
    row = Draft((2,), {"voted": D(5)})
    [asked] = only(Planned(Outcome.IN_ERROR, row, "A1", obstacles=(Obstacle.WHICH_FILE,), among=alike)).asked
    assert [(spaced(shown), said) for shown, said in asked.offers] == [
        ("C’est 2019-012 – Une ressourcerie", "2019-012"),
        ("C’est 2019-013", "2019-013"),
        ("C’est un autre dossier", NEW),
    ]  # fmt: skip
    assert with_answer(Answers(files={"A2": NEW}), asked, "2019-013").files == {"A2": NEW, "A1": "2019-013"}


def test_a_payment_beyond_what_is_due_can_be_said_to_be_of_no_dossier() -> None:
    beyond = Planned(Outcome.IN_ERROR, Draft((2,), {}), "M1", Match(among=(9,)), obstacles=(Obstacle.BEYOND_DUE,))
    [asked] = only(beyond).asked
    assert (asked.kind, [said for _shown, said in asked.offers]) == ("payment", [NONE_OF_OURS])


def test_whose_a_grant_is_and_what_zeros_mean_are_said_once_for_all_their_rows() -> None:
    asked_of = Planned(Outcome.IN_ERROR, Draft((2,), {"funder": "Agglo"}), obstacles=(Obstacle.WHICH_FUNDER,))
    [asked] = only(asked_of).asked
    assert (asked.kind, asked.offers[0], len(asked.offers)) == ("funder", ("la nôtre", "ours"), 9)
    assert with_answer(Answers(), asked, "intercommunality").words == {"funder": {"Agglo": "intercommunality"}}
    zero = CellFault("Montant", "voted", "0", ValueFault.NOTHING_VOTED)
    [asked] = only(Planned(Outcome.IN_ERROR, Draft((2,), {}, faults=(zero,)), obstacles=(Obstacle.UNREADABLE,))).asked
    assert [said for _shown, said in asked.offers] == ["zero", "blank"]
    assert with_answer(Answers(), asked, "blank").zeros == {"voted": "blank"}


def test_a_payment_that_could_be_of_several_dossiers_is_given_to_one_or_to_none() -> None:
    one = Planned(
        Outcome.IN_ERROR, Draft((2,), {"amount": D(5)}), "M1|2026", Match(among=(11, 9)),
        obstacles=(Obstacle.WHICH_GRANT,),
    )  # fmt: skip
    [asked] = only(one).asked
    assert [(spaced(shown), said) for shown, said in asked.offers] == [
        ("2025-004 – Une ressourcerie, 9 000 €", "2025-004"), ("2025-003", "2025-003"), ("D’aucun", NONE_OF_OURS),
    ]  # fmt: skip
    assert with_answer(Answers(), asked, "2025-003").payments == {"M1|2026": "2025-003"}


def test_a_payment_of_nobody_helped_here_says_so_and_one_of_a_dossier_names_it() -> None:
    aside = Planned(Outcome.APART, Draft((2,), {"amount": D(5)}), aside=Aside.OTHER_ACCOUNT)
    assert only(aside).what == "d’un autre compte"
    assert only(Planned(Outcome.NEW, Draft((2,), {"amount": D(5)}), file_id=9)).name == "2025-003"


def test_each_field_that_differs_is_told_here_and_there_and_a_vote_is_locked() -> None:
    line = only(CHANGED)
    assert [(field.label, field.here, spaced(field.there), field.taken, field.locked) for field in line.fields] == [
        ("Intitulé", "Ancien", "Nouveau", True, False),
        ("Fin", "", "31/12/2028", False, False),
        ("Montant voté", "5,00\u00a0€", "6,50 €", False, True),
    ]
    assert [field.reason for field in line.fields] == [
        "", "changé ici depuis : gardé", "voté, inscrit ou suivi ici : corrigez-le dans le dossier",
    ]  # fmt: skip
    assert (line.name, spaced(line.what)) == ("2026-012", "1 champ pris, 2 gardés")
    answers = with_choice(with_choice(Answers(), line, "end", taken=True), line, "title", taken=False)
    assert answers.choices == {"A1": {"end": "there", "title": "here"}}


@pytest.mark.parametrize("key", ["outcome", "voted"])
def test_a_decision_and_its_amount_are_one_choice(key: str) -> None:
    answers = with_choice(with_choice(Answers(), only(CHANGED), "voted", taken=True), only(CHANGED), key, taken=False)
    assert answers.choices == {"A1": {"outcome": "here", "voted": "here"}}


def test_few_changes_are_named() -> None:
    few = Planned(Outcome.CHANGED, CHANGED.draft, "A1", Match(7), changes=CHANGED.changes[:1])
    assert only(few).what == "Intitulé"
    many = [replace(change, taken=True, locked=False) for change in CHANGED.changes]
    assert only(replace(CHANGED, changes=tuple(many))).what == "3 champs pris"
    assert only(replace(CHANGED, changes=tuple(many[:2]))).what == "Intitulé, Fin"


def test_what_is_no_grant_is_told_with_its_amount() -> None:
    line = only(Planned(Outcome.APART, Draft((2,), {}, apart={"guaranteed": D(12000), "given": "salle"})))
    assert spaced(line.what) == "garantie de 12 000 €, en nature : salle"


def test_what_happens_in_all_is_counted_with_its_amount_and_its_fields() -> None:
    planned = [NEW_ONE, NEW_ONE, CHANGED, replace(ERROR, changes=CHANGED.changes)]
    told = {tally.outcome: (tally.count, spaced(tally.about)) for tally in tallies(planned)}
    assert told == {
        Outcome.NEW: (2, "1 800 € votés"),
        Outcome.CHANGED: (1, "1 champ"),
        Outcome.SAME: (0, "rien à faire"),
        Outcome.IN_ERROR: (1, "laissée de côté"),
    }
    assert to_import(planned) == 3
    kept = Planned(Outcome.KEPT, Draft((9,), {}))
    assert [tally.outcome for tally in tallies([kept])][4:] == [Outcome.KEPT]


def test_a_choice_is_shown_by_its_label_and_never_by_its_code() -> None:
    table = replace(opened(), target=ORGANISATIONS)
    change = Change("kind", "other", "association")
    [line] = lines_of(table, [Planned(Outcome.CHANGED, Draft((2,), {}), changes=(change,))], {}, {})
    assert [(one.here, one.there) for one in line.fields] == [("Autre", "Association")]


def test_a_member_that_may_be_of_the_file_is_asked_about_by_its_own_name() -> None:
    asked = Identity(0, "La Régie", commune="Rezé")
    likely = Match(likely=(Double(2, "Régie", "Rezé", "", Likeness.NAME),))
    draft = Draft((2,), {"name": "Pôle Sud"})
    pole = Planned(Outcome.IN_ERROR, draft, beneficiary=likely, obstacles=(Obstacle.WHICH_STRUCTURE,), asked=asked)
    line = only(pole)
    assert (line.title, [one.about for one in line.asked]) == ("Pôle Sud", ["la regie|reze"])


def test_what_has_no_amount_is_counted_without_one() -> None:
    [new, *_others] = tallies([Planned(Outcome.NEW, Draft((2,), {"name": "Le Relais"}))])
    assert (new.count, new.about) == (1, "sans montant")


def test_an_envelope_is_called_by_its_scheme_and_its_year() -> None:
    table = replace(opened(), target=ENVELOPES)
    one = Planned(Outcome.NEW, Draft((2,), {"scheme": "AMI", "year": 2026, "budget": D(50000)}))
    [line] = lines_of(table, [one], {}, {})
    assert (line.title, spaced(line.amount)) == ("AMI 2026", "50 000 €")


def test_what_a_new_record_brings_with_it_is_counted() -> None:
    unknown = Identity(0, "La Coop", OTHER)
    added = (
        PoleLine("alias.name", "alias pn", "PN"),
        PoleLine("member.name", "member 1 member", "Le Relais", {}, 1, Identity(0, "Le Relais")),
        PoleLine("bearer.name", "member x bearer", "La Coop", {}, None, unknown),
        PoleLine("member.name", "member x member", "La Coop", {}, None, unknown),
    )
    pole = PlannedPole(Outcome.NEW, Draft((2,), {"name": "Pôle Nord"}), added=added)
    structure = Planned(Outcome.NEW, Draft((3,), {"name": "Le Relais"}), lines=({"contact.name": "Ada"},))
    dossier = Planned(Outcome.NEW, Draft((4,), {"title": "Lieu"}), new_structure="x")
    told = [line.what for line in lines_of(opened(), [pole, structure, dossier], {}, {})]
    assert told == ["3 membres, 1 structure nouvelle", "1 contact", "1 structure nouvelle"]


def test_a_remark_hidden_behind_what_a_line_brings_is_counted_and_a_line_with_any_unfolds() -> None:
    lost = CellFault("SIRET", "beneficiary.siret", "1,30003E+13", ValueFault.LOST_IDENTIFIER)
    new = Planned(Outcome.NEW, Draft((2,), {"title": "Lieu"}, warnings=(lost,)), new_structure="x")
    line = only(new)
    assert (line.what, line.unfolds, len(line.remarks)) == ("1 structure nouvelle, 1 remarque", True, 1)
    alone = only(replace(new, new_structure=""))
    assert (alone.what, alone.unfolds) == (alone.remarks[0], True)
    assert not only(replace(new, draft=Draft((2,), {"title": "Lieu"}))).unfolds


def test_a_structure_that_several_lines_bring_is_new_in_the_first_alone() -> None:
    lines = [Planned(Outcome.NEW, Draft((row,), {}), new_structure=key) for row, key in ((2, "x"), (3, "x"), (4, "y"))]
    told = [line.what for line in lines_of(opened(), lines, {}, {})]
    assert told == ["1 structure nouvelle", "", "1 structure nouvelle"]


def test_a_line_names_its_beneficiary_and_says_what_was_asked_voted_and_paid() -> None:
    values = {
        "beneficiary.name": "Le Relais", "scheme": "AMI", "requested": D(12000), "voted": D(9600),
        "decided_on": date(2025, 3, 12), "paid": D(5000), "paid_on": (date(2025, 4, 1), date(2025, 9, 1)),
    }  # fmt: skip
    line = only(Planned(Outcome.NEW, Draft((2,), values)))
    assert (line.beneficiary, line.title, spaced(line.amount), line.unfolds) == ("Le Relais", "", "9 600 €", True)
    said = ["demandé 12 000 €", "voté 9 600 € le 12/03/2025", "versé 5 000 € le 01/04/2025, 01/09/2025"]
    assert [spaced(one) for one in line.said] == said
    assert line.what == ", ".join(line.said)
    made = only(Planned(Outcome.NEW, Draft((2,), values), new_structure="x"))
    assert made.what == ", ".join(("1 structure nouvelle", *line.said))
    refused = only(Planned(Outcome.NEW, Draft((2,), {"outcome": "refused", "decided_on": date(2025, 3, 12)})))
    assert refused.said == ("refusé", "décision du 12/03/2025")


def test_what_is_only_asked_for_is_never_summed_with_what_was_voted() -> None:
    asked = Planned(Outcome.NEW, Draft((2,), {"requested": D(3000)}))
    voted = Planned(Outcome.NEW, Draft((3,), {"requested": D(3000), "voted": D(0)}))
    paid = Planned(Outcome.NEW, Draft((4,), {"amount": D(7)}))
    assert [spaced(only(one).amount) for one in (asked, voted, paid)] == ["3 000 € demandés", "0 €", "7 €"]
    about = [spaced(tallies(planned)[0].about) for planned in ([asked, NEW_ONE, asked], [asked], [paid, paid])]
    assert about == ["900 € votés, 6 000 € demandés", "3 000 € demandés", "14 €"]


def asked(kind: str, about: str, row: int = 2) -> Asked:
    return Asked(kind, row, about, "", ())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("question", "said", "words"),
    [
        (asked("reading", "Montant", 3), "1234", "Montant, lu : « 1234 »"),
        (asked("reading", "Montant", 3), "", "Montant, lu : rien"),
        (asked("structure", "la regie|"), NEW, "« La Régie » : une structure à créer"),
        (asked("structure", "la regie|"), "4", "« La Régie » : déjà dans ce fichier"),
        (asked("file", "A1"), NEW, "Dossier de cette ligne : un autre dossier"),
        (asked("file", "A1"), "2019-012", "Dossier de cette ligne : 2019-012"),
        (asked("payment", "A1"), NONE_OF_OURS, "Dossier de ce versement : aucun"),
        (asked("payment", "A1"), "2025-003", "Dossier de ce versement : 2025-003"),
        (asked("zeros", "voted"), "zero", "Montant, « 0 » veut dire : refusé"),
        (asked("zeros", "voted"), "blank", "Montant, « 0 » veut dire : rien n’est décidé"),
    ],
)
def test_what_was_settled_of_a_line_is_told_and_can_be_taken_back(question: Asked, said: str, words: str) -> None:
    answers = with_answer(Answers(), question, said)
    table = opened(answers, (("Nom", "Montant"), ("La Régie", "0"), ("La Régie", "0,00 €"), ("La Régie", "10")))
    rows = (2,) if question.row == 2 else (question.row,)
    one = Planned(Outcome.NEW, Draft(rows, {"beneficiary.name": "La Régie"}), "A1")
    other = Planned(Outcome.NEW, Draft((4,), {"beneficiary.name": "Le Relais"}), "A2")
    line, beside = lines_of(table, [one, other], {}, {}, answers=answers)
    assert [spaced(answered.words) for answered in line.answered] == [words]
    assert (line.unfolds, beside.answered) == (True, ())
    [answered] = line.answered
    assert without_answer(with_answer(answers, asked(question.kind, "x", 9), NEW), answered.asked) == with_answer(
        Answers(), asked(question.kind, "x", 9), NEW
    )
    assert without_answer(answers, answered.asked) == Answers()


def test_whose_a_grant_was_said_to_be_is_asked_again_even_if_it_was_kept_before() -> None:
    answers = with_answer(Answers(), asked("funder", "Agglo"), "intercommunality")
    one = Planned(Outcome.NEW, Draft((2,), {"funder": "AGGLO"}))
    [line] = lines_of(opened(), [one], {}, {}, answers=answers)
    assert [spaced(answered.words) for answered in line.answered] == ["Aide de « AGGLO » : Intercommunalité"]
    back = without_answer(answers, line.answered[0].asked)
    assert back.words == {"funder": {"AGGLO": ""}}
    assert lines_of(opened(), [one], {}, {}, answers=back)[0].answered == ()


def test_what_is_asked_again_of_a_line_is_not_told_as_settled() -> None:
    still = replace(ERROR, draft=replace(ERROR.draft, rows=(3,)))
    [line] = lines_of(
        opened(), [still], {}, {}, answers=with_answer(Answers(), asked("reading", "Montant", 3), "1.234")
    )
    assert ([one.about for one in line.asked], line.answered) == (["Montant"], ())


@pytest.mark.parametrize(
    ("obstacle", "key", "label"),
    [(Obstacle.NO_YEAR, "Exercice", "Exercice"), (Obstacle.NO_BENEFICIARY, "Nom", "Nom du bénéficiaire")],
)
def test_what_a_line_lacks_is_typed_in_its_column(obstacle: Obstacle, key: str, label: str) -> None:
    line = only(Planned(Outcome.IN_ERROR, Draft((2,), {"title": "Lieu"}), obstacles=(obstacle,)))
    assert [(one.kind, one.row, one.about, spaced(one.words)) for one in line.asked] == [
        ("reading", 2, key, f"{label} de cette ligne :")
    ]


def test_a_line_that_tells_a_number_alone_is_called_as_the_structure_of_the_file() -> None:
    unnamed = Planned(Outcome.NEW, Draft((2,), {"beneficiary.siret": OTHER}), beneficiary=Match(4))
    named = replace(unnamed, draft=Draft((3,), {"beneficiary.siret": OTHER, "beneficiary.name": "Relais"}))
    unknown = replace(unnamed, draft=Draft((4,), {"beneficiary.siret": OTHER}), beneficiary=Match())
    lines = lines_of(opened(), [unnamed, named, unknown], {}, {}, structures={4: "Le Relais"})
    assert [line.beneficiary for line in lines] == ["Le Relais", "Relais", OTHER]


def test_a_number_that_is_none_is_read_otherwise_or_a_name_is_typed() -> None:
    rows = (("SIRET", "Nom", "Montant"), ("123", None, "5"))
    facts = {"identifier": "123"}
    one = Planned(Outcome.IN_ERROR, Draft((2,), {}), obstacles=(Obstacle.NUMBER_UNREADABLE,), facts=facts)
    [line] = lines_of(opened(None, rows), [one], {}, {})
    assert "« 123 »" in spaced(line.what)
    assert [(each.about, spaced(each.words)) for each in line.asked] == [
        ("SIRET", "SIRET du bénéficiaire, lire « 123 » :"), ("Nom", "Nom du bénéficiaire de cette ligne :"),
    ]  # fmt: skip


def test_the_year_of_one_line_is_typed_in_it_where_no_column_is_of_years() -> None:
    rows = (("Nom", "Montant"), ("La Régie", "5"), ("Le Relais", "6"))
    lacking = Planned(Outcome.IN_ERROR, Draft((3,), {"title": "Lieu"}), obstacles=(Obstacle.NO_YEAR,))
    [line] = lines_of(opened(None, rows), [lacking], {}, {})
    said = with_answer(Answers(given={"year": "2020"}), line.asked[0], "2023")
    assert [draft.values.get("year") for draft in opened(said, rows).drafts()] == [2020, 2023]
    alone = with_answer(Answers(), line.asked[0], "2023")
    assert [draft.values.get("year") for draft in opened(alone, rows).drafts()] == [None, 2023]
    [told] = lines_of(opened(alone, rows), [replace(lacking, outcome=Outcome.NEW)], {}, {}, answers=alone)
    assert [spaced(one.words) for one in told.answered] == ["Exercice, lu : « 2023 »"]


def test_a_year_typed_in_a_line_that_is_none_is_asked_again() -> None:
    rows = (("Nom", "Montant"), ("La Régie", "5"))
    table = opened(Answers(readings={"2": {"year": "20x3"}}), rows)
    [draft] = table.drafts()
    [line] = lines_of(table, [Planned(Outcome.IN_ERROR, draft, obstacles=(Obstacle.UNREADABLE,))], {}, {})
    assert [(one.about, spaced(one.words)) for one in line.asked] == [("year", "Exercice, lire « 20x3 » :")]


def test_a_heading_goes_before_a_field_of_the_same_name() -> None:
    rows = (("Nom", "Montant", "year"), ("La Régie", "5", "x"))
    table = opened(Answers(fields={"year": "title"}, readings={"2": {"year": "2023"}}), rows)
    assert table.drafts()[0].values["title"] == "2023"
    assert "year" not in table.drafts()[0].values


def test_a_word_that_no_choice_has_is_settled_from_the_list_of_its_field_and_for_every_row() -> None:
    rows = (("Nom", "Montant", "Exercice", "Nature"), ("A", "9", "2023", "Troc"), ("B", "9", "2023", "troc"))
    fault = CellFault("Nature", "nature", "Troc", ValueFault.NOT_A_CHOICE)
    wrong = Planned(Outcome.IN_ERROR, Draft((2,), {}, faults=(fault,)), obstacles=(Obstacle.UNREADABLE,))
    [asked] = lines_of(opened(None, rows), [wrong], {}, {})[0].asked
    assert (spaced(asked.words), asked.offers[-1]) == ("Nature, « Troc » veut dire :", ("Ne dit rien", ""))
    assert ("Numéraire", "cash") in asked.offers
    answers = with_answer(Answers(), asked, "cash")
    told = opened(answers, rows)
    assert [draft.values["nature"] for draft in told.drafts()] == ["cash", "cash"]
    [line] = lines_of(told, [Planned(Outcome.NEW, told.drafts()[1])], {}, {}, answers=answers)
    assert [spaced(one.words) for one in line.answered] == ["Nature, « troc » veut dire : Numéraire"]
    assert without_answer(answers, line.answered[0].asked).words == {"nature": {}}


@pytest.mark.parametrize(
    ("aside", "told"),
    [
        (
            Aside.OTHER_FUNDER,
            "La subvention 2025-04 est d’un autre financeur que ce tableau : son dispositif LMCU-AAP est",
        ),
        (Aside.BEFORE_VOTE, "Ce versement est d’avant le vote de la subvention 2025-04, le 10/01/2025"),
    ],
)
def test_a_payment_set_apart_though_a_grant_may_await_it_says_why_and_may_be_said_to_be_of_it(
    aside: Aside, told: str
) -> None:
    facts = {"number": "2025-04", "scheme": "LMCU-AAP", "funder": "Lille Métropole", "voted_on": date(2025, 1, 10)}
    apart = Planned(Outcome.APART, Draft((2,), {"amount": D(9)}), "M-1", Match(among=(7,)), aside=aside, facts=facts)
    [line] = lines_of(opened(), [apart], {}, {7: "2025-04"})
    assert spaced(line.remarks[0]).startswith(told)
    assert (line.unfolds, [one.kind for one in line.asked]) == (True, ["payment"])
    assert [said for _label, said in line.asked[0].offers] == ["2025-04", "none"]


@pytest.mark.parametrize(
    ("count", "undated", "words"),
    [
        (0, 0, ""),
        (1, 0, "1 aide tenue pour notifiée et engagée le jour du vote"),
        (1, 1, "1 aide tenue pour notifiée et engagée au versement ou au 31 décembre, faute de date de vote"),
        (3, 2, "3 aides tenues pour notifiées et engagées le jour du vote, dont 2 au versement ou au 31 décembre"),
    ],
)
def test_the_day_that_grants_are_held_to_be_notified_on_is_told_as_it_is(count: int, undated: int, words: str) -> None:
    assert spaced(notice_words(count, undated)) == words
