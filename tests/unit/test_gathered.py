"""A walk over many cases sees them all, and names each that fails."""

import inspect

import pytest

from tests.gathered import gathered


def test_each_case_that_fails_is_named_with_its_cause_and_those_after_it_are_seen() -> None:
    seen = []

    @gathered(("word", "length"), [("a", 1), ("bc", 1), ("de", 2), ("fg", 3)], ids=["one", "two", "three", "four"])
    def walk(word: str, length: int) -> None:
        seen.append(word)
        assert len(word) == length, f"{word} is not of {length}"

    with pytest.raises(pytest.fail.Exception) as told:
        walk()
    assert seen == ["a", "bc", "de", "fg"]
    first, second = [line for line in str(told.value).splitlines() if line.startswith("[")]
    assert first.startswith("[two] AssertionError: bc is not of 1")
    assert second.startswith("[four] AssertionError: fg is not of 3")


def test_an_error_is_a_fault_of_its_case_and_cases_that_hold_pass() -> None:
    @gathered("number", [1, 0, 2])
    def walk(number: int) -> None:
        assert 2 // number

    with pytest.raises(pytest.fail.Exception, match=r"^\[0\] ZeroDivisionError"):
        walk()
    gathered("number", [1, 2])(inspect.unwrap(walk))()


def test_pytest_is_asked_for_fixtures_alone_and_two_walks_cross() -> None:
    seen: list[object] = []

    @gathered("high", [1, 2])
    @gathered("low", "ab")
    def walk(held: list[object], high: int, low: str) -> None:
        held.append((high, low))

    assert list(inspect.signature(walk).parameters) == ["held"]
    walk(held=seen)
    assert seen == [(1, "a"), (1, "b"), (2, "a"), (2, "b")]


def test_a_walk_over_nothing_is_refused() -> None:
    with pytest.raises(AssertionError, match="walk has no case"):

        @gathered("number", [])
        def walk(number: int) -> None:
            assert number
