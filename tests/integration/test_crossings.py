"""How often a gesture crosses the network to a team's base, begin and end of each transaction included.

At twenty milliseconds a crossing, a dossier opens in a quarter of a second, a field is kept in less than half of one.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Queue

import pytest

from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.team_news import News
from ptce_desk.services.committee import sessions
from ptce_desk.services.desk import Desk, Surroundings
from ptce_desk.services.dossier import instruct
from ptce_desk.services.dossier.sheet import FundingFileFilter, list_files, open_file
from ptce_desk.services.file.news import follow, read_up_to
from ptce_desk.services.file.team import open_base
from ptce_desk.services.home.deadlines import late_days
from ptce_desk.services.home.summary import open_home
from tests import team
from tests.far_server import Network, far

pytestmark = pytest.mark.slow
DOSSIER, SESSION, FIELD, PAGE, HOME, KNOWN = 12, 20, 20, 3, 26, 3


@pytest.fixture
def network(server: team.Server) -> Iterator[Network]:
    with far(server.port) as one:
        yield one


@pytest.fixture
def open_there(
    published: Callable[[Path], TeamBase],
    demonstration: Path,
    network: Network,
    surroundings: Surroundings,
    desks: list[Desk],
) -> Callable[[], Desk]:
    """Open one base, by the network, as often as one likes."""
    base = published(demonstration)

    def open_one() -> Desk:
        desks.append(open_base(surroundings, network.to(base)))
        return desks[-1]

    return open_one


def test_a_gesture_crosses_the_network_few_times(open_there: Callable[[], Desk], network: Network) -> None:
    desk = open_there()
    session = desk.run(sessions.list_sessions)[0].id
    gestures: dict[str, tuple[int, Callable[[], object]]] = {
        "dossier": (DOSSIER, lambda: desk.run(open_file, 3)),
        "field": (FIELD, lambda: desk.run(instruct.change_field, 3, "title", "Un autre intitulé")),
        "session": (SESSION, lambda: desk.run(sessions.open_session, session)),
        "page": (PAGE, lambda: desk.run(list_files, FundingFileFilter())),
        "home": (HOME, lambda: desk.run(open_home)),
        "late": (KNOWN, lambda: desk.run(late_days)),
    }
    desk.run(open_home)
    counts = {}
    for name, (most, gesture) in reversed(gestures.items()):
        before = network.crossed
        gesture()
        counts[name] = network.crossed - before, most
    assert {name: count for name, count in counts.items() if count[0] > count[1]} == {}
    assert all(count for count, _most in counts.values())


def test_how_far_one_has_read_is_known_by_what_is_heard_and_costs_no_journey(
    open_there: Callable[[], Desk], network: Network
) -> None:
    one, other = open_there(), open_there()
    heard: Queue[News] = Queue()
    follow(one, heard.put)
    one.run(read_up_to)
    other.run(instruct.change_field, 3, "title", "Par l’autre")
    heard.get(timeout=60)
    before = network.crossed
    known = one.run(read_up_to)
    assert network.crossed == before
    assert known == other.run(read_up_to) > 0


def test_what_is_read_once_is_read_again_once_anybody_wrote(open_there: Callable[[], Desk]) -> None:
    one, other = open_there(), open_there()
    read: list[str] = []

    def title(desk: Desk) -> str:
        read.append("")
        return open_file(desk, 3).file.title

    def told(desk: Desk) -> tuple[str, int]:
        read.clear()
        return desk.run(lambda desk: desk.once(title)), len(read)

    before = told(one)[0]
    assert told(one) == (before, 0)
    one.run(instruct.change_field, 3, "title", "Par l’une")
    assert told(one) == ("Par l’une", 1)
    other.run(instruct.change_field, 3, "title", "Par l’autre")
    assert told(one) == ("Par l’autre", 1)
    assert told(one) == ("Par l’autre", 0)
