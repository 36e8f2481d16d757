"""Blank workbooks to fill, known again when they come back: their headings are those of this program, and starred."""

from typing import Final

from ptce_desk.imports.tables.layout import Table, bare
from ptce_desk.imports.tables.profiles import Profile
from ptce_desk.imports.tables.targets import TARGETS, ImportField, Target
from ptce_desk.wording.tables import blank_model_words

_OF_EXPORTS: Final = frozenset(
    {"source_id", "period", "awarded", "share", "nature", "guaranteed", "lent", "given", "conditions", "account"}
    | {"funder", "funder_siret", "state", "state_aid", "state_aid_number"}
)
"""What the exports of other programs say, and nobody types."""
_MARKS: Final = ("*", "*)")
"""How the heading of a column that is expected ends."""


def offered_in(target: Target) -> list[ImportField]:
    """The columns of a blank workbook."""
    return [field for field in target.fields if not field.personal and field.key not in _OF_EXPORTS]


def blank_model_of(table: Table) -> Profile | None:
    """The blank workbook that a table was written in, if any: columns may have been taken off, or a few added."""
    headings = {bare(column.heading): column.heading for column in table.columns}
    starred = {key for key, heading in headings.items() if heading.endswith(_MARKS)}
    if not starred:
        return None
    likely = []
    for target in TARGETS.values():
        fields = {bare(field.label): field.key for field in offered_in(target)}
        ours = {heading: fields[key] for key, heading in headings.items() if key in fields}
        whole = all(set(group) & set(ours.values()) for group in target.needs)
        if starred <= fields.keys() and whole and 2 * len(ours) > len(headings):
            likely.append((len(ours), target, ours))
    if not likely:
        return None
    _count, target, ours = max(likely, key=lambda one: one[0])
    return Profile(f"blank_{target.key}", blank_model_words(target.label), target.key, "ce programme", (), fields=ours)
