"""How much each instructor has to do; each figure leads to what it counts."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from ptce_desk.formatting import date_text, number_text, typeset
from ptce_desk.services.dossier.sheet import FundingFileFilter
from ptce_desk.services.home.workload import LoadOf, Workload, narrowed_by
from ptce_desk.ui.desk.page import Destination
from ptce_desk.ui.looks.theme import set_look
from ptce_desk.ui.pages.home.beside import ElidedLink
from ptce_desk.ui.pages.home.work import LeadingCard
from ptce_desk.ui.widgets.buttons import LINK_SIDE, icon_button
from ptce_desk.ui.widgets.labels import plain_label, plain_tooltip
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.handing import whose

_LINE: Final = 28
_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_COUNTED: Final[Mapping[str, tuple[str, str, str]]] = {
    "open": ("En cours", "dossier en cours d’instruction", "dossiers en cours d’instruction"),
    "complete": ("Complets", "dossier complet", "dossiers complets"),
    "incomplete": ("Incomplets", "dossier incomplet", "dossiers incomplets"),
    "late": ("Retards", "échéance en retard", "échéances en retard"),
    "listed": ("Séance", "dossier à la prochaine séance", "dossiers à la prochaine séance"),
}


class WorkloadCard(LeadingCard):
    """A line for each instructor, nobody's last, from where her dossiers may be handed over.

    Signals:
        handing_asked: whose dossiers are to be handed over (str), an empty name for those of nobody.
    """

    handing_asked = Signal(str)

    def __init__(self) -> None:
        super().__init__("Charge par instructeur")

    def show_workload(self, workload: Workload) -> None:
        """Show it; what is none is a dash, which leads nowhere."""
        grid = self.start()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(0)
        grid.setColumnStretch(0, 1)
        for place, (key, (heading, _one, _many)) in enumerate(_COUNTED.items(), 1):
            said = heading
            if key == "listed" and workload.session is not None:
                said = f"Séance {workload.session:%d/%m}"
            grid.addWidget(_aligned(plain_label(said, "hint")), 0, place, _RIGHT)
        for place, load in enumerate(workload.of, 1):
            self._add(grid, place, load, workload)
        grid.setRowStretch(len(workload.of) + 1, 1)

    def _add(self, grid: QGridLayout, place: int, load: LoadOf, workload: Workload) -> None:
        name = load.instructor or "Sans instructeur"
        every = FundingFileFilter(narrowed_by(load.instructor, "every"))
        told = f"Dossiers {whose(load.instructor)}"
        grid.addWidget(
            ElidedLink(self.link(name, told, Destination("funding_files", filter=every, told=told))), place, 0
        )
        for column, (key, (_heading, one, many)) in enumerate(_COUNTED.items(), 1):
            count = int(getattr(load, key))
            told = f"{count_text(count, one, many)}, {name}"
            grid.addWidget(self._count(key, count, told, load, workload), place, column, _RIGHT)
        hand = icon_button("users", typeset(f"Confier les dossiers {whose(load.instructor)}…"))
        hand.clicked.connect(lambda: self.handing_asked.emit(load.instructor))
        grid.addWidget(hand, place, len(_COUNTED) + 1, _RIGHT)
        grid.setRowMinimumHeight(place, _LINE)

    def _count(self, key: str, count: int, told: str, load: LoadOf, workload: Workload) -> QWidget:
        if not count:
            return _aligned(plain_label("–", "muted"))
        narrowing = narrowed_by(load.instructor, key, workload.session)
        place = (
            Destination("deadlines", narrowing=narrowing)
            if key == "late"
            else Destination("funding_files", filter=FundingFileFilter(narrowing), told=told)
        )
        button = self.link(number_text(count), typeset(told), place)
        if key == "late" and load.oldest is not None:
            set_look(button, "urgent", "danger")
            button.setToolTip(plain_tooltip(typeset(f"Le plus ancien : {date_text(load.oldest)}")))
        return button


def _aligned(label: QLabel) -> QLabel:
    """A label whose words end where those of a link do."""
    label.setContentsMargins(0, 0, LINK_SIDE, 0)
    return label
