"""What may be written between braces in a template of an act: the fields, loops over the tables, conditions.

A template is data from an officer, or from anyone who sent it to her: only what is listed here is understood, each
value is escaped as it goes in, and what is wrong is told before anything is made.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import lru_cache
from typing import Final

from jinja2 import TemplateError, TemplateSyntaxError, nodes
from jinja2.sandbox import SandboxedEnvironment
from markupsafe import Markup, escape

from ptce_desk.domain.act_faults import TemplateFault, TemplateFaultKind
from ptce_desk.wording.act_fields import FIELDS, TABLES_BY_NAME

_ALLOWED: Final = (
    *(nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.For, nodes.If, nodes.Const),
    *(nodes.Compare, nodes.Operand, nodes.Not, nodes.And, nodes.Or, nodes.Filter),
)
_FILTERS: Final = frozenset({"upper", "lower", "capitalize", "length"})
_OF_LOOP: Final = frozenset({"index", "first", "last", "length"})
_BLOCK: Final = re.compile(r"{%-?\s*(for|if|endfor|endif)\b[^%]*%}")
_CLOSES: Final = {"endfor": "for", "endif": "if"}
_TAGS: Final = re.compile("<[^>]+>")
_LONGEST_PLACE: Final = 90


@dataclass(slots=True)
class Understood:
    """What a template says: what is wrong in it, and the fields and tables that may not stay blank."""

    faults: list[TemplateFault] = field(default_factory=list)
    wanted: dict[str, None] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)


@lru_cache(maxsize=1)
def environment() -> SandboxedEnvironment:
    """Where templates are read and filled: nothing in it reaches the program, each value is escaped."""
    made = SandboxedEnvironment(autoescape=True, finalize=_as_typed)
    made.globals.clear()
    return made


def _as_typed(value: object) -> Markup:
    """A value as it was typed; what docxtpl would take for its own marks is written otherwise, to read the same."""
    text = str(escape("" if value is None else value))
    return Markup(text.replace("{_", "{&#95;").replace("_}", "&#95;}").replace("%_", "%&#95;").replace("_%", "&#95;%"))  # noqa: S704


def understand(sources: Sequence[str]) -> Understood:
    """Read the sources of a template, one for each of its parts; their lines are its paragraphs."""
    found = Understood()
    for source in sources:
        lines = source.split("\n")
        unpaired = list(_unpaired(lines))
        found.faults += unpaired
        if not unpaired:
            _Reader(lines, found).read(source)
    if not found.used and not found.faults:
        found.faults.append(TemplateFault(TemplateFaultKind.NO_FIELD))
    return found


def _unpaired(lines: Sequence[str]) -> Iterator[TemplateFault]:
    """The loops and conditions that are not closed, or that close nothing."""
    opened: list[tuple[str, str, str]] = []
    for line in lines:
        for mark in _BLOCK.finditer(line):
            word, said = mark[1], mark[0]
            if word not in _CLOSES:
                opened.append((word, said, _place(line)))
            elif opened and opened[-1][0] == _CLOSES[word]:
                opened.pop()
            else:
                yield TemplateFault(TemplateFaultKind.NOT_OPENED, said, _place(line))
                return
    for word, said, place in opened:
        yield TemplateFault(TemplateFaultKind.NOT_CLOSED, said, place, "{% end" + word + " %}")


def _place(line: str) -> str:
    """The words of a paragraph, as one finds it."""
    words = " ".join(_TAGS.sub(" ", line).split())
    words = words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return words if len(words) <= _LONGEST_PLACE else f"{words[: _LONGEST_PLACE - 1]}…"


def _amount_of(name: str) -> str:
    """A field, or the amount of which it is the words."""
    return name.removesuffix("_en_lettres")


class _Reader:
    """Walks through one source."""

    def __init__(self, lines: Sequence[str], found: Understood) -> None:
        self._lines = lines
        self._found = found

    def read(self, source: str) -> None:
        try:
            tree = environment().parse(source)
        except TemplateSyntaxError as problem:
            self._tell(TemplateFaultKind.NOT_UNDERSTOOD, "", problem.lineno)
            return
        except TemplateError:
            self._tell(TemplateFaultKind.NOT_UNDERSTOOD, "", 1)
            return
        self._all(tree.body, {}, frozenset())

    def _tell(self, kind: TemplateFaultKind, name: str, line: int, among: Sequence[str] = ()) -> None:
        near = get_close_matches(name, among, 1, 0.6)
        place = _place(self._lines[line - 1]) if 0 < line <= len(self._lines) else ""
        self._found.faults.append(TemplateFault(kind, name, place, near[0] if near else ""))

    def _all(self, these: Sequence[nodes.Node], loops: dict[str, str], said: frozenset[str]) -> None:
        for node in these:
            self._one(node, loops, said)

    def _one(self, node: nodes.Node, loops: dict[str, str], said: frozenset[str]) -> None:
        """One node: `loops` are the tables by the name of their line, `said` the names a condition tested."""
        match node:
            case nodes.Name(name=name):
                self._name(name, node.lineno, loops, said)
            case nodes.Getattr(node=nodes.Name(name=name), attr=attr):
                self._column(name, attr, node.lineno, loops)
            case nodes.For():
                self._loop(node, loops, said)
            case nodes.If():
                names = [node.test, *node.test.find_all(nodes.Name)]
                tested = said | {_amount_of(one.name) for one in names if isinstance(one, nodes.Name)}
                self._one(node.test, loops, tested)
                self._all(node.body, loops, tested)
                self._all([*node.elif_, *node.else_], loops, said)
            case nodes.Filter(name=name) if name not in _FILTERS:
                self._tell(TemplateFaultKind.NOT_ALLOWED, name, node.lineno)
            case _ if not isinstance(node, _ALLOWED):
                self._tell(TemplateFaultKind.NOT_ALLOWED, type(node).__name__.lower(), node.lineno)
            case _:
                self._all(list(node.iter_child_nodes()), loops, said)

    def _name(self, name: str, line: int, loops: dict[str, str], said: frozenset[str]) -> None:
        if name in loops:
            return
        if name not in FIELDS and name not in TABLES_BY_NAME:
            self._tell(TemplateFaultKind.UNKNOWN_FIELD, name, line, [*FIELDS, *TABLES_BY_NAME])
            return
        self._found.used.add(name)
        if _amount_of(name) not in said:
            self._found.wanted[name] = None

    def _column(self, name: str, attr: str, line: int, loops: dict[str, str]) -> None:
        if name == "loop" and loops and attr in _OF_LOOP:
            return
        if name not in loops:
            self._tell(TemplateFaultKind.UNKNOWN_FIELD, f"{name}.{attr}", line, list(FIELDS))
            return
        columns = [column.name for column in TABLES_BY_NAME[loops[name]].columns]
        if attr not in columns:
            self._tell(TemplateFaultKind.UNKNOWN_COLUMN, attr, line, columns)

    def _loop(self, node: nodes.For, loops: dict[str, str], said: frozenset[str]) -> None:
        over, target = node.iter, node.target
        if not isinstance(over, nodes.Name) or over.name not in TABLES_BY_NAME or not isinstance(target, nodes.Name):
            name = over.name if isinstance(over, nodes.Name) else "for"
            self._tell(TemplateFaultKind.NOT_A_TABLE, name, node.lineno, list(TABLES_BY_NAME))
            return
        self._name(over.name, node.lineno, {}, said)
        inside = [*node.body, *([node.test] if node.test is not None else [])]
        self._all(inside, loops | {target.name: over.name}, said)
        self._all(node.else_, loops, said)
