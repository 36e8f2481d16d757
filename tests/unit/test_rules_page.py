"""The rules of computation are a page of the repository, and what cites it cites a heading that is there."""

import re
from collections.abc import Iterator
from pathlib import Path

from ptce_desk.domain.rules.types import RULE_TYPES

REPOSITORY = Path(__file__).parents[2]
PAGE = REPOSITORY / "docs" / "rules.md"
_READ = (".py", ".md", ".toml", ".sh", ".spec", ".cfg", ".yml")
_QUOTED = re.compile(r"«\s(.+?)\s»")
_ITS_OWN_SECTIONS = re.compile(r"file format|PNG|TFUE|ISO|PDF")
"""Documents whose sections a line may cite, since it names them."""


def lines_with(pattern: str) -> Iterator[tuple[str, str]]:
    """Each line of the repository that we write and that says that, by its place."""
    said = re.compile(pattern)
    folders = ("ptce_desk", "tests", "docs", "resources", "scripts")
    paths = [path for folder in folders for path in (REPOSITORY / folder).rglob("*") if path.suffix in _READ]
    for path in (*paths, *REPOSITORY.glob("*.md"), REPOSITORY / "Makefile", REPOSITORY / "pyproject.toml"):
        if path != Path(__file__):
            text = path.read_text("utf-8")
            for number, line in enumerate(text.splitlines() if said.search(text) else (), 1):
                if said.search(line):
                    yield f"{path.relative_to(REPOSITORY)}:{number}", line


def headings() -> list[str]:
    """The headings of the page, without their hashes."""
    return re.findall(r"^#+ (.+)$", PAGE.read_text("utf-8"), re.MULTILINE)


def test_every_citation_of_the_rules_names_a_heading_of_their_page() -> None:
    known = set(headings())
    cited = [(place, _QUOTED.findall(line)) for place, line in lines_with(r"docs/rules\.md")]
    assert len(cited) > 25
    wrong = [(place, names) for place, names in cited if place[:5] != "docs/" and not (names and set(names) <= known)]
    assert not wrong


def test_no_line_cites_a_page_that_the_repository_does_not_hold() -> None:
    assert [place for place, _line in lines_with(r"\bPRODUCT\b")] == []
    bare = [place for place, line in lines_with(r"§\s?\d") if not _ITS_OWN_SECTIONS.search(line)]
    assert bare == []


def test_headings_are_cited_without_doubt() -> None:
    assert len(headings()) == len(set(headings()))


def test_the_page_says_every_type_of_rule_with_where_it_comes_from() -> None:
    rows = dict(re.findall(r"^\| `(\w+)` \| .+ \| (.+) \|$", PAGE.read_text("utf-8"), re.MULTILINE))
    assert {kind.type for kind in RULE_TYPES} <= set(rows)
    assert all(source.strip() for source in rows.values())
