"""What a view says of a column that goes."""

from ptce_desk.domain.saved_views import ViewValue, without_column

KEPT: dict[str, ViewValue] = {
    "free_text_1": ["Bourg"],
    "commune": "Nantes",
    "order": "free_text_1",
    "descending": True,
    "columns": ["name", "free_text_1", "commune"],
    "widths": {"name": "120", "free_text_1": "80"},
    "groups": ["free_text_1"],
}


def test_its_filter_its_order_its_place_its_width_and_its_group_go() -> None:
    assert without_column(KEPT, "free_text_1") == {
        "commune": "Nantes",
        "columns": ["name", "commune"],
        "widths": {"name": "120"},
        "groups": [],
    }


def test_the_order_of_another_column_stays_and_what_was_kept_is_left_as_it_was() -> None:
    before = str(KEPT)
    others = {key: value for key, value in KEPT.items() if key != "commune"}
    assert without_column(KEPT, "commune") == {**others, "columns": ["name", "free_text_1"]}
    assert str(KEPT) == before
    assert without_column(KEPT, "region") == KEPT
