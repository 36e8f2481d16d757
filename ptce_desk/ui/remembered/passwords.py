"""The password of a team's base, kept by the keyring of the system, and by nothing else (TEAM, decision 7).

What is remembered beside, in the preferences, is which bases it was asked to keep one for: it is asked for no other,
since it may ask the officer to open it first. It is loaded when it is needed.
"""

import logging
from collections.abc import Callable
from typing import Final, TypeVar

from PySide6.QtCore import QSettings

from ptce_desk.domain.places import TeamBase

T = TypeVar("T")

_NAME: Final = "PTCE Desk"
_KEY: Final = "kept_passwords"
_WORTH_IT: Final = 1
"""The priority of a keyring that keeps what it is given as it should; a plain file has less, none at all has 0."""
_LOG: Final = logging.getLogger(__name__)


def has_keyring() -> bool:
    """Whether there is a keyring to keep a password in."""

    def find() -> bool:
        from keyring import get_keyring  # noqa: PLC0415  # a tenth of a second

        return get_keyring().priority >= _WORTH_IT

    return _asked(find) or False


def is_kept(settings: QSettings, base: TeamBase) -> bool:
    """Whether the keyring was given the password of a base."""
    return base.address in _addresses(settings)


def kept_password(settings: QSettings, base: TeamBase) -> str:
    """What the keyring keeps for a base: for that very server, name and way to prove who it is; empty for nothing."""
    if not is_kept(settings, base):
        return ""

    def find() -> str | None:
        from keyring import get_password  # noqa: PLC0415  # a tenth of a second

        return get_password(_NAME, base.address)

    return _asked(find) or ""


def keep_password(settings: QSettings, base: TeamBase, password: str) -> bool:
    """Give the keyring the password of a base; False where it does not take it."""

    def keep() -> bool:
        from keyring import set_password  # noqa: PLC0415  # a tenth of a second

        set_password(_NAME, base.address, password)
        return True

    if not has_keyring() or not _asked(keep):
        return False
    settings.setValue(_KEY, sorted({*_addresses(settings), base.address}))
    return True


def forget_password(settings: QSettings, base: TeamBase) -> bool:
    """Have the keyring forget the password of a base; False where it does not say it did."""

    def forget() -> bool:
        from keyring import delete_password, get_password  # noqa: PLC0415  # a tenth of a second

        if get_password(_NAME, base.address) is not None:
            delete_password(_NAME, base.address)
        return True

    if not is_kept(settings, base):
        return True
    if not _asked(forget):
        return False
    settings.setValue(_KEY, sorted(_addresses(settings) - {base.address}))
    return True


def _addresses(settings: QSettings) -> set[str]:
    found = settings.value(_KEY, [])
    return {found} if isinstance(found, str) else set(found) if isinstance(found, list) else set()


def _asked(job: Callable[[], T]) -> T | None:
    """What a keyring answers; None where it fails, which each kind of keyring does by errors of its own."""
    try:
        return job()
    except Exception as problem:  # noqa: BLE001  # what it says is not logged: it might tell what it was given
        _LOG.warning("The keyring failed: %s", type(problem).__name__)
        return None
