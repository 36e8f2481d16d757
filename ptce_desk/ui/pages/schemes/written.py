"""Rules written and not kept, by version: what the pages of schemes share of them as long as the file is open."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from ptce_desk.ui.desk.tasks import Tasks
from ptce_desk.ui.widgets.rules.draft import RuleDraft


@dataclass(frozen=True, slots=True)
class Written:
    """The rules of a version of a scheme as they are being written."""

    scheme_id: int
    version_id: int
    drafts: tuple[RuleDraft, ...]


class WrittenRules(QObject):
    """The rules that wait to be kept.

    Signals:
        changed: some came, went or are no longer the same, of this version (int).
        dropped: those of a version (int) were given up elsewhere than where they are written.
    """

    changed = Signal(int)
    dropped = Signal(int)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._held: dict[int, Written] = {}

    def put(self, written: Written) -> None:
        """Remember rules being written."""
        if self._held.get(written.version_id) != written:
            self._held[written.version_id] = written
            self.changed.emit(written.version_id)

    def of(self, version_id: int) -> tuple[RuleDraft, ...] | None:
        """The rules of a version that wait, None when none do."""
        held = self._held.get(version_id)
        return None if held is None else held.drafts

    def by_scheme(self) -> Mapping[int, Sequence[int]]:
        """The versions whose rules wait, by scheme."""
        found: dict[int, list[int]] = {}
        for written in self._held.values():
            found.setdefault(written.scheme_id, []).append(written.version_id)
        return found

    def forget(self, version_id: int) -> None:
        """They are kept, or as the file holds them."""
        if self._held.pop(version_id, None) is not None:
            self.changed.emit(version_id)

    def drop(self, version_id: int) -> Written | None:
        """Give up the rules of a version, and hand them back for who changes her mind."""
        written = self._held.pop(version_id, None)
        if written is not None:
            self.dropped.emit(version_id)
            self.changed.emit(version_id)
        return written

    def clear(self) -> None:
        """Give all of them up."""
        for version_id in list(self._held):
            self.drop(version_id)

    def __bool__(self) -> bool:
        """Whether some wait."""
        return bool(self._held)


def written_rules(tasks: Tasks) -> WrittenRules:
    """Those of the open file, the same for every page."""
    held = tasks.findChild(WrittenRules)
    return WrittenRules(tasks) if held is None else held
