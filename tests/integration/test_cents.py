"""Amounts that SQL adds up: whole cents on the way in, the same euros on the way back."""

from decimal import Decimal

from sqlalchemy import create_engine, func, literal, null, select, type_coerce

from ptce_desk.db.types import NO_CENTS, Cents

AMOUNTS = (Decimal("0.00"), Decimal("0.01"), Decimal("-1.50"), Decimal("92233720368547758.07"))


def test_amounts_come_back_to_the_cent_however_great() -> None:
    with create_engine("sqlite://").connect() as connection:
        found = connection.execute(select(*(literal(amount, Cents()) for amount in AMOUNTS))).one()
    assert [amount.as_tuple() for amount in found] == [amount.as_tuple() for amount in AMOUNTS]


def test_what_stands_where_nothing_adds_up_is_cents_too() -> None:
    nothing = func.coalesce(type_coerce(null(), Cents), NO_CENTS)
    with create_engine("sqlite://").connect() as connection:
        assert connection.execute(select(func.typeof(nothing), nothing)).one() == ("integer", Decimal("0.00"))
