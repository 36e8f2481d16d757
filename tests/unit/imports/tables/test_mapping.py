"""Columns are known by their headings in every spelling met in the field, then by what they hold."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.bootstrap import resources_folder
from ptce_desk.domain.table_faults import ValueFault
from ptce_desk.domain.typed_text import LONGEST_LINE, LONGEST_TEXT
from ptce_desk.imports.tables.book import Cell, Sheet
from ptce_desk.imports.tables.gathering import gather
from ptce_desk.imports.tables.layout import GROUP_MARK, Table, bare, find_table
from ptce_desk.imports.tables.mapping import ColumnMap, Headings, guess, missing, words_of
from ptce_desk.imports.tables.profiles import Profile, read_headings, read_profiles, recognised
from ptce_desk.imports.tables.reading import ReadRow, read_rows
from ptce_desk.imports.tables.targets import FUNDING_FILES, PAYMENTS, TARGETS
from ptce_desk.imports.tables.values import READERS

D = Decimal
FOLDER = resources_folder() / "import"
PROFILES = read_profiles(FOLDER / "profiles")
HEADINGS = read_headings(FOLDER / "headings.toml")
REFERENCE = Path(__file__).parents[5] / "shared" / "data"
SIRET, OTHER_SIRET = "82212742900014", "13000342900011"


def table_of(*rows: tuple[Cell, ...]) -> Table:
    return find_table(Sheet("", rows, tuple(range(1, len(rows) + 1))), header=(0,))


def profile(key: str) -> Profile:
    return next(one for one in PROFILES if one.key == key)


@pytest.mark.parametrize(
    "heading",
    ["nomBeneficiaire", "Nom du bénéficiaire*", "NOM Bénéficiaire", "nom_beneficiaire", "Nom du b\ufffdn\ufffdficiaire",
     "Association › Nom du bénéficiaire", "Nom du bénéficiaire (3)"],
)  # fmt: skip
def test_a_heading_is_known_in_each_of_its_spellings(heading: str) -> None:
    found = HEADINGS["funding_files"].field_of(heading)
    assert found is not None
    assert found[0] == "beneficiary.name"


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("Montant (HT)", ("bare", 0)),
        ("Montant (TTC)", ("any", 1)),
        ("Aides › Montant (HT)", ("bare", 0)),
        ("Aides › Montant (TTC)", ("any", 1)),
        ("Budget › Montant", ("group", 0)),
        ("Budget (euros) › Montant", ("group", 0)),
        ("MONTANT", ("any", 1)),
        ("Somme", ("any", 0)),
        ("Coût total", ("own", -1)),
        ("Prix", None),
    ],
)
def test_a_heading_is_known_whole_before_it_is_without_its_brackets_or_its_group(
    heading: str, found: tuple[str, int] | None
) -> None:
    names = {
        "any": ["somme", "montant"],
        "bare": ["montant (ht)"],
        "group": ["budget montant"],
        "other": ["cout total"],
    }
    assert Headings(names, {"own": "Coût total"}).field_of(heading) == found


def test_a_part_of_a_budget_is_named_beside_the_fields_with_or_without_brackets() -> None:
    headings = Headings({"funder": ["état"], "plan.state": ["état"], "cost.staff": ["personnel (64)"]})
    assert (headings.field_of("État"), headings.budget_of("ETAT (DREETS)")) == (("funder", 0), ("plan.state", 0))
    assert (headings.budget_of("Personnel (64)"), headings.budget_of("Personnel")) == (("cost.staff", 0), None)
    assert headings.names == {"etat", "personnel64"}


def test_letters_that_could_be_two_headings_name_none() -> None:
    headings = Headings({"start": ["début"], "end": ["debit"]})
    assert headings.field_of("deb\ufffdt") is None


def test_every_known_heading_names_one_field_of_its_target() -> None:
    for target, headings in HEADINGS.items():
        offered = {field.key for field in TARGETS[target].fields}
        assert {key for key, _rank in headings._fields.values()} <= offered


def test_of_two_headings_of_one_field_the_nearer_to_its_own_name_has_it() -> None:
    table = table_of(("Nom attributaire*", "Nom du bénéficiaire*", "Montant"), ("SPM", "Le Relais", D(5)))
    assert guess(table, FUNDING_FILES, HEADINGS["funding_files"]) == {
        "Nom du bénéficiaire*": "beneficiary.name",
        "Montant": "voted",
    }


def test_an_identifier_is_known_by_what_the_column_holds() -> None:
    rows: list[tuple[Cell, ...]] = [(SIRET, "x", D(5)), (D(OTHER_SIRET), "y", D(7))]
    table = table_of(("N° tiers", "Nom", "Montant"), *rows)
    assert guess(table, FUNDING_FILES, HEADINGS["funding_files"])["N° tiers"] == "beneficiary.siret"


def test_a_column_that_must_be_there_is_known_by_what_it_holds_when_one_alone_does() -> None:
    one = table_of(("Bénéficiaire", "Attribution"), ("Le Relais", D(5000)))
    assert guess(one, FUNDING_FILES, HEADINGS["funding_files"])["Attribution"] == "voted"
    two = table_of(("Bénéficiaire", "Un", "Deux"), ("Le Relais", D(5000), D(6000)))
    assert missing(FUNDING_FILES, guess(two, FUNDING_FILES, HEADINGS["funding_files"]), {}) == [FUNDING_FILES.needs[1]]


def test_what_an_officer_said_comes_before_what_is_guessed() -> None:
    table = table_of(("Montant", "Total", "Nom"), (D(5), D(9), "x"))
    said = {"Total": "voted", "nom": ""}
    assert guess(table, FUNDING_FILES, HEADINGS["funding_files"], said) == {"Total": "voted"}


def test_what_is_said_of_a_heading_is_said_of_no_other_spelt_alike() -> None:
    table = table_of(("Montant", "Montant *", "MONTANT"), (D(5), D(9), D(7)))
    named = HEADINGS["funding_files"]
    assert guess(table, FUNDING_FILES, named, {"Montant *": "voted"}) == {"Montant *": "voted"}
    assert guess(table, FUNDING_FILES, named, {"montant": "requested"})["Montant"] == "requested"
    assert sorted(guess(table, FUNDING_FILES, named, {"montant": "requested"}).values()) == ["requested", "voted"]
    assert guess(table, FUNDING_FILES, named, {"montant": ""}) == {}
    assert guess(table, FUNDING_FILES, named, {"Montant *": ""}) == {"Montant": "voted"}
    assert guess(table, FUNDING_FILES, named, {"Montant": "", "montant": "voted"}) == {"Montant *": "voted"}


def test_what_every_row_is_given_is_not_missing() -> None:
    assert missing(FUNDING_FILES, {}, {}) == list(FUNDING_FILES.needs)
    assert missing(FUNDING_FILES, {"Nom": "beneficiary.name"}, {"voted": "5"}) == []


@pytest.mark.parametrize("cell", ["82212742900015", "822127429", "7,86E+13", "W751234567"])
def test_a_column_of_numbers_whose_keys_are_wrong_or_lost_is_not_of_sirets(cell: str) -> None:
    fields = guess(table_of(("Nom", "Chiffres"), ("x", cell)), FUNDING_FILES, HEADINGS["funding_files"])
    assert "beneficiary.siret" not in fields.values()


@pytest.mark.parametrize(("cell", "key"), [(SIRET, "siret"), (D(SIRET), "siret"), ("W751234567", "rna")])
def test_the_numbers_of_a_structure_are_known_in_its_own_table(cell: Cell, key: str) -> None:
    table = table_of(("Nom", "Chiffres"), ("x", cell))
    assert guess(table, TARGETS["organisations"], HEADINGS["organisations"])["Chiffres"] == key


@pytest.mark.parametrize(
    ("alike", "others", "known"),
    [((SIRET,) * 4, ("x",), True), ((SIRET,) * 3, ("x",), False), ((SIRET,), (None,) * 9, True), ((), (None,), False)],
)
def test_a_column_is_what_four_fifths_of_its_cells_are(
    alike: tuple[str, ...], others: tuple[Cell, ...], *, known: bool
) -> None:
    table = table_of(("Nom", "Chiffres"), *(("x", cell) for cell in (*alike, *others)))
    assert ("beneficiary.siret" in guess(table, FUNDING_FILES, HEADINGS["funding_files"]).values()) is known


@pytest.mark.parametrize("cell", [D(1900), D(2024), D(2100), "2024", "12 rue", True])
def test_a_column_of_years_or_of_words_is_no_amount(cell: Cell) -> None:
    table = table_of(("Bénéficiaire", "Attribution"), ("Le Relais", cell))
    assert "Attribution" not in guess(table, FUNDING_FILES, HEADINGS["funding_files"])


@pytest.mark.parametrize("cell", [D(1899), D(2101), "1 899,00 €"])
def test_a_column_of_any_other_amount_is_one(cell: Cell) -> None:
    table = table_of(("Bénéficiaire", "Attribution"), ("Le Relais", cell))
    assert guess(table, FUNDING_FILES, HEADINGS["funding_files"])["Attribution"] == "voted"


def test_a_number_of_association_is_known_by_its_letter_and_a_day_only_where_it_must_be_there() -> None:
    table = table_of(("Qui", "Chiffres", "Le"), ("x", "W751234567", date(2024, 2, 29)))
    assert guess(table, FUNDING_FILES, HEADINGS["funding_files"]) == {"Chiffres": "beneficiary.rna"}
    assert guess(table, PAYMENTS, HEADINGS["payments"])["Le"] == "paid_on"


def test_columns_about_persons_are_guessed_when_somebody_asks() -> None:
    for target, named in ((TARGETS[key], HEADINGS[key]) for key in TARGETS):
        personal = {one.key: one.label for one in target.fields if one.personal}
        table = table_of(tuple(personal.values()) or ("x",), tuple("x" for _label in personal) or ("x",))
        assert not personal.keys() & set(guess(table, target, named).values())
        assert set(guess(table, target, named, persons=True).values()) >= personal.keys()


def test_each_distinct_word_of_a_column_is_counted_once() -> None:
    table = table_of(
        ("Nature", "n"),
        ("Vie", D(0)),
        ("Fonctionnement", D(1)),
        ("FONCTIONNEMENT", D(2)),
        ("Écoles", D(3)),
        (None, D(4)),
    )
    assert words_of(table, table.columns[0]) == [("Fonctionnement", 2), ("Écoles", 1), ("Vie", 1)]


def test_rows_are_read_with_what_is_given_for_all_and_what_cannot_be_is_told() -> None:
    rows: list[tuple[Cell, ...]] = [
        ("Le Relais", "1 500,00", "f", SIRET),
        ("Régie", "N   5", "g", "7,86E+13"),
        ("Pôle", None, None, "82212742900015"),
    ]
    table = table_of(("Nom", "Montant", "Nature", "SIRET"), *rows)
    fields = {"Nom": "beneficiary.name", "Montant": "voted", "Nature": "nature", "SIRET": "beneficiary.siret"}
    columns = ColumnMap("funding_files", fields, {"nature": {"F": "cash"}}, {"scheme": "AMI"})
    good, bad, odd = read_rows(table, FUNDING_FILES, columns)
    assert good.values == {
        "scheme": "AMI", "beneficiary.name": "Le Relais", "voted": D("1500.00"), "nature": "cash",
        "beneficiary.siret": SIRET,
    }  # fmt: skip
    assert (good.number, good.faults, good.warnings) == (2, (), ())
    assert [(fault.heading, fault.cell, fault.fault) for fault in bad.faults] == [
        ("Montant", "N   5", ValueFault.NOT_AN_AMOUNT),
        ("Nature", "g", ValueFault.NOT_A_CHOICE),
    ]
    assert [warning.fault for warning in bad.warnings] == [ValueFault.LOST_IDENTIFIER]
    assert (odd.faults, [warning.fault for warning in odd.warnings]) == ((), [ValueFault.ODD_IDENTIFIER])
    assert "voted" not in odd.values


def read_one(field: str, cell: Cell, said: Mapping[str, str] | None = None, **more: Mapping[str, str]) -> ReadRow:
    columns = ColumnMap("funding_files", {"Colonne": field}, {field: said or {}}, more.get("given", {}))
    [row] = read_rows(table_of(("Colonne", "Nom"), (cell, "x")), FUNDING_FILES, columns)
    return row


def test_what_is_given_is_read_as_a_cell_and_a_cell_goes_before_it() -> None:
    given = {
        "year": "Exercice 2023",
        "voted": "1 500 €",
        "nature": "cash",
        "scheme": "Inconnu ici",
        "title": " ",
        "ptce": "",
    }
    row = read_one("voted", None, given=given)
    assert row.values == {"year": 2023, "voted": D(1500), "nature": "cash", "scheme": "Inconnu ici"}
    assert read_one("voted", D(7), given=given).values["voted"] == D(7)
    assert read_one("voted", "N", given=given).values["voted"] == D(1500)


def test_what_is_given_and_cannot_be_read_is_told_of_each_row_that_says_nothing_else() -> None:
    given = {"year": "vingt", "voted": "douze"}
    faults = read_one("year", None, given=given).faults
    assert [(one.heading, one.field, one.cell) for one in faults] == [("", "year", "vingt"), ("", "voted", "douze")]
    assert [one.field for one in read_one("year", D(2024), given=given).faults] == ["voted"]


@pytest.mark.parametrize("cell", [None, "", "  ", "\ufeff", "\u00a0\x00 "])
@pytest.mark.parametrize("field", ["title", "voted", "decided_on", "nature", "beneficiary.siret", "period"])
def test_a_cell_that_shows_nothing_says_nothing(field: str, cell: Cell) -> None:
    row = read_one(field, cell)
    assert (row.values, row.faults, row.warnings) == ({}, (), ())


@pytest.mark.parametrize("word", ["granted", "GRANTED", "Accordé", "accorde "])
def test_a_choice_is_known_by_its_code_and_by_its_word_unless_an_officer_says_otherwise(word: str) -> None:
    assert read_one("outcome", word).values == {"outcome": "granted"}
    assert read_one("outcome", word, {"Accorde": "refused", "Granted": "refused"}).values == {"outcome": "refused"}
    assert read_one("outcome", word, {"Accorde": "", "Granted": ""}).values == {}


def test_the_scheme_of_an_envelope_that_nobody_knows_is_kept_for_the_plan_to_tell() -> None:
    table = table_of(("Dispositif", "Nom"), ("Inconnu ici", "x"), ("Ancien", "x"))
    columns = ColumnMap("envelopes", {"Dispositif": "scheme"}, {"scheme": {"ancien": "AMI"}})
    read = read_rows(table, TARGETS["envelopes"], columns)
    assert [row.values for row in read] == [{"scheme": "Inconnu ici"}, {"scheme": "AMI"}]


@pytest.mark.parametrize(
    ("field", "longest", "expected"),
    [("title", LONGEST_LINE, ValueFault.LONG_LINE), ("notes", LONGEST_TEXT, ValueFault.LONG_TEXT)],
)
def test_a_text_longer_than_its_field_is_told_and_never_cut(field: str, longest: int, expected: ValueFault) -> None:
    assert read_one(field, "x" * longest).values == {field: "x" * longest}
    row = read_one(field, "x" * (longest + 1))
    assert (row.values, [one.fault for one in row.faults]) == ({}, [expected])


def test_lines_are_kept_where_a_field_has_several_and_are_spaces_elsewhere() -> None:
    assert read_one("notes", "un\ndeux").values == {"notes": "un\ndeux"}
    assert read_one("title", "un\ndeux").values == {"title": "un deux"}


def test_every_field_of_a_target_can_be_read() -> None:
    for target in TARGETS.values():
        keys = [field.key for field in target.fields]
        assert len(keys) == len(set(keys))
        assert {field.kind for field in target.fields} <= {*READERS, "choice"}
        assert {key for group in target.needs for key in group} <= set(keys)
        assert all(field.label for field in target.fields)


@pytest.mark.parametrize("known", PROFILES, ids=lambda one: one.key)
def test_a_profile_names_fields_of_its_target_and_knows_its_own_headings(known: Profile) -> None:
    target = TARGETS[known.target]
    offered = {field.key for field in target.fields}
    said = {*known.fields.values(), *known.answers, *known.given, *known.repeated}
    assert said <= offered
    assert known.group_by in {"", *offered}
    table = table_of(tuple(known.known_by), tuple("x" for _name in known.known_by))
    assert recognised(table, PROFILES) == known
    assert recognised(table_of(("Nom", "Montant"), ("x", D(1))), PROFILES) is None


def test_tools_of_the_state_give_no_grant_of_ours() -> None:
    told = {one.key for one in PROFILES if one.funder is not None}
    assert told == {"360giving", "chorus", "osiris-actions", "osiris-dossiers", "subventia"}


@pytest.mark.parametrize("group", ["Association", "Bénéficiaire"])
def test_dossiers_of_osiris_are_known_whatever_they_call_the_beneficiary(group: str) -> None:
    names = [f"{group} › {own}" for own in ("N° Siret", "Nom", "IBAN", "BIC")]
    rows = tuple("x" for _name in (*profile("osiris-dossiers").known_by, *names))
    table = table_of((*profile("osiris-dossiers").known_by, *names), rows)
    known = recognised(table, PROFILES)
    assert known == profile("osiris-dossiers")
    said = {**dict.fromkeys(known.left_out, ""), **known.fields}
    fields = guess(table, FUNDING_FILES, HEADINGS["funding_files"], said)
    assert {fields[name] for name in names if name in fields} == {"beneficiary.siret", "beneficiary.name"}


def test_each_action_of_osiris_is_a_dossier_with_its_title_and_its_amounts() -> None:
    groups: tuple[Cell, ...] = (
        "Dossier/action", None, None, "Bénéficiaire", "Caractéristiques actions", None, "Montants et versements", None,
        None,
    )  # fmt: skip
    names: tuple[Cell, ...] = (
        "Numero Action Osiris", "Exercice budgetaire", "N° programme  / Type financement", "N° Siret", "Intitulé",
        "Objectifs", "Coût (total charges)", "Demandé", "Accordé",
    )  # fmt: skip
    actions: list[tuple[Cell, ...]] = [
        (f"DD71-24-0094-0{rank}", D(2024), "FDVA", SIRET, f"Action {rank}", "Aider", D(900), D(500), D(rank * 100))
        for rank in (1, 2)
    ]
    rows = (groups, names, *actions)
    table = find_table(Sheet("", rows, tuple(range(1, 5))), header=(0, 1))
    known = recognised(table, PROFILES)
    assert known == profile("osiris-actions")
    fields = guess(table, FUNDING_FILES, HEADINGS["funding_files"], known.fields)
    columns = ColumnMap(known.target, fields, known.answers)
    first, second = gather(read_rows(table, FUNDING_FILES, columns), FUNDING_FILES, known.group_by, known.repeated)
    assert first.values == {
        "source_id": "DD71-24-0094-01", "year": 2024, "scheme": "FDVA", "beneficiary.siret": SIRET,
        "title": "Action 1", "notes": "Aider", "total_cost": D(900), "requested": D(500), "voted": D(100),
    }  # fmt: skip
    assert second.values["voted"] == D(200)


DEMARCHE = (
    "ID",
    "Email",
    "Entreprise raison sociale",
    "À archiver",
    "État du dossier",
    "Déposé le",
    "Traité le",
    "Instructeurs",
)


def test_an_export_of_the_portal_brings_no_person_and_no_vote() -> None:
    row: tuple[Cell, ...] = ("123", "a@b.fr", "Le Relais", "Non", "Accepté", "2024-01-25T10:00:00Z", None, "c@d.fr")
    table = table_of(DEMARCHE, row)
    known = profile("demarche-numerique")
    assert recognised(table, PROFILES) == known
    said = {**dict.fromkeys(known.left_out, ""), **known.fields}
    fields = guess(table, FUNDING_FILES, HEADINGS["funding_files"], said)
    assert not {"Email", "À archiver"} & fields.keys()
    [read] = read_rows(table, FUNDING_FILES, ColumnMap(known.target, fields, known.answers))
    assert read.values["state"] == "told_granted"
    assert not {"voted", "outcome", "decided_on"} & read.values.keys()


def test_payments_of_the_state_have_the_label_beside_the_code() -> None:
    names: tuple[Cell, ...] = (
        "N° EJ", "N° poste EJ", "Fournisseur payé (DP)", None, "Code taxe 1", "Exercice comptable", "N° DP",
        "Date de dernière opération sur la DP", "Montant payé",
    )  # fmt: skip
    table = table_of(names, ("2103", "1", "1000042", "LE RELAIS", SIRET, D(2024), "100", D(45000), D("1234.5")))
    known = profile("chorus")
    assert recognised(table, PROFILES) == known
    fields = guess(table, PAYMENTS, HEADINGS["payments"], known.fields)
    [read] = read_rows(table, PAYMENTS, ColumnMap("payments", fields))
    assert (read.values["beneficiary.name"], read.values["amount"], read.values["year"]) == (
        "LE RELAIS",
        D("1234.50"),
        2024,
    )
    assert f"Fournisseur payé (DP){GROUP_MARK}libellé" in fields


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="no reference data: put « shared » beside the checkout")
def test_the_spellings_collected_by_others_are_all_known() -> None:
    official = {
        "nomBeneficiaire": "beneficiary.name", "idBeneficiaire": "beneficiary.siret", "objet": "title",
        "montant": "voted", "referenceDecision": "reference", "conditionsVersement": "conditions",
        "datesPeriodeVersement": "period",
        "nature": "nature",
    }  # fmt: skip
    lines = (REFERENCE / "header_variants_betagouv.csv").read_text("utf-8-sig").splitlines()[1:]
    pairs = [line.rpartition(",") for line in lines if line.rpartition(",")[2] in official]
    known = {heading: HEADINGS["funding_files"].field_of(heading.strip('"')) for heading, _comma, _field in pairs}
    other = {heading for heading, _comma, field in pairs if (known[heading] or ("",))[0] != official[field]}
    assert len(pairs) > 50
    assert other == {"Date de versement"}  # in an officer's workbook it is the day of a payment


def test_headings_are_compared_by_letters_and_figures() -> None:
    assert bare(" Montant\nvoté (€) * ") == "montantvote"


@pytest.mark.parametrize(
    ("heading", "key"),
    [
        ("Montant sollicité", "requested"), ("Mandaté", "paid"), ("Date mandat", "paid_on"),
        ("Date de mandatement", "paid_on"), ("CP du", "decided_on"), ("Règlement", "scheme"),
        ("Intitulé de l’action", "title"), ("Réf.", "number"), ("Porteur", "beneficiary.name"),
    ],
)  # fmt: skip
def test_the_headings_that_officers_use_of_dossiers_are_known(heading: str, key: str) -> None:
    found = HEADINGS["funding_files"].field_of(heading)
    assert found is not None
    assert found[0] == key


@pytest.mark.parametrize(
    ("heading", "key"),
    [("Mandaté", "amount"), ("Date mandat", "paid_on"), ("Réf.", "number"), ("Porteur", "beneficiary.name")],
)
def test_the_headings_that_officers_use_of_payments_are_known(heading: str, key: str) -> None:
    found = HEADINGS["payments"].field_of(heading)
    assert found is not None
    assert found[0] == key


@pytest.mark.parametrize("heading", ["Dossier", "Action", "Projet"])
@pytest.mark.parametrize(
    "numbers", [("2021-01", "2021-02"), ("ESS_12", "ESS_13"), (D(12), D(13)), ("D21/004", "D21/005")]
)
def test_what_is_called_as_a_title_and_holds_numbers_is_the_number(heading: str, numbers: tuple[Cell, Cell]) -> None:
    table = table_of((heading, "Structure", "Montant"), *((one, "Le Relais", D(5000)) for one in numbers))
    assert guess(table, FUNDING_FILES, HEADINGS["funding_files"])[heading] == "number"


@pytest.mark.parametrize(
    "titles",
    [("Fête 2021", "Festival 2022"), ("Ressourcerie", "Tiers-lieu"), ("2021-01", "2021-01"), ("Équipement 4", "Lot 5")],
)
def test_a_title_with_figures_in_it_or_that_is_said_twice_is_no_number(titles: tuple[str, str]) -> None:
    table = table_of(("Dossier", "Structure", "Montant"), *((one, "Le Relais", D(5000)) for one in titles))
    assert guess(table, FUNDING_FILES, HEADINGS["funding_files"])["Dossier"] == "title"


def test_a_column_that_holds_numbers_leaves_the_title_to_the_one_that_tells_it() -> None:
    rows = (("2021-01", "Ressourcerie", D(5)), ("2021-02", "Tiers-lieu", D(6)))
    found = guess(table_of(("Dossier", "Intitulé", "Voté"), *rows), FUNDING_FILES, HEADINGS["funding_files"])
    assert (found["Dossier"], found["Intitulé"]) == ("number", "title")
    named = guess(table_of(("Dossier", "N°", "Voté"), *rows), FUNDING_FILES, HEADINGS["funding_files"])
    assert (named["N°"], "Dossier" in named) == ("number", False)
