"""The fields of one's own take the columns that wait for them, and their values can be written otherwise."""

from dataclasses import fields

import pytest

from ptce_desk.domain.free_field_errors import TooManyFreeFieldsError
from ptce_desk.domain.free_fields import (
    FREE_KEYS,
    MOST,
    FreeOwner,
    FreeType,
    FreeValues,
    dropped,
    key_for,
    renamed,
    values_of,
    written,
)


def test_every_column_is_an_attribute_of_a_record() -> None:
    assert {one.name for one in fields(FreeValues)} == set(FREE_KEYS)
    assert len(FREE_KEYS) == 3 * MOST


def test_a_field_takes_the_first_column_of_its_type_that_is_free_texts_and_choices_sharing_theirs() -> None:
    assert key_for(FreeType.TEXT, (), FreeOwner.PTCE) == "free_text_1"
    assert key_for(FreeType.CHOICE, {"free_text_1", "free_amount_2"}, FreeOwner.PTCE) == "free_text_2"
    assert key_for(FreeType.AMOUNT, {"free_text_1", "free_amount_2"}, FreeOwner.PTCE) == "free_amount_1"
    assert key_for(FreeType.DATE, {"free_date_1"}, FreeOwner.PTCE) == "free_date_2"


def test_five_fields_are_as_many_as_a_kind_of_record_has_whatever_their_types() -> None:
    four = {"free_text_1", "free_text_2", "free_amount_1", "free_date_1"}
    assert key_for(FreeType.AMOUNT, four, FreeOwner.SCHEME) == "free_amount_2"
    with pytest.raises(TooManyFreeFieldsError) as refused:
        key_for(FreeType.AMOUNT, four | {"free_date_2"}, FreeOwner.SCHEME)
    assert refused.value.owner is FreeOwner.SCHEME


def test_values_are_read_once_each_between_semicolons() -> None:
    assert values_of(" Nord ;; Sud;nord ; Été ") == ("Nord", "Sud", "Été")
    assert values_of("") == ()
    assert written(("Nord", "Sud")) == "Nord ; Sud"
    assert values_of(written(("Nord", "Sud"))) == ("Nord", "Sud")


def test_a_value_written_otherwise_at_its_place_is_the_same_and_one_that_is_no_longer_there_is_dropped() -> None:
    before = ("Nord", "Sud", "Est")
    assert renamed(before, ("Nord", "Midi", "Est")) == {"Sud": "Midi"}
    assert dropped(before, ("Nord", "Midi", "Est")) == ()
    assert renamed(before, ("Est", "Nord", "Sud")) == {}, "only moved"
    assert dropped(before, ("Est", "Nord", "Sud")) == ()
    assert dropped(before, ("Nord", "Est")) == ("Sud",)
    assert renamed(before, ("Nord", "Est")) == {}
    assert dropped(before, ("Nord", "Midi", "Est", "Ouest")) == ("Sud",), "nobody can tell which it became"
    assert renamed(before, ("Sud", "Sud bis", "Est")) == {}, "one took the place of another that stays"
    assert dropped(before, ("Sud", "Sud bis", "Est")) == ("Nord",)
