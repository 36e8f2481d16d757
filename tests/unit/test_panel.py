import csv
import re
import unicodedata
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.domain.errors import PanelUnreadableError
from ptce_desk.domain.ptce import LabelKind, Stage, TerritoryType
from ptce_desk.imports.panel import PanelEntry, read_guide, read_panel
from tests.unit.shipped_geography import Geography, read_geography

REPOSITORY = Path(__file__).parents[2]
RESOURCES = REPOSITORY / "resources"
REFERENCE = REPOSITORY.parent / "shared" / "data"
GUIDE = REFERENCE.parent / "seed" / "reperes-ptce-collectivites-rtes-2014.txt"
needs_reference = pytest.mark.skipif(
    not REFERENCE.is_dir(), reason="no reference data: put the folder « shared » beside the project"
)

TERRITORY_TYPES = {
    "urbain": TerritoryType.URBAN,
    "périurbain": TerritoryType.PERIURBAN,
    "rural": TerritoryType.RURAL,
}


@pytest.fixture(scope="module")
def panel() -> list[PanelEntry]:
    return read_panel(RESOURCES / "panel_2014.toml")


@pytest.fixture(scope="module")
def geography() -> Geography:
    return read_geography(RESOURCES / "geography.toml")


def named(panel: list[PanelEntry], name: str) -> PanelEntry:
    return next(entry for entry in panel if fold(name) in {fold(known) for known in (entry.name, *entry.aliases)})


def fold(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text.lower())
    return "".join(letter for letter in decomposed if letter.isalnum())


def rows(name: str) -> list[dict[str, str]]:
    with (REFERENCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_the_panel_has_45_ptce(panel: list[PanelEntry]) -> None:
    assert len(panel) == 45


def test_no_name_or_alias_designates_two_ptce_or_one_twice(panel: list[PanelEntry]) -> None:
    known = [fold(name) for entry in panel for name in (entry.name, *entry.aliases)]
    assert len(known) == len(set(known))


@needs_reference
def test_what_each_level_brought_is_what_the_guide_says() -> None:
    levels = {"Régions": "region", "Intercommunalités": "intercommunality", "Communes": "commune"}
    levels |= {"Départements": "department", "Europe": "europe", "État": "state"}
    told = {one.level.value: one for one in read_guide(RESOURCES / "panel_2014.toml").funding}
    found = rows("financements_par_niveau_2011_2012.csv")
    assert set(told) == {levels[row["niveau"]] for row in found}
    for row in found:
        held = told[levels[row["niveau"]]]
        thousands = None if held.total is None else f"{held.total / 1000:.0f}"
        assert (thousands or "", str(held.projects), f"{held.median / 1000:.0f}") == (
            *(row["total_keur"], row["nb_projets_soutenus"], row["mediane_par_projet_keur"]),
        )


def test_the_lines_named_are_those_that_say_it() -> None:
    guide = read_guide(RESOURCES / "panel_2014.toml")
    lines = GUIDE.read_text("utf-8").splitlines() if GUIDE.is_file() else []
    for one in guide.funding:
        number = int(one.source.removeprefix("guide RTES 2014, l. "))
        assert not lines or f"{one.median / 1000:.0f}k€" in lines[number - 1]
    assert not lines or all(
        word in f"{lines[142]}{lines[143]}" for word in ("152k€", "32%", "2 salariés", "11 structures", "110", "5 M€")
    )
    profile = guide.profile
    assert profile is not None
    assert (profile.unit_budget, profile.self_financing_rate, profile.employees) == tuple(
        map(Decimal, ("152000", "0.32", "110"))
    )


def test_every_former_region_leads_to_the_present_one(panel: list[PanelEntry], geography: Geography) -> None:
    assert {entry.name: entry.region for entry in panel} == {
        entry.name: geography.region_since_2016[entry.region_at_source] for entry in panel
    }


def test_every_department_is_of_the_region_of_its_ptce(panel: list[PanelEntry], geography: Geography) -> None:
    places = [(entry, geography.departments[code]) for entry in panel for code in entry.departments]
    assert len(places) >= 13
    for entry, department in places:
        assert (department.region, department.former_region) == (entry.region, entry.region_at_source)


def test_every_website_is_an_address_and_nothing_else(panel: list[PanelEntry]) -> None:
    websites = [entry.website for entry in panel if entry.website]
    assert len(websites) == 38
    assert [site for site in websites if not re.fullmatch(r"[\w-]+(\.[\w-]+)+(/[\w./-]+)?", site)] == []


def test_every_entry_names_its_lines_in_the_guide(panel: list[PanelEntry]) -> None:
    assert all(re.match(r"guide RTES 2014, l\. 13\d\d\b", entry.source) for entry in panel)
    assert len({entry.source for entry in panel}) == 45


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("Lille MétroPôle Solidaire", "Initiatives et Cité"),
        ("Solilab", "Les Ecosolies"),
        ("Les Articuluteurs", "Les Articulteurs"),
        ("Périscopes", "PTCE Le Périscope"),
        (
            "Pôle de Coopération Economique Social et Environnemental Sud Aquitaine",
            "Pôle Sud Aquitain",
        ),
    ],
)
def test_a_ptce_is_known_by_its_other_names(panel: list[PanelEntry], alias: str, name: str) -> None:
    assert named(panel, alias).name == name


def test_la_coursive_boutaric_carries_its_figures(panel: list[PanelEntry]) -> None:
    coursive = named(panel, "La Coursive Boutaric")
    assert (coursive.members, coursive.employees) == (8, 25)
    assert (coursive.consolidated_budget, coursive.year) == (Decimal(1_300_000), 2014)


def test_ecopya_is_in_the_calvados_in_spite_of_the_misprint(panel: list[PanelEntry]) -> None:
    ecopya = named(panel, "Écopya")
    assert ecopya.departments == ("14",)
    assert "imprime le département 35" in ecopya.note


def test_a_label_or_a_stage_is_given_only_where_the_guide_says_so(panel: list[PanelEntry]) -> None:
    labels = {(entry.name, label.kind) for entry in panel for label in entry.labels}
    assert labels == {
        ("Initiatives et Cité", LabelKind.WITNESS),
        ("Initiatives et Cité", LabelKind.AWARDED),
        ("PTCE La Verrière", LabelKind.AWARDED),
    }
    assert {(entry.name, entry.stage) for entry in panel if entry.stage} == {
        ("PTCE Le Périscope", Stage.PREFIGURATION),
        ("Entrepreneurs solidaires du Centre Isère", Stage.EMERGENCE),
    }


@needs_reference
def test_every_ptce_of_the_reference_list_is_one_of_the_panel(panel: list[PanelEntry]) -> None:
    reference = rows("panel_ptce_2014.csv")
    found = [named(panel, row["nom"]) for row in reference]
    assert len({entry.name for entry in found}) == 45
    for row, entry in zip(reference, found, strict=True):
        assert entry.region_at_source == row["region"]
        assert entry.website in row["site"]
        pages = re.findall(r"\d+", row["page"])
        assert (f"(p. {', '.join(pages)})" in entry.source) == bool(pages)


@needs_reference
def test_the_15_detailed_ptce_carry_their_details(panel: list[PanelEntry]) -> None:
    reference = rows("ptce_attributs_seed.csv")
    assert len(reference) == 15
    for row in reference:
        entry = named(panel, row["nom"])
        assert entry.region_at_source == row["region_2015"]
        assert entry.departments == tuple(re.findall(r"^\w\w", row["departement"]))
        assert row["commune"] in f"{entry.commune} {entry.territory}"
        assert str(entry.created_year or "") == row["annee_creation"]
        assert str(entry.members or "") == row["nb_membres"]
        assert str(entry.employees or "") == row["effectif"].split(" ")[0]
        assert bool(entry.bearer_form) == bool(row["forme_juridique"])
        assert bool(entry.place) >= bool(row["lieu_surface"])
        assert entry.activities
        assert entry.territory_type == TERRITORY_TYPES.get(re.split(r"[ (]", row["type_territoire"])[0])
        for alias in filter(None, re.split(r" / | \(", row["alias"].removesuffix(" (préfiguration)"))):
            assert named(panel, alias) is entry


@needs_reference
def test_the_regions_agree_with_the_reference(geography: Geography) -> None:
    reference = rows("geo/regions_2015_vers_2016.csv")
    assert geography.region_since_2016 == {row["nom_region_2015"]: row["nom_region_2016"] for row in reference}
    assert {code: department.former_region for code, department in geography.departments.items()} == {
        code: row["nom_region_2015"] for row in reference for code in row["departements"].split()
    }


def write_panel(folder: Path, line: str) -> Path:
    path = folder / "panel.toml"
    required = 'name = "Pôle"\nregion_at_source = "Corse"\nregion = "Corse"\nsource = "l.1"\n'
    path.write_text(f"year = 2014\n[[ptce]]\n{required}{line}\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("line", "field"),
    [
        ('budget = "1"', "budget"),
        ('territory_type = "montagne"', "territory_type"),
        ('members = "douze"', "members"),
        ("employees = true", "employees"),
        ('aliases = "Le Pôle"', "aliases"),
        ('commune = ""', "commune"),
        ('consolidated_budget = "1,3 M"', "consolidated_budget"),
        ('labels = ["witness"]', "labels"),
        ('labels = [{ kind = "witness", source = "l.2", since = 2012 }]', "since"),
    ],
)
def test_an_unknown_key_or_value_is_refused_by_name(tmp_path: Path, line: str, field: str) -> None:
    path = write_panel(tmp_path, line)
    with pytest.raises(PanelUnreadableError) as caught:
        read_panel(path)
    assert (caught.value.path, caught.value.entry, caught.value.field) == (path, "Pôle", field)


def test_a_missing_required_key_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "panel.toml"
    path.write_text('year = 2014\n[[ptce]]\nname = "Pôle"\n', encoding="utf-8")
    with pytest.raises(PanelUnreadableError) as caught:
        read_panel(path)
    assert (caught.value.entry, caught.value.field) == ("Pôle", "region_at_source")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PanelUnreadableError):
        read_panel(tmp_path / "none.toml")


def test_a_file_that_is_not_toml_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "panel.toml"
    path.write_text("nom;région\n", encoding="utf-8")
    with pytest.raises(PanelUnreadableError):
        read_panel(path)
