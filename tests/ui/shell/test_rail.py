"""The pages at the left: where the window is low, their icons stand apart still, and none over another."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from ptce_desk.ui.looks.icons import MEDIUM, grown
from ptce_desk.ui.shell.main_window import MainWindow


@pytest.mark.parametrize(("size", "zoom"), [((800, 500), 100), ((1366, 768), 200)], ids=str)
def test_the_icons_of_a_low_window_do_not_touch(
    window: MainWindow, settle: Callable[[], None], size: tuple[int, int], zoom: int
) -> None:
    try:
        window.display.set_zoom(zoom)
        window.resize(*size)
        settle()
        places = [one.geometry() for one in window.navigation.entries.values()]
        icon = grown(MEDIUM).height()
        assert all(above.bottom() < below.top() for above, below in pairwise(places))
        assert min(place.height() for place in places) >= icon
        assert min(below.center().y() - above.center().y() for above, below in pairwise(places)) > icon + 2
    finally:
        window.display.set_zoom(100)
