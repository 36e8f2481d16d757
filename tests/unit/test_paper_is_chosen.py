"""Every document with pages leaves on the paper of its kind: no screen writes one whose paper nobody can choose."""

import ast
from collections.abc import Iterator
from pathlib import Path

import ptce_desk.ui

UI = Path(ptce_desk.ui.__file__).parent
WITHOUT_PAGES = {"JSON", "CALENDAR", "TEXT"}
ITS_OWN = {
    ("pages/file/settings.py", "kept.name"),
    ("pages/committee/sheet.py", "name"),
    ("pages/importing/writing.py", "f'{name} à remplir.xlsx'"),
}
"""A template of the officer's, that has its own paper, and a blank model to fill, that nobody prints."""


def saved() -> Iterator[tuple[str, ast.Call]]:
    """Every document that a page asks its exporter to save, after the module it is in."""
    told = ((module, module.read_text(encoding="utf-8")) for module in sorted(UI.rglob("*.py")))
    for module, text in told:
        for call in ast.walk(ast.parse(text)) if ".save(" in text else ():
            if (
                isinstance(call, ast.Call)
                and isinstance(call.func, ast.Attribute)
                and call.func.attr == "save"
                and len(call.args) >= len(("name", "kind", "job"))
            ):
                yield module.relative_to(UI).as_posix(), call


def test_every_document_a_page_saves_is_on_the_paper_of_its_kind() -> None:
    calls = list(saved())
    assert len(calls) > len(ITS_OWN)
    plain = {
        (module, ast.unparse(call.args[0]))
        for module, call in calls
        if len(call.args) == len(("name", "kind", "job")) and ast.unparse(call.args[1]) not in WITHOUT_PAGES
    }
    assert plain == ITS_OWN
