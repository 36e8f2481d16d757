"""What is said of a year that a file tells nothing of."""

from ptce_desk.services.reports.chosen import nothing_of


def test_a_year_out_of_those_of_the_file_is_said_with_them() -> None:
    said = nothing_of(1999, [2021, 2024, 2026]).replace("\u00a0", " ").replace("\u202f", " ")
    assert said == "Rien dans ce fichier pour 1999 : rien n’est écrit. Ce qu’il contient va de 2021 à 2026."


def test_a_year_of_the_file_is_no_trouble_and_an_empty_file_has_none() -> None:
    assert nothing_of(2024, [2021, 2024]) == ""
    assert nothing_of(2024, []).endswith("rien n’est écrit.")
