"""What Ctrl+K puts first: the exact code or number, then beginnings, then other names, then the rest."""

from ptce_desk.services import poles
from ptce_desk.services.desk import Desk
from ptce_desk.services.ptce_lines import add_line
from ptce_desk.services.search import MOST, Hit, recall, search


def found(desk: Desk, text: str, page: str = "ptce") -> list[int]:
    return [hit.record for hit in desk.run(search, text) if hit.page == page]


def test_exact_comes_before_beginnings_before_other_names_before_the_rest(desk: Desk) -> None:
    exact = desk.run(poles.create_ptce, "Bocage")
    begins = desk.run(poles.create_ptce, "Bocages et forêts")
    alias = desk.run(poles.create_ptce, "Pôle du pays")
    desk.run(add_line, alias, "aliases", "name", "Bocage vert")
    for number in range(2 * MOST):
        desk.run(poles.create_ptce, f"Zone {number} du bocage")
    assert found(desk, "bocage")[:3] == [exact, begins, alias]
    assert len(found(desk, "bocage")) == MOST
    assert found(desk, "Pôle du pays")[0] == alias


def test_a_scheme_typed_by_its_whole_code_comes_before_every_other_kind(desk: Desk) -> None:
    desk.run(poles.create_ptce, "Autour de CA-PROGRESS-1")
    first = desk.run(search, "ca-progress-1")[0]
    assert (first.page, first.title) == ("scheme", "CA-PROGRESS-1")


def test_records_seen_before_are_told_in_their_order_without_those_that_are_gone(desk: Desk) -> None:
    one, two = desk.run(poles.create_ptce, "Un"), desk.run(poles.create_ptce, "Deux")
    places = [("ptce", two), ("ptce", 999_999), ("scheme_rules", 1), ("ptce", one)]
    assert desk.run(recall, places) == [Hit("ptce", two, "Deux", ""), Hit("ptce", one, "Un", "")]
