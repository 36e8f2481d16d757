"""Asks which base of a team to open, or to fill: its server and its name, or the service that says both."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtWidgets import QLineEdit, QWidget
from typing_extensions import override

from ptce_desk.domain.places import TeamBase
from ptce_desk.records.record import RecordField
from ptce_desk.ui.dialogs.new_record import NewRecordDialog
from ptce_desk.ui.remembered.passwords import has_keyring, is_kept
from ptce_desk.ui.remembered.preferences import preferences
from ptce_desk.ui.widgets.forms.field import Field
from ptce_desk.ui.widgets.labels import plain_tooltip

_LEAD: Final = "Le service informatique vous a donné un serveur et une base, ou le nom d’un service."
_FIELDS: Final = (
    (
        RecordField("host", "Serveur", placeholder="Par exemple : postgres.region.fr", chars=34),
        RecordField("name", "Base", placeholder="Par exemple : ess", chars=18),
    ),
    (RecordField("service", "Ou service", placeholder="À la place des deux", chars=34),),
)
_USER: Final = RecordField("user", "Votre identifiant", placeholder="Celui de votre session", chars=24)
KEEP: Final = "keep"
_KEEPING: Final = RecordField(
    KEEP, "Retenir le mot de passe sur ce poste", kind="bool", hint="Il est confié au trousseau de votre session."
)
_NO_KEYRING: Final = "Ce poste n’a pas de trousseau où le retenir : il est demandé à chaque ouverture."
_NOT_KEPT: Final = "Il n’est pas gardé."
_LEFT_EMPTY: Final = "Vide : celui que ce poste a retenu."


class TeamBaseDialog(NewRecordDialog):
    """Not left before it names a base."""

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        doing: str,
        begun: TeamBase | None = None,
        *,
        refused: str = "",
        keep: bool | None = None,
    ) -> None:
        """Ask for a base.

        Args:
            parent: the window, if any.
            title: of the dialog.
            doing: what its button says.
            begun: what it shows at first.
            refused: why that one was not taken.
            keep: whether the password is to be kept for the next time, at first; None where it is not asked.
        """
        shown = begun or TeamBase()
        can_keep = keep is not None and has_keyring()
        if can_keep:
            hint = _LEFT_EMPTY if is_kept(preferences(), shown) else ""
        else:
            hint = _NOT_KEPT if keep is None else _NO_KEYRING
        password_field = RecordField("password", "Mot de passe", hint=hint, chars=24)
        super().__init__(
            parent,
            title,
            doing,
            (*_FIELDS, (_USER, password_field), *([] if keep is None else [(_KEEPING,)])),
            begun={
                "host": _server(shown),
                "name": shown.name,
                "service": shown.service,
                "user": shown.user,
                **({KEEP: keep} if can_keep else {}),
            },
            refusals=_refusals,
            lead=_LEAD,
            leave="Renoncer",
        )
        password = self.editors["password"]
        assert isinstance(password, QLineEdit)
        password.setEchoMode(QLineEdit.EchoMode.Password)
        if keep is not None and not can_keep:
            self.editors[KEEP].setEnabled(False)
            self.editors[KEEP].setToolTip(plain_tooltip(_NO_KEYRING))
            self.editors[KEEP].setAccessibleDescription(_NO_KEYRING)
        if refused:
            self.effect.setProperty("textRole", "danger")
            self.say_effect(refused)
            password.setFocus()

    @override
    def accept(self) -> None:
        typed, host = self.values(), self.fields["host"]
        if isinstance(host, Field) and not any(str(typed[key]).strip() for key in ("host", "service")):
            host.set_problem("Donnez le nom du serveur, ou celui d’un service.", "danger")
            self.editors["host"].setFocus()
            return
        super().accept()


def base_of(values: Mapping[str, object], known: TeamBase | None = None) -> TeamBase:
    """The base that the dialog was answered; how its server proves who it is stays as it was `known`."""
    host, _colon, port = str(values["host"]).strip().partition(":")
    return TeamBase(
        name=str(values["name"]).strip(),
        host=host,
        port=int(port) if port.isdecimal() else 0,
        user=str(values["user"]).strip(),
        service=str(values["service"]).strip(),
        sslmode=known.sslmode if known is not None and known.host == host else "",
    )


def _server(base: TeamBase) -> str:
    return f"{base.host}:{base.port}" if base.port else base.host


def _refusals(typed: Mapping[str, object]) -> dict[str, str]:
    """What keeps from going on, once something is typed; what lacks altogether is asked for when it is wanted."""
    if str(typed["service"]).strip():
        twice = any(str(typed[key]).strip() for key in ("host", "name"))
        return {"service": "Le service dit déjà le serveur et la base : videz-les."} if twice else {}
    host, colon, port = str(typed["host"]).strip().partition(":")
    found = {}
    if colon and not port.isdecimal():
        found["host"] = "Le port s’écrit en chiffres : serveur:5432."
    if host and not str(typed["name"]).strip():
        found["name"] = "Donnez le nom de la base."
    return found
