"""What is said of labels once they were put or taken off."""

import pytest

from ptce_desk.formatting import typeset
from ptce_desk.wording.tags import tags_said


@pytest.mark.parametrize(
    ("wanted", "count", "said"),
    [
        ({"presse": True}, 1, "Étiquette « presse » mise sur 1 dossier."),
        ({"à revoir": True, "presse": True}, 4, "Étiquettes « à revoir » et « presse » mises sur 4 dossiers."),
        ({"presse": False}, 2, "Étiquette « presse » retirée de 2 dossiers."),
        (
            {"presse": False, "rural": False, "Élu": True},
            2,
            "Étiquette « Élu » mise sur 2 dossiers, étiquettes « presse » et « rural » retirées de 2 dossiers.",
        ),
    ],
)
def test_the_notice_says_which_labels_came_or_went_and_on_how_many(
    wanted: dict[str, bool], count: int, said: str
) -> None:
    assert tags_said("funding_file", count, wanted) == typeset(said)
