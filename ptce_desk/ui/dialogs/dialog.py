"""What every dialog of the program is."""

from PySide6.QtWidgets import QDialog
from typing_extensions import override

from ptce_desk.ui.tab_order import step_tab


class Dialog(QDialog):
    """A dialog where Tab goes as one reads."""

    @override
    def focusNextPrevChild(self, next_: bool, /) -> bool:
        return step_tab(self, forward=next_)
