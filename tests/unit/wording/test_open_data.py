"""What is said of a file of open data that was written."""

from ptce_desk.wording.open_data import exported_sentence


def told(left: list[str], as_before: list[str]) -> str:
    return exported_sentence(2, 3, left, "f.csv", as_before).replace("\u00a0", " ").replace("\u202f", " ")


def test_what_is_left_out_or_stays_as_published_is_named() -> None:
    assert told([], []) == "2 conventions, 3 lignes dans f.csv."
    assert told(["2024-1", "2024-2"], ["2023-9"]) == (
        "2 conventions, 3 lignes dans f.csv. 1 convention à compléter y est telle que publiée : 2023-9. "
        "2 conventions à compléter n’y sont pas : 2024-1, 2024-2."
    )


def test_the_first_few_of_many_are_named_and_never_one_is_left_to_count() -> None:
    numbers = [f"n{place}" for place in range(11)]
    assert told(numbers[:9], []).endswith("n7, n8.")
    assert told(numbers[:10], []).endswith("n7 et 2 autres.")
