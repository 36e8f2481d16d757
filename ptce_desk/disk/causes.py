"""The cause of a failure of the system, by its number: never by its text, which is in the system's own language."""

import errno
import os
from contextlib import suppress
from pathlib import Path
from typing import Final

from ptce_desk.disk.drafts import draft_in
from ptce_desk.domain.disk_causes import DiskCause

_NAMED: Final[dict[DiskCause, tuple[str, ...]]] = {
    DiskCause.FULL: ("ENOSPC",),
    DiskCause.QUOTA: ("EDQUOT",),
    DiskCause.TOO_LARGE: ("EFBIG", "EOVERFLOW"),
    DiskCause.READ_ONLY: ("EROFS",),
    DiskCause.FORBIDDEN: ("EACCES", "EPERM"),
    DiskCause.NOT_THERE: ("ENOENT", "ENOTDIR"),
    DiskCause.IS_FOLDER: ("EISDIR",),
    DiskCause.TAKEN: ("EEXIST", "ENOTEMPTY"),
    DiskCause.BUSY: ("EBUSY", "ETXTBSY", "EAGAIN", "EDEADLK", "ENOLCK"),
    DiskCause.NAME_TOO_LONG: ("ENAMETOOLONG",),
    DiskCause.NAME_REFUSED: ("EINVAL", "EILSEQ"),
    DiskCause.LINK_LOOP: ("ELOOP",),
    DiskCause.DEVICE: ("EIO", "ENXIO", "ENODEV", "ENOMEDIUM", "EMEDIUMTYPE", "EUCLEAN"),
    DiskCause.NETWORK: (
        "ESTALE", "EREMOTE", "EREMOTEIO", "ECOMM", "ENONET", "ENOLINK", "EPIPE", "ENOTCONN", "ESHUTDOWN", "ETIMEDOUT",
        "ECONNABORTED", "ECONNREFUSED", "ECONNRESET", "EHOSTDOWN", "EHOSTUNREACH", "ENETDOWN", "ENETRESET",
        "ENETUNREACH",
    ),
    DiskCause.TOO_MANY_OPEN: ("EMFILE", "ENFILE"),
    DiskCause.NO_MEMORY: ("ENOMEM", "ENOBUFS"),
}  # fmt: skip
"""By the names of `errno`, since each system knows only some of them."""

_BY_NUMBER: Final = {
    number: cause for cause, names in _NAMED.items() for name in names if (number := getattr(errno, name, None))
}

_BY_WINDOWS_NUMBER: Final = {
    19: DiskCause.READ_ONLY,  # ERROR_WRITE_PROTECT
    21: DiskCause.DEVICE,  # ERROR_NOT_READY
    32: DiskCause.BUSY,  # ERROR_SHARING_VIOLATION
    33: DiskCause.BUSY,  # ERROR_LOCK_VIOLATION
    53: DiskCause.NETWORK,  # ERROR_BAD_NETPATH
    59: DiskCause.NETWORK,  # ERROR_UNEXP_NET_ERR
    64: DiskCause.NETWORK,  # ERROR_NETNAME_DELETED
    67: DiskCause.NETWORK,  # ERROR_BAD_NET_NAME
    121: DiskCause.NETWORK,  # ERROR_SEM_TIMEOUT
    206: DiskCause.NAME_TOO_LONG,  # ERROR_FILENAME_EXCED_RANGE
    483: DiskCause.DEVICE,  # ERROR_DEVICE_HARDWARE_ERROR
    1117: DiskCause.DEVICE,  # ERROR_IO_DEVICE
    1231: DiskCause.NETWORK,  # ERROR_NETWORK_UNREACHABLE
    1295: DiskCause.QUOTA,  # ERROR_DISK_QUOTA_EXCEEDED
    1392: DiskCause.DEVICE,  # ERROR_FILE_CORRUPT
}
"""Where Python's translation of a Windows error (PC/errmap.h) is coarser than the error was."""

_TRIED: Final = 1024 * 1024
"""Bytes written to ask a disk what keeps it from taking more."""


def cause_of(problem: OSError) -> DiskCause:
    """What the system answered."""
    precise = _BY_WINDOWS_NUMBER.get(getattr(problem, "winerror", None) or 0)
    return precise or _BY_NUMBER.get(problem.errno or 0, DiskCause.UNKNOWN)


def cause_of_reading(path: Path) -> DiskCause:
    """Why a file cannot be read, asked of the disk itself: SQLite keeps few codes for all that a system may answer."""
    try:
        with path.open("rb") as stream:
            stream.read(_TRIED)
    except OSError as problem:
        return cause_of(problem)
    return DiskCause.UNKNOWN


def cause_of_growing(path: Path) -> DiskCause:
    """Why a file of that size can grow no more where it stands, asked of the disk on a file of no value beside it."""
    draft = draft_in(path.parent)
    try:
        with draft.open("xb") as stream:
            stream.truncate(path.stat().st_size)
        return cause_of_writing(draft)
    except OSError as problem:
        return cause_of(problem)
    finally:
        with suppress(OSError):  # it was never made
            draft.unlink()


def cause_of_writing(path: Path) -> DiskCause:
    """Why no more can be written at the end of a draft of ours, asked of the disk by writing a little more."""
    try:
        with path.open("ab") as stream:
            stream.write(bytes(_TRIED))
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as problem:
        return cause_of(problem)
    return DiskCause.UNKNOWN
