"""A place is remembered as it was named, a file or a base."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ptce_desk.domain.places import TeamBase, base_at, name_of, place_at, text_of

WORD = st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=12)
HOST = st.sampled_from(("", "serveur", "postgres.region.fr", "10.0.0.4"))


@given(WORD, HOST, st.integers(0, 65_535), WORD, WORD, st.sampled_from(("", "disable", "verify-full")))
def test_an_address_names_the_base_it_was_made_of(
    name: str, host: str, port: int, user: str, service: str, sslmode: str
) -> None:
    base = TeamBase(name, host, port if host else 0, user if host else "", service, sslmode)
    assert base_at(base.address) == base
    assert place_at(text_of(base)) == base


@pytest.mark.parametrize(
    "wrong",
    [
        "postgresql://agent:secret@serveur/ess",
        "postgresql://serveur:port/ess",
        "postgresql://serveur:70000/ess",
        "postgres://?quoi=1",
        "postgres://serveur/ess?service",
        "mysql://serveur/ess",
    ],
)
def test_what_is_no_address_or_tells_a_password_names_no_base(wrong: str) -> None:
    assert base_at(wrong) is None


def test_a_file_is_a_place_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "postgresql suivi.ptce"
    assert place_at(text_of(path)) == path
    assert name_of(path) == "postgresql suivi.ptce"


def test_a_base_is_called_by_its_service_else_by_its_name_and_its_server() -> None:
    assert name_of(TeamBase("ess", "serveur")) == "ess sur serveur"
    assert name_of(TeamBase("ess")) == "ess"
    assert name_of(TeamBase("ess", "serveur", service="suivi")) == "suivi"
