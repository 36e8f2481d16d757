"""The trials kept of a scheme, on the page « Et si… »: one is opened again, or compared with the rules tried."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import count
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from ptce_desk.domain.attachments import disk_name
from ptce_desk.records.schemes import RULE_TRIAL
from ptce_desk.services.schemes.kept_trials import KeptTrial
from ptce_desk.ui.dialogs.caution import Caution
from ptce_desk.ui.dialogs.new_record import NewRecordDialog, Values
from ptce_desk.ui.looks.theme import zoomed_length
from ptce_desk.ui.widgets.buttons import quiet_button
from ptce_desk.ui.widgets.editors.choice import Choice

UNKEPT: Final = Caution(
    "Essai non gardé",
    "Des règles sont essayées et ne sont pas gardées. Si vous fermez maintenant, elles sont perdues. "
    "Le menu « Essais » les garde sous un nom.",
    "Revenir à l’essai",
    "Fermer sans le garder",
)
OVER_A_TRIAL: Final = Caution(
    "Essai non gardé",
    "Un essai de cette version attend ici et n’est pas gardé. Les règles que vous écrivez prendraient sa place, et il "
    "serait perdu. Le menu « Essais » le garde sous un nom.",
    "Revenir à l’essai",
    "Essayer les règles écrites",
)
_NONE: Final = 0
"""The choice of no trial: an id begins at 1."""
_NO_OTHER: Final = (_NONE, "Comparer avec un essai…")
_WIDTH: Final = 160
_LONGEST_FILE_NAME: Final = 80
_LONGEST_NAME: Final = 24
"""Characters of a name in the choice, which stands beside the filters; the result says it whole."""


class TrialChoices(QObject):
    """The menu « Essais », and the choice of a trial to compare with; the latter shows once one is kept.

    Signals:
        keep_asked: the rules tried are to be kept under a name.
        replace_asked: they are to be those of the trial (`KeptTrial`) that was opened.
        opened: the trial (`KeptTrial`) to open again.
        compared: another trial, or none, is compared with.
    """

    keep_asked = Signal()
    replace_asked = Signal(object)
    opened = Signal(object)
    compared = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.trials: tuple[KeptTrial, ...] = ()
        self._changed: KeptTrial | None = None
        self._tried: int | None = None
        self.button = quiet_button("Essais ▾", "flask")
        self.button.setAccessibleName("Essais gardés")
        self.button.setToolTip("Garder ces règles sous un nom, ou en rouvrir")
        self.menu = QMenu(self.button)
        self.button.setMenu(self.menu)
        self.against = Choice([_NO_OTHER])
        self.against.setParent(parent)
        self.against.keep_width(zoomed_length(_WIDTH))
        self.against.setAccessibleName("Comparer avec un essai gardé")
        self.against.set_value(_NONE)
        self.against.chosen.connect(lambda _trial: self.compared.emit())
        self.show_trials(())

    def show_trials(self, trials: Sequence[KeptTrial]) -> bool:
        """Offer these; whether the rules compared with are others from now on."""
        former = self.other()
        self.trials = tuple(trials)
        self._fill_menu()
        return self._offer(former)

    def show_tried(self, trial_id: int | None) -> bool:
        """Offer no comparison with the trial whose rules are tried as they are; whether another one is compared now."""
        if trial_id == self._tried:
            return False
        former, self._tried = self.other(), trial_id
        return self._offer(former)

    def _offer(self, former: KeptTrial | None) -> bool:
        others = [one for one in self.trials if one.id != self._tried]
        self.against.set_options([_NO_OTHER, *((one.id, f"Comparé à « {_short(one.name)} »") for one in others)])
        kept = former is not None and any(one.id == former.id for one in others)
        self.against.set_value(former.id if former is not None and kept else _NONE)
        self.against.setVisible(bool(others))
        now = self.other()
        return (former and former.rules) != (now and now.rules)

    def show_changed(self, trial: KeptTrial | None) -> None:
        """Offer to replace the rules of a trial that was opened, and changed since; None for none."""
        if trial != self._changed:
            self._changed = trial
            self._fill_menu()

    def _fill_menu(self) -> None:
        self.menu.clear()
        self.menu.addAction("Garder cet essai…").triggered.connect(lambda _checked=False: self.keep_asked.emit())
        if (changed := self._changed) is not None:
            entry = self.menu.addAction(f"Remplacer « {_plain(changed.name)} »")
            entry.triggered.connect(lambda _checked=False: self.replace_asked.emit(changed))
        if self.trials:
            self.menu.addSeparator()
        for trial in self.trials:
            entry = self.menu.addAction(f"Ouvrir « {_plain(trial.name)} », version {_plain(trial.version.version)}")
            entry.triggered.connect(partial(self._open, trial))

    def named(self, trial_id: int | None) -> KeptTrial | None:
        """One of them, None when it is not there."""
        return next((one for one in self.trials if one.id == trial_id), None)

    def other(self) -> KeptTrial | None:
        """The trial compared with, None for none."""
        value = self.against.value()
        return self.named(value) if isinstance(value, int) else None

    def _open(self, trial: KeptTrial, _checked: bool = False) -> None:  # noqa: FBT001, FBT002  # of a signal
        self.opened.emit(trial)


def keep_trial_dialog(parent: QWidget | None, known: Sequence[str], name: str = "") -> NewRecordDialog:
    """Asks for the name of a trial; `known` are those of the version, whose rules it would replace."""

    def remarks(typed: Values) -> dict[str, str]:
        same = str(typed["name"]).strip().casefold() in {one.casefold() for one in known}
        return {"name": "Cet essai existe : ses règles seront remplacées."} if same else {}

    field = replace(RULE_TRIAL.field("name"), placeholder="Par exemple : Plafond relevé")
    return NewRecordDialog(
        parent,
        "Garder l’essai",
        "Garder l’essai",
        [(field,)],
        begun={"name": name},
        remarks=remarks,
        lead="Ses règles restent dans le fichier sous ce nom ; aucun dossier n’est jugé sous elles.",
        leave="Ne rien garder",
        writes="rule_trial",
    )


def another_name(name: str, known: Sequence[str]) -> str:
    """A name like that of a trial which none bears: « Plafond relevé (2) »."""
    borne = {one.casefold() for one in known}
    return next(found for place in count(2) if (found := f"{name} ({place})").casefold() not in borne)


def file_name(scheme: str, trial: str) -> str:
    """What a document of the rules tried on a scheme is called, without its ending: « et-si-RA-CDDRA-Au quart »."""
    name = "-".join(filter(None, ("et-si", scheme, trial)))[:_LONGEST_FILE_NAME].strip()
    return disk_name(name).replace(".", "_")  # what follows a dot would be its ending


def _short(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"


def _plain(name: str) -> str:
    """A name a menu shows as it is."""
    return name.replace("&", "&&")
