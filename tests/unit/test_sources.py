"""Every source that ships is one an officer can follow, and says the figures that are drawn from it."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from ptce_desk.domain.french_order import fold
from ptce_desk.domain.organisations import FunderLevel
from ptce_desk.domain.rules.schemes import SchemeKind, SchemeVersion, SupportScheme
from ptce_desk.domain.rules.types import EligibleBeneficiaries, MaxRate, Rule, Settlement
from ptce_desk.domain.vocabulary import Section, SettlementMode
from ptce_desk.exports.scheme_toml import scheme_toml
from ptce_desk.imports.catalogue import read_catalogue
from ptce_desk.records.history import change_sentence
from ptce_desk.wording.assessment import answer_data
from ptce_desk.wording.settlement import regime_sentence
from ptce_desk.wording.sources import GUIDE_PARTS, source_text
from tests.gathered import gathered
from tests.unit.domain_rules.examples import ask, judge, study

REPOSITORY = Path(__file__).parents[2]
RESOURCES = REPOSITORY / "resources"
GUIDE = REPOSITORY.parent / "shared" / "seed" / "reperes-ptce-collectivites-rtes-2014.txt"
needs_guide = pytest.mark.skipif(
    not GUIDE.is_file(), reason="no guide of 2014: put the folder « shared » beside the project"
)

_LINES = r"[0-9]+(-[0-9]+)?( \(p\. [0-9, ]+\))?"
_PART = (
    rf"guide RTES 2014, l\. {_LINES}(, (l\. )?{_LINES})*",
    r"décret [0-9]{4}-[0-9]+",
    r"TFUE, art\. [0-9]+ § [0-9]+",
    r"(aides-territoires|[a-z.]+\.(fr|org))(, [0-9/]+)?( \(règlement sans date\))?",
)
SOURCE = re.compile(" ; ".join((f"({'|'.join(_PART)})",)) + f"( ; ({'|'.join(_PART)}))*")
"""Lines of the guide, an article, or where a règlement was read; several, parted by « ; »."""


def shipped_sources() -> Iterator[tuple[str, str]]:
    """Every value of a key `source` of what ships with the program, with its file."""
    for path in (*(RESOURCES / "schemes").glob("*.toml"), RESOURCES / "frameworks.toml", RESOURCES / "panel_2014.toml"):
        for source in sources_in(tomllib.loads(path.read_text("utf-8"))):
            yield path.name, source


def sources_in(data: object) -> Iterator[str]:
    match data:
        case Mapping():
            for key, value in data.items():
                if key == "source":
                    yield str(value)
                else:
                    yield from sources_in(value)
        case list():
            for item in data:
                yield from sources_in(item)
        case _:
            pass


def guide_lines(source: str) -> set[int]:
    """The lines of the guide that a source cites."""
    found: set[int] = set()
    for part in source.split(" ; "):
        if part.startswith("guide RTES"):
            lines = re.sub(r"\(p\. [^)]*\)", "", part.removeprefix("guide RTES 2014, "))
            for first, last in re.findall(r"([0-9]+)(?:-([0-9]+))?", lines):
                found |= set(range(int(first), int(last or first) + 1))
    return found


def test_every_shipped_source_can_be_followed() -> None:
    shipped = list(shipped_sources())
    assert len(shipped) > 120
    assert [(name, source) for name, source in shipped if not SOURCE.fullmatch(source)] == []


@needs_guide
def test_every_line_cited_is_written_in_the_guide() -> None:
    text = ["", *GUIDE.read_text("utf-8").split("\n")]
    for name, source in shipped_sources():
        lines = guide_lines(source)
        assert all(line < len(text) for line in lines), (name, source)
        assert any(text[line].strip() for line in lines) or not lines, (name, source)


def figures_of(holder: object) -> Iterator[list[str]]:
    """Each figure of a rule, as the guide may write it."""
    assert is_dataclass(holder)
    for held in fields(holder):
        value = getattr(holder, held.name)
        match value:
            case bool() | None:
                pass
            case Decimal() if held.name in ("rate", "threshold"):
                yield [f"{value * 100:.0f}%"]
            case Decimal():
                whole = f"{value:,.0f}".replace(",", " ")
                yield [f"{whole} €", f"{value / 1000:.0f}k€"]
            case int() if held.name.endswith("_months"):
                yield [f"{value} mois", *([f"{value // 12} ans"] if value % 12 == 0 else [])]
            case int() if held.name == "years":
                yield [f"{value} ans"]
            case int() if held.name == "min_members":
                yield ["collectif", "mixité"]
            case int():
                yield [f"{value} "]
            case tuple():
                for item in value:
                    if is_dataclass(item):
                        yield from (figure for figure in figures_of(item) if figure != ["0 mois", "0 ans"])
            case _:
                pass


def shipped_rules() -> list[tuple[SupportScheme, Rule]]:
    return [(s, r) for s in read_catalogue(RESOURCES / "schemes") for v in s.versions for r in v.rules]


@needs_guide
@gathered(("scheme", "rule"), shipped_rules(), ids=lambda one: getattr(one, "code", None) or one.type)
def test_every_figure_drawn_from_the_guide_is_written_at_the_line_it_cites(scheme: SupportScheme, rule: Rule) -> None:
    text = ["", *GUIDE.read_text("utf-8").split("\n")]
    said = " ".join(text[line] for line in sorted(guide_lines(rule.source))).replace("\u00a0", " ")
    for spellings in figures_of(rule) if said else ():
        assert any(spelling in said for spelling in spellings), (scheme.code, rule.type, spellings)


def test_the_rules_of_a_version_cite_lines_that_the_version_cites() -> None:
    for scheme in read_catalogue(RESOURCES / "schemes"):
        for version in scheme.versions:
            for rule in version.rules:
                assert guide_lines(rule.source) <= guide_lines(version.source), (scheme.code, rule.type)


OLD, NEW = "seed l.1499", "guide RTES 2014, l. 1499"
READ = "Repères PTCE et collectivités (RTES, 2014), p. 47 et s. (annexe B)"


def test_lines_of_the_guide_are_read_by_its_pages() -> None:
    of_guide = "Repères PTCE et collectivités (RTES, 2014), "
    for kept, read in {
        NEW: READ,
        OLD: READ,
        "guide RTES 2014, l. 1479-1503": READ,
        "guide RTES 2014, l. 711, 725": of_guide + "p. 28 et s.",
        "guide RTES 2014, l. 703, 1433-1444 ; décret 2017-779": of_guide
        + "p. 28 et s., 47 et s. (annexe B) ; décret 2017-779",
        "guide RTES 2014, l. 1344 (p. 15, 35, 39), l. 352-360": of_guide + "p. 15, 35, 39 (annexe A)",
        "guide RTES 2014, l. 41": of_guide + "avant-propos",
        "CGCT, art. L1111-10": "CGCT, art. L1111-10",
    }.items():
        assert source_text(kept) == read
    shipped = {source for _name, source in shipped_sources()}
    assert [source for source in shipped if re.search(r"\bl\. ?\d", source_text(source))] == []


@needs_guide
def test_each_part_of_the_guide_begins_where_its_heading_stands_on_the_page_of_its_table_of_contents() -> None:
    text = ["", *GUIDE.read_text("utf-8").split("\n")]
    found = [re.fullmatch(r"(?:- )?(.+?)\.{5} (\d+)", line) for line in text[48:80]]
    contents = [(fold(one[1]), int(one[2])) for one in found if one]
    parts = [part for part in GUIDE_PARTS if not part.annex]
    assert [part.page for part in parts] == [page for _title, page in contents]
    for part, (title, _page) in zip(parts, contents, strict=True):
        assert set(re.findall(r"\w{5,}", title)) & set(re.findall(r"\w{5,}", fold(text[part.line]))), title
    assert all(text[part.line].startswith(f"{part.annex} ") for part in GUIDE_PARTS if part.annex)


def test_what_an_old_file_says_of_a_line_of_the_guide_reads_the_same_wherever_it_is_shown() -> None:
    rules = (
        MaxRate(rate=Decimal("0.8"), source=OLD),
        EligibleBeneficiaries(lead_partner_ess=True, source=OLD),
        Settlement(mode=SettlementMode.FLAT, source=OLD),
    )
    scheme = SupportScheme("X", "X", "X", SchemeKind.GRANT, "Région", FunderLevel.REGION)
    scheme.versions.append(SchemeVersion("2014", date(2014, 1, 1), Section.UNDIVIDED, OLD, rules))
    kept = (scheme_toml(scheme), str(answer_data("X", "2014", judge(ask(study("1000.00")), *rules))))
    read = (regime_sentence(rules[2]), change_sentence("ptce", "source", OLD, "art. 1"))
    for text, said in (*((one, NEW) for one in kept), *((one.replace("\u00a0", " "), READ) for one in read)):
        assert said in text
        assert "seed" not in text
