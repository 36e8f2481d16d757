import re
from pathlib import Path

from ptce_desk.ui.looks.icons import icon
from tests.gathered import gathered

UI = Path(__file__).parents[3] / "ptce_desk" / "ui"
CALLS = re.compile(
    r"(?:icon|icon_on_accent|icon_button|IconLabel|_line|EmptyState|set_empty_state)\(\s*\"([a-z-]+)\""
    r"|(?:primary_button|quiet_button|link_button)\(\s*\"[^\"]*\",\s*\"([a-z-]+)\""
)
NAMED = sorted({a or b for path in UI.rglob("*.py") for a, b in CALLS.findall(path.read_text("utf-8"))})


def test_the_code_names_icons() -> None:
    assert len(NAMED) > 10


@gathered("name", NAMED)
def test_every_icon_named_in_the_code_exists(name: str) -> None:
    assert not icon(name).isNull()
