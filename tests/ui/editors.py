"""The editors of a form or of a dialog made of the description of a record, by the key of their field."""

from typing import Protocol

from PySide6.QtWidgets import QLineEdit, QWidget

from ptce_desk.ui.widgets.forms.record_form import value_of


class Editing(Protocol):
    """A form, or a dialog that begins a record."""

    editors: dict[str, QWidget]


def line(of: Editing, key: str) -> QLineEdit:
    """The line of a field that is typed."""
    editor = of.editors[key]
    assert isinstance(editor, QLineEdit)
    return editor


def value(of: Editing, key: str) -> object:
    """What stands in a field."""
    return value_of(of.editors[key])
