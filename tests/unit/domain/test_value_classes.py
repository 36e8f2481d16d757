"""Values in classes: as many in each as ties let them, none for nothing."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.value_classes import MOST_CLASSES, classes_of, shade_of


def held(*values: int) -> list[tuple[int, int, int]]:
    return [(int(one.low), int(one.high), one.shade) for one in classes_of(map(Decimal, values))]


@pytest.mark.parametrize(
    ("values", "classes"),
    [
        ((), []),
        ((0, 0), []),
        ((7,), [(7, 7, 4)]),
        ((3, 3, 3, 3), [(3, 3, 4)]),
        ((1, 9), [(1, 1, 0), (9, 9, 4)]),
        ((0, 5, 1, 2, 4, 3), [(1, 1, 0), (2, 2, 1), (3, 3, 2), (4, 4, 3), (5, 5, 4)]),
        (tuple(range(1, 11)), [(1, 2, 0), (3, 4, 1), (5, 6, 2), (7, 8, 3), (9, 10, 4)]),
        ((1, 1, 1, 1, 2), [(1, 1, 0), (2, 2, 4)]),
        ((1, 2, 2, 2, 2), [(1, 1, 0), (2, 2, 4)]),
    ],
)
def test_classes_hold_as_many_values_each_and_never_part_equal_ones(
    values: tuple[int, ...], classes: list[tuple[int, int, int]]
) -> None:
    assert held(*values) == classes


@given(st.lists(st.decimals(0, 10**9, places=2), max_size=120))
def test_every_value_above_zero_has_one_class_and_a_larger_value_is_never_paler(values: list[Decimal]) -> None:
    classes = classes_of(values)
    assert len(classes) <= MOST_CLASSES
    assert sum(one.shade == MOST_CLASSES - 1 for one in classes) == bool(classes)
    shades = [shade_of(classes, value) for value in sorted(values) if value > 0]
    assert shades == sorted(shade for shade in shades if shade is not None)
    assert len({one.shade for one in classes}) == len(classes)
    assert shade_of(classes, Decimal(0)) is None
