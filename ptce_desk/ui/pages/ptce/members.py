"""The members of a PTCE, and the small form that creates a structure on the spot."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from ptce_desk.domain.doubles import Identity, Likeness, doubles_of
from ptce_desk.domain.organisations import MemberRole, Membership, Organisation, OrganisationKind
from ptce_desk.records.doubles import double_sentence
from ptce_desk.records.organisations import ORGANISATION
from ptce_desk.records.ptce import PTCE, early_end_words
from ptce_desk.services.ptce.sheets import OrganisationRow, PtceSheet
from ptce_desk.ui.desk.keeping import in_rows, until_validated
from ptce_desk.ui.desk.rights import needs_right
from ptce_desk.ui.models.columns import Column, screen_column
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.editors.text_edit import LineField
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.forms.record_form import editor_of, placed, show_value, value_of
from ptce_desk.ui.widgets.hanging_sentence import BETWEEN_FIELDS
from ptce_desk.ui.widgets.tables.grid_card import GridCard
from ptce_desk.ui.widgets.tables.grid_table import GridTable

_MEMBERSHIP: Final = PTCE.part("memberships")


@dataclass(frozen=True, slots=True)
class Member:
    """A membership and the organisation it is about."""

    membership: Membership
    organisation: Organisation

    @property
    def id(self) -> int:
        """The id of the membership."""
        return self.membership.id


class MembersTable(GridTable[Member]):
    """The members of a PTCE; the last row adds a structure the file knows."""

    def __init__(self) -> None:
        self._offered: list[tuple[object, str]] = []
        super().__init__(self._columns(), _MEMBERSHIP.title, ghost_text=_MEMBERSHIP.invitation)
        of_structure = {key: f"organisation.{key}" for key in ("ess", "kind", "commune")}
        in_rows("membership", self, structure="organisation_id", **of_structure)

    def offer(self, organisations: Sequence[OrganisationRow]) -> None:
        """What structures can be added."""
        self._offered[:] = [(row.id, row.name) for row in organisations]

    def _columns(self) -> tuple[Column[Member], ...]:
        own, about = _MEMBERSHIP.field, ORGANISATION.field
        structure: Column[Member] = screen_column(
            own("organisation_id"),
            lambda member: member.organisation.id,
            options=self._offered,
            editable=lambda member: member is None,
            tooltip=lambda member: member.organisation.name,
            creates=True,
            stretch=3,
            width_chars=18,
        )
        return (
            replace(structure, key="structure"),
            screen_column(own("role"), lambda member: member.membership.role, width_chars=15),
            screen_column(
                about("ess"), lambda member: member.organisation.ess, heading="ESS", editable=_is_there, width_chars=4
            ),
            screen_column(
                about("kind"), lambda member: member.organisation.kind, editable=_is_there, width_chars=13, stretch=1
            ),
            screen_column(
                about("commune"),
                lambda member: member.organisation.commune,
                editable=_is_there,
                width_chars=11,
                stretch=1,
            ),
            screen_column(
                own("college"), lambda member: member.membership.college, editable=_is_there, width_chars=12, stretch=1
            ),
            screen_column(own("since"), lambda member: member.membership.since, editable=_is_there, width_chars=11),
            screen_column(
                own("until"),
                lambda member: member.membership.until,
                editable=_is_there,
                tooltip=lambda member: early_end_words(member.membership),
                role=lambda member: "danger" if early_end_words(member.membership) else None,
                width_chars=11,
            ),
            screen_column(
                own("eligible"),
                lambda member: member.membership.eligible,
                editable=_is_there,
                tooltip=lambda _member: "Peut recevoir l’aide",
                width_chars=7,
            ),
        )


def _is_there(member: Member | None) -> bool:
    return member is not None


_ASKED: Final = (
    replace(ORGANISATION.field("name"), placeholder="Nom de la structure"),
    _MEMBERSHIP.field("role"),
    replace(ORGANISATION.field("kind"), chars=None),
    ORGANISATION.field("commune"),
    ORGANISATION.field("ess"),
)
_BEGUN: Final[Mapping[str, object]] = {
    "name": "",
    "role": MemberRole.MEMBER,
    "kind": OrganisationKind.ASSOCIATION,
    "commune": "",
    "ess": False,
}


class NewStructureForm(QWidget):
    """Asks for a structure the file does not know yet.

    Signals:
        wanted: the form is filled: what is typed, by field.
        left: the officer gives up.
    """

    wanted = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.editors = {field.key: editor_of(field) for field in _ASKED}
        self._fields = {field.key: placed(field, self.editors[field.key]) for field in _ASKED}
        self.add_button = quiet_button("Ajouter au PTCE", "check")
        self._leave = quiet_button("Fermer")
        self._lay_out()
        self.add_button.clicked.connect(self._check)
        self._leave.clicked.connect(self.left)
        self._taken: Mapping[str, object] | None = None
        self._known: tuple[Identity, ...] = ()
        for line in self._lines():
            line.textChanged.connect(self._compare)
        self.clear()

    def is_empty(self) -> bool:
        """Whether nothing is typed for another structure."""
        return not any(line.text().strip() for line in self._lines())

    def know(self, known: Iterable[Identity]) -> None:
        """What is compared with what is typed: a likely double is said."""
        self._known = tuple(known)

    def problem(self) -> str:
        """The sentence under the name."""
        return self._named().problem()

    def forget_taken(self) -> None:
        """The structure asked for is in the file."""
        self._taken = None

    def give_back(self) -> None:
        """The structure asked for was refused: show it again, unless another is typed by now."""
        taken, self._taken = self._taken, None
        if taken is not None and self.is_empty():
            self._show(taken)

    def clear(self) -> None:
        """Empty the form, for the next structure."""
        self._show(_BEGUN)
        for line in self._lines():
            line.forget_typing()  # what was typed has gone with the structure, wherever the keyboard is
        self._named().set_problem("")

    def _show(self, values: Mapping[str, object]) -> None:
        for key, value in values.items():
            show_value(self.editors[key], value)

    def _values(self) -> dict[str, object]:
        return {key: value_of(editor) for key, editor in self.editors.items()}

    def _lines(self) -> list[LineField]:
        return [editor for editor in self.editors.values() if isinstance(editor, LineField)]

    def _named(self) -> Field:
        """The field of the name, under which things are said."""
        field = self._fields["name"]
        assert isinstance(field, Field)
        return field

    def _compare(self, _text: str) -> None:
        name, commune = (line.text() for line in self._lines())
        said = double_sentence(doubles_of(Identity(0, name, commune=commune), self._known), Likeness.NAME)
        self._named().set_problem(said, "warning")

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(BETWEEN_FIELDS)
        for place, key in enumerate(("name", "role", "kind", "commune")):
            grid.addWidget(self._fields[key], *divmod(place, 2))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._fields["ess"])
        row.addStretch(1)
        row.addWidget(self._leave)
        row.addWidget(self.add_button)
        grid.addLayout(row, 2, 0, 1, 2)

    def _check(self) -> None:
        typed = self._values()
        if str(typed["name"]).strip():
            self._taken = typed
            self.wanted.emit(typed)
            self.clear()  # at once: what is typed while the file is written belongs to the next structure
        else:
            self._named().set_problem("Donnez un nom à la structure.")
        self.editors["name"].setFocus()


class MembersCard(GridCard[Member]):
    """Who takes part in a PTCE, and how."""

    def __init__(self) -> None:
        self.table = MembersTable()
        super().__init__("Membres", self.table)
        self.form = NewStructureForm()
        until_validated(self.form)
        self.form.hide()
        self.create_button = quiet_button("Créer une structure", "plus")
        needs_right("organisation", self.create_button)
        self.add_action(self.create_button)
        self.add(self.form)
        self.create_button.clicked.connect(self.open_form)
        self.form.left.connect(self.close_form)

    def show_sheet(self, sheet: PtceSheet) -> None:
        """Show the members the file holds."""
        self.set_rows([Member(m, sheet.organisations[m.organisation_id]) for m in sheet.ptce.memberships])

    def offer(self, organisations: Sequence[OrganisationRow]) -> None:
        """What structures the file knows."""
        self.table.offer(organisations)
        self.form.know(row.identity for row in organisations)

    def open_form(self) -> None:
        """Show the form."""
        self.form.show()
        self.form.editors["name"].setFocus()

    def close_form(self) -> None:
        """Put the form away."""
        self.form.clear()
        self.form.hide()
        self.create_button.setFocus()
