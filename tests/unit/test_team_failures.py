"""What a server says before a connection stands has no code: only its words tell a base that is not there."""

import psycopg
import pytest

from ptce_desk.db.postgresql.engine import named
from ptce_desk.domain.places import TeamBase
from ptce_desk.domain.rights import Right
from ptce_desk.domain.team_errors import BaseLoginRefusedError, BaseMissingError, BaseUnreachableError


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ('database "ess" does not exist', BaseMissingError),
        ("la base de données « ess » n'existe pas", BaseMissingError),
        ("the database system is starting up", BaseUnreachableError),
        ("the database system is not yet accepting connections", BaseUnreachableError),
        ("le système de bases de données se lance", BaseUnreachableError),
        ('database "ess" is not currently accepting connections', BaseUnreachableError),
        ('too many connections for database "ess"', BaseUnreachableError),
        ('role "ana" does not exist', BaseLoginRefusedError),
        ("le rôle « ana » n'existe pas", BaseLoginRefusedError),
    ],
)
def test_a_base_is_missing_only_where_the_server_says_so(said: str, found: type[Exception]) -> None:
    problem = psycopg.OperationalError(f'connection failed: connection to server at "127.0.0.1" failed: FATAL:  {said}')
    assert type(named(problem, TeamBase("ess", "127.0.0.1"), Right.INSTRUCT)) is found
