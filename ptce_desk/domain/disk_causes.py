"""Why a disk did not take or give a file, as causes an officer can do something about."""

from enum import StrEnum


class DiskCause(StrEnum):
    """What the system answered; `wording.disk` says each in French."""

    FULL = "full"
    QUOTA = "quota"
    TOO_LARGE = "too_large"
    READ_ONLY = "read_only"
    FORBIDDEN = "forbidden"
    NOT_THERE = "not_there"
    IS_FOLDER = "is_folder"
    TAKEN = "taken"
    BUSY = "busy"
    NAME_TOO_LONG = "name_too_long"
    NAME_REFUSED = "name_refused"
    LINK_LOOP = "link_loop"
    DEVICE = "device"
    NETWORK = "network"
    ALTERED = "altered"
    TOO_MANY_OPEN = "too_many_open"
    NO_MEMORY = "no_memory"
    UNKNOWN = "unknown"
