"""The way one came, by which Escape goes back."""

from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.shell.page_stack import Trail

HOME, LIST = Destination("home"), Destination("funding_files")
FIRST, SECOND = (Destination("funding_file", number, siblings=(1, 2)) for number in (1, 2))


def came_by(*places: Destination) -> Trail:
    trail = Trail(HOME)
    for place in places:
        trail.follow(place)
    return trail


def back_from(trail: Trail) -> list[Destination]:
    """What one sees again, one step back after the other."""
    seen = []
    while trail.before is not None:
        trail.step_back()
        seen.append(trail.here)
    return seen


def test_one_goes_back_the_way_one_came() -> None:
    assert back_from(came_by(LIST, FIRST, Destination("ptce", 1))) == [FIRST, LIST, HOME]


def test_a_neighbour_goes_back_to_the_list_both_are_in() -> None:
    assert back_from(came_by(LIST, FIRST, SECOND)) == [LIST, HOME]


def test_a_record_asked_for_twice_is_left_once() -> None:
    found_again = Destination("funding_file", 1)
    trail = came_by(LIST, found_again, found_again)
    assert back_from(trail) == [LIST, HOME]


def test_a_record_that_is_no_more_is_not_gone_back_to() -> None:
    trail = came_by(LIST, FIRST, Destination("ptce", 1), FIRST)
    trail.forget(FIRST)
    assert back_from(trail) == [LIST, HOME]


def test_the_way_back_has_an_end() -> None:
    far = [Destination("ptce", number) for number in range(100)]
    assert len(back_from(came_by(*far))) == 29
