"""What is said of each dossier of an agenda: it goes once something else is said of it, or voted."""

from ptce_desk.services.committee.sessions import AgendaLine
from ptce_desk.ui.desk.page import Notice, Window


class SaidOfDossiers:
    """One notice for a dossier at a time."""

    def __init__(self, window: Window) -> None:
        self._window = window
        self._said: dict[int, str] = {}

    def say(self, line: AgendaLine, notice: Notice) -> None:
        """Say something of a dossier, in place of what was said of it before."""
        self.forget(line)
        self._said[line.item.id] = notice.text
        self._window.notify(notice)

    def forget(self, line: AgendaLine) -> None:
        """Say no more what is no longer true of a dossier."""
        self._window.withdraw(self._said.pop(line.item.id, ""))
