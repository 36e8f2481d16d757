"""Who else has a record in view is said by name, shortly, and nothing where it is nobody."""

import pytest

from ptce_desk.wording.team import open_elsewhere


@pytest.mark.parametrize(
    ("table", "names", "said"),
    [
        ("ptce", (), ""),
        ("ptce", ("Ana",), "Ouvert aussi par Ana"),
        ("organisation", ("", "Ana", "Luc"), "Ouverte aussi par Ana et Luc"),
        ("ptce", ("",), "Ouvert aussi sous votre nom, ailleurs"),
        ("funding_file", ("Ana", "Luc", "Zoé"), "Ouvert aussi par Ana, Luc et Zoé"),
        ("funding_file", ("Ana", "Luc", "Zoé", "Éva"), "Ouvert aussi par Ana, Luc et 2 autres"),
    ],
)
def test_who_else_has_it_open_is_named(table: str, names: tuple[str, ...], said: str) -> None:
    assert open_elsewhere(table, names).replace("\u00a0", " ") == said
