"""What a screen shows belongs to the file: no line of the ui writes on an object that it did not make itself.

A preview once wrote the amount being typed on the very row that tells whether something changed, and every amount
typed was lost.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import ptce_desk.ui
from tests.gathered import gathered

UI = Path(ptce_desk.ui.__file__).parent
MODULES = sorted(UI.rglob("*.py"))
OWN = {
    "models/folded_table.py": {"held.asked", "held.more"},
    "models/grid_rows.py": {"line.row", "line.asked"},
    "help/window.py": {"mark.cursor", "mark.format"},
    "start/crash.py": {"sys.excepthook"},
    "start/self_test.py": {"sys.excepthook"},
    "shell/following.py": {"self._lost.given"},
    "desk/roles.py": {"state.selectable", "state.selected"},
    "shell/notice_bar.py": {"again.said"},
    "widgets/blocks/section_bar.py": {"self.bar.leads_to"},
    "widgets/buttons.py": {"option.text", "option.iconSize", "option.features"},
    "pages/committee/agenda.py": {"self._cells.compact", "self._cells.year", "self._cells.groups"},
    "pages/committee/agenda_cells.py": {"option.rect"},
    "pages/arbitration/grid.py": {"self.files.hidden"},
    "pages/arbitration/delegate.py": {"content.rect"},
    "widgets/tables/cell_delegate.py": {"content.rect"},
}
"""Made where it is written: the lines of a grid (the rows they hold are not), what was read of a group, what a search
marks, Python's hook, where the keyboard was, where the tabs of a bar lead,
the state told to a screen reader, a card of a notice, the delegate of a
grid, what Qt asks a button how to draw it by."""


def written(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Every attribute written that is not directly one of `self`, and every call of `setattr`."""
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Name(id="setattr" | "delattr")) | ast.Call(func=ast.Attribute(attr="__setattr__")):
                yield node.lineno, ast.unparse(node.func)
            case ast.Attribute(value=owner, ctx=ast.Store() | ast.Del()):
                if not (isinstance(owner, ast.Name) and owner.id == "self"):
                    yield node.lineno, ast.unparse(node)


@gathered("module", MODULES, ids=lambda path: str(path.relative_to(UI)))
def test_no_screen_writes_on_what_it_shows(module: Path) -> None:
    found = written(ast.parse(module.read_text(encoding="utf-8")))
    own = OWN.get(module.relative_to(UI).as_posix(), set())
    assert [(line, target) for line, target in found if target not in own] == []
