"""The version to come that rules tried on « Et si… » are made into."""

from datetime import date
from functools import partial

from ptce_desk.domain.rules.schemes import SchemeVersion
from ptce_desk.domain.rules.types import Rule
from ptce_desk.formatting import typeset
from ptce_desk.services.file.undo import Done
from ptce_desk.services.schemes.rules import open_version_with
from ptce_desk.services.schemes.schemes import SchemeSheet
from ptce_desk.ui.desk.page import Destination, Page, undoable
from ptce_desk.ui.dialogs.new_record import Values
from ptce_desk.ui.pages.schemes.actions import KIND
from ptce_desk.ui.pages.schemes.new_scheme import new_version_dialog


def ask_version(page: Page, copied: SchemeVersion, rules: tuple[Rule, ...], sheet: SchemeSheet) -> None:
    """Ask when a version of a scheme with these rules begins, copied from another in all else; then make it."""
    if page.isVisible():
        dialog = new_version_dialog(page, sheet, copied, lead="Elle prend les règles essayées.")
        dialog.ask(lambda: _make(page, copied.id, rules, dialog.values()))


def _make(page: Page, copied_id: int, rules: tuple[Rule, ...], values: Values) -> None:
    day = values["valid_from"]
    assert isinstance(day, date)
    page.tasks.act(
        KIND,
        partial(_say_made, page),
        open_version_with,
        copied_id,
        rules,
        name=str(values["version"]),
        valid_from=day,
        deliberation=str(values["deliberation"]),
    )


def _say_made(page: Page, sheet: SchemeSheet, operation: Done | None) -> None:
    """Go to the scheme, where the version stands."""
    name = max(sheet.versions, key=lambda version: version.id).version
    page.window_.go(Destination("scheme", sheet.scheme.id))
    text = typeset(f"Version {name} créée avec les règles essayées.")
    page.window_.notify(undoable(page.tasks, text, operation))
