"""What a query reads goes into a value by the names of its columns, never by their order."""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TypeGuard

import pytest
from sqlalchemy import Connection, create_engine, literal, select
from sqlalchemy.pool import StaticPool

from ptce_desk.db.rows import rows_of

CODE = Path(__file__).parents[2] / "ptce_desk"
DATACLASS = re.compile(r"^ *@(?:dataclasses\.)?dataclass\b.*\n(?: *@.*\n)*? *class (\w+)", re.MULTILINE)
MODULES = sorted(CODE.rglob("*.py"))


@dataclass(frozen=True, slots=True)
class Place:
    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Aid:
    place: Place
    amount: int
    paid: int = 0


@pytest.fixture
def connection() -> Iterator[Connection]:
    """One that is closed: else Python collects it in whatever thread it is in, during another test."""
    engine = create_engine("sqlite://", poolclass=StaticPool)
    with engine.connect() as connection:
        yield connection
    engine.dispose()


def read(module: Path) -> ast.Module:
    return ast.parse(module.read_text("utf-8"))


@cache
def records() -> frozenset[str]:
    """The dataclasses of the program: their names alone are read, by the process that looks for them."""
    return frozenset(name for module in MODULES for name in DATACLASS.findall(module.read_text("utf-8")))


def _of_sql(node: ast.AST) -> TypeGuard[ast.ImportFrom]:
    return isinstance(node, ast.ImportFrom) and (node.module or "").startswith("sqlalchemy")


def by_order(tree: ast.Module) -> list[str]:
    """Where a record is made of whatever comes, in order, or its class is told to take anything."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    ours = records() - {one.name for node in ast.walk(tree) if _of_sql(node) for one in node.names}
    made = [call for call in calls if isinstance(call.func, ast.Name) and call.func.id in ours]
    starred = [call for call in made if any(isinstance(one, ast.Starred) for one in call.args)]
    loose = [one for one in ast.walk(tree) if isinstance(one, ast.AnnAssign) and "Callable[...," in ast.unparse(one)]
    return [ast.unparse(node) for node in (*starred, *loose)]


def test_no_row_is_made_by_the_order_of_its_columns() -> None:
    found = {
        module.relative_to(CODE).as_posix(): by_order(read(module))
        for module in MODULES
        if CODE / "db" in module.parents
    }
    assert len(found) > 50
    assert {name: made for name, made in found.items() if made} == {}


def test_each_column_goes_to_the_field_of_its_name(connection: Connection) -> None:
    query = select(literal(5).label("amount"), literal("Lens").label("name"), literal("62").label("code"))
    assert rows_of(Aid, connection.execute(query), place=Place) == [Aid(Place("62", "Lens"), 5)]


@pytest.mark.parametrize("names", [("code",), ("code", "label"), ("code", "name", "label")])
def test_a_column_that_is_no_field_or_is_missing_is_refused_without_any_row(
    connection: Connection, names: tuple[str, ...]
) -> None:
    query = select(*(literal("x").label(name) for name in names)).where(literal(1) == 0)
    with pytest.raises(TypeError):
        rows_of(Place, connection.execute(query))
    with pytest.raises(TypeError):
        rows_of(Aid, connection.execute(query.add_columns(literal(1).label("amount"))), place=Place)
