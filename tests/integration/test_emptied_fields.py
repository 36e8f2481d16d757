"""A field that always holds something is not emptied, in the moment and whatever service tries it."""

import pytest
from sqlalchemy import inspect

from ptce_desk.db.mapping import map_entities, mapper_registry
from ptce_desk.domain.errors import EmptiedError
from ptce_desk.wording.errors import error_sentence

map_entities()
ALWAYS = [
    (mapper.class_, attribute.key)
    for mapper in mapper_registry.mappers
    for attribute in mapper.column_attrs
    for column in attribute.columns
    if not (column.nullable or column.primary_key or column.foreign_keys)
]


def test_no_field_that_always_holds_something_can_be_emptied() -> None:
    assert len(ALWAYS) > 100
    for entity, field in ALWAYS:
        row = inspect(entity).class_manager.new_instance()
        with pytest.raises(EmptiedError) as refused:
            setattr(row, field, None)
        assert "ne peut pas rester vide" in error_sentence(refused.value), (entity, field)
