"""What a visitor reads first: the README says what the program is for at once, the changelog is short."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
CHANGELOG = (ROOT / "CHANGELOG.md").read_text("utf-8")


def test_the_readme_says_what_it_is_for_in_three_lines_one_picture_and_two_commands() -> None:
    first_screen = README.split("## Ce qu'il fait")[0].splitlines()
    before_picture = first_screen[: next(row for row, line in enumerate(first_screen) if line.startswith("!["))]
    assert len([line for line in before_picture if line and not line.startswith("#")]) == 3
    assert [line for line in first_screen if line.startswith("make ")] == [
        "make run     # installe ce qui manque, construit un fichier de démonstration dans build/demo, l'ouvre",
        "make test    # installe ce qui manque, vérifie tout",
    ]


def test_every_picture_and_page_the_readme_leads_to_is_there() -> None:
    linked = [link for link in re.findall(r"\]\(([^)]+)\)", README) if "://" not in link]
    assert linked
    assert [link for link in linked if not (ROOT / link).is_file()] == []


def test_the_changelog_is_by_version_in_lines_of_a_hundred_characters() -> None:
    versions = [line for line in CHANGELOG.splitlines() if line.startswith("## ")]
    assert versions
    assert [
        line for line in versions if not re.fullmatch(r"## \d+\.\d+\.\d+ \((non publié|\d{4}-\d\d-\d\d)\)", line)
    ] == []
    assert [line for line in CHANGELOG.splitlines() if line.startswith("- ") and len(line) > 100] == []
