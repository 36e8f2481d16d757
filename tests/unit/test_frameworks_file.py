import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.domain.errors import CatalogueUnreadableError
from ptce_desk.domain.frameworks import FrameworkKind
from ptce_desk.imports.frameworks import FrameworkEntry, frameworks_from, read_frameworks
from ptce_desk.imports.panel import read_panel
from ptce_desk.wording.data_problems import problem_sentence

REPOSITORY = Path(__file__).parents[2]
RESOURCES = REPOSITORY / "resources"
SHARED = REPOSITORY.parent / "shared"
SEED = SHARED / "seed" / "reperes-ptce-collectivites-rtes-2014.txt"
needs_reference = pytest.mark.skipif(
    not SHARED.is_dir(), reason="no reference data: put the folder « shared » beside the project"
)


@pytest.fixture(scope="module")
def shipped() -> list[FrameworkEntry]:
    return read_frameworks(RESOURCES / "frameworks.toml")


def named(entries: list[FrameworkEntry], text: str) -> FrameworkEntry:
    return next(entry for entry in entries if text in entry.name)


def sentences(text: str) -> list[str]:
    return [problem_sentence(problem) for problem in frameworks_from(tomllib.loads(text))[1]]


def test_each_shipped_framework_has_a_name_of_its_own_and_a_source(shipped: list[FrameworkEntry]) -> None:
    assert len(shipped) == len({entry.name for entry in shipped}) == 21
    assert all(entry.source.startswith("guide RTES 2014, l. ") for entry in shipped)


def test_the_pacte_lorraine_is_a_contract_of_state_and_region(shipped: list[FrameworkEntry]) -> None:
    pacte = named(shipped, "PACTE Lorraine")
    assert pacte.kind is FrameworkKind.STATE_REGION_CONTRACT
    assert pacte.signatories == "État, Région Lorraine"
    assert pacte.amount == Decimal("1500000000.00")
    assert pacte.schemes == ("LOR-PACTE",)
    assert pacte.start is None is pacte.end


def test_a_period_given_in_years_holds_them_whole(shipped: list[FrameworkEntry]) -> None:
    sreed = named(shipped, "SREED")
    assert (sreed.start, sreed.end) == (date(2011, 1, 1), date(2016, 12, 31))


def test_every_ptce_named_is_of_the_panel(shipped: list[FrameworkEntry]) -> None:
    panel = {entry.name for entry in read_panel(RESOURCES / "panel_2014.toml")}
    assert {name for entry in shipped for name in entry.ptce} <= panel


def test_every_scheme_named_is_one_of_the_catalogue(shipped: list[FrameworkEntry]) -> None:
    codes = {path.stem for path in (RESOURCES / "schemes").glob("*.toml")}
    assert {code for entry in shipped for code in entry.schemes} <= codes


@needs_reference
def test_no_sentence_is_copied_from_the_guide(shipped: list[FrameworkEntry]) -> None:
    guide = SEED.read_text("utf-8").replace("’", "'")
    texts = [text.replace("’", "'") for entry in shipped for text in entry.notes.split(". ")]
    assert [text for text in texts if len(text) > 40 and text.rstrip(".") in guide] == []


def test_unknown_missing_and_wrong_keys_are_all_told_with_their_place() -> None:
    assert sentences('extra = 1\n[[framework]]\nname = "CPER"\nkind = "cper"\nperiod = 2014\namount = "cher"\n') == [
        "extra\u00a0: «\u00a0extra\u00a0» n’est pas un champ connu.",
        "framework[1].period\u00a0: «\u00a0period\u00a0» n’est pas un champ connu.",
        "framework[1].source\u00a0: il manque «\u00a0source\u00a0».",
        "framework[1].kind\u00a0: «\u00a0cper\u00a0» n’est pas proposé\u00a0; choisissez parmi "
        + ", ".join(kind.value for kind in FrameworkKind)
        + ".",
        'framework[1].amount\u00a0: «\u00a0cher\u00a0» n’est pas un montant\u00a0; écrivez-le entre guillemets, par exemple "1234.50".',  # noqa: E501
    ]


def test_the_good_frameworks_come_with_the_problems_of_the_others() -> None:
    text = (
        '[[framework]]\nname = "A"\nkind = "other"\nsource = "s"\nstart = 2014-01-01\nend = 2013-12-31\n'
        '[[framework]]\nname = "B"\nkind = "other"\nsource = "s"\nschemes = ["X"]\n'
    )
    entries, problems = frameworks_from(tomllib.loads(text))
    assert [(entry.name, entry.schemes) for entry in entries] == [("B", ("X",))]
    assert [(problem.path, problem.code) for problem in problems] == [("framework[1].end", "out_of_range")]


@pytest.mark.parametrize("text", ["framework = 3", "framework = [1]", "", "= ="])
def test_what_is_no_list_of_frameworks_is_refused(text: str, tmp_path: Path) -> None:
    path = tmp_path / "frameworks.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(CatalogueUnreadableError) as refusal:
        read_frameworks(path)
    assert len(refusal.value.problems) == 1
