"""Creating what a choice lacks, from that choice: begun as it was typed there, used there, and undone with its use."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE
from ptce_desk.services.desk import Desk
from ptce_desk.services.ptce.sheets import OrganisationRow
from ptce_desk.services.records import create_record, create_with
from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.dialogs.new_around import new_organisation_dialog, new_ptce_dialog
from ptce_desk.ui.widgets.editors.choice import Choice

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Use(Generic[Answer]):
    """What becomes of a record that is created for a choice.

    Attributes:
        job: uses it, by its id, in the act that creates it.
        then: shows what that hands back.
        kinds: of the records that change.
        forget: drops what was typed in the choice, which is about to hold the record.
    """

    job: Callable[[Desk, int], Answer]
    then: Callable[[Answer], None]
    kinds: frozenset[str]
    forget: Callable[[], None]


def create_structure(
    parent: QWidget, tasks: Tasks, known: Sequence[OrganisationRow], name: str, use: Use[Answer]
) -> None:
    """Ask what a structure is, then create and use it as one act."""
    dialog = new_organisation_dialog(parent, [row.identity for row in known], name=name)

    def create() -> None:
        use.forget()
        tasks.command(use.kinds, use.then, create_with, ORGANISATION, dialog.values(), use.job)

    dialog.ask(create)


def create_ptce(parent: QWidget, tasks: Tasks, known: Sequence[str], name: str, use: Use[Answer]) -> None:
    """Ask what a PTCE is, then create and use it as one act."""
    dialog = new_ptce_dialog(parent, known, name=name)

    def create() -> None:
        use.forget()
        tasks.command(use.kinds, use.then, create_with, PTCE, dialog.values(), use.job)

    dialog.ask(create)


def offer_new_ptce(choice: Choice, tasks: Tasks, poles: Sequence[tuple[int, str]]) -> None:
    """Have the choice of a dialog offer to create the PTCE that it lacks, and choose it once it is there."""

    def ask(name: str) -> None:
        dialog = new_ptce_dialog(choice, [known for _key, known in poles], name=name)

        def choose(made: int, named: str) -> None:
            if isValid(choice):
                choice.forget_typing()
                choice.set_options([*poles, (made, named)])
                choice.set_value(made)

        def create() -> None:
            values = dialog.values()
            made = partial(choose, named=str(values["name"]))
            tasks.command(frozenset({"ptce"}), made, create_record, PTCE, values)

        dialog.ask(create)

    choice.offer_creation()
    choice.creation_asked.connect(ask)
