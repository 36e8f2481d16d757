"""Where a file stands: on a disk of this machine, or where another one may write it, or write less surely."""

import os
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePath
from typing import Final, Literal


@dataclass(frozen=True, slots=True)
class RiskyPlace:
    """A folder kept the same on several machines by a program, or a disk reached through the network or another system.

    Attributes:
        kind: which of the two.
        name: the program (« OneDrive »), or the kind of share as the system names it (« cifs »), empty if unknown.
    """

    kind: Literal["synchronised", "remote"]
    name: str


_FOLDERS: Final = (
    ("OneDrive", r"onedrive( ?- .+|-.+)?"),
    ("Dropbox", r"dropbox( \(.+\))?"),
    ("Google Drive", r"google ?drive( ?-.+)?|googledrive-.+|mon drive|my drive|drive partagés|shared drives"),
    ("Nextcloud", r"nextcloud\d*"),
    ("ownCloud", r"owncloud\d*"),
    ("iCloud", r"icloud ?drive|com~apple~clouddocs|mobile documents"),
    ("pCloud", r"pcloud ?(drive|sync)?"),
    ("kDrive", r"kdrive\d*"),
    ("MEGA", r"mega(sync)?( downloads| uploads)?"),
    ("Box", r"box( sync|-box)?"),
    ("Seafile", r"seafile|seadrive"),
    ("Syncthing", r"syncthing"),
    ("Proton Drive", r"proton ?drive(-.+)?"),
    ("Hubic", r"hubic"),
)
"""Names these programs give their folder, in French and in English; case is of no matter."""

_MARKERS: Final = (
    ("Dropbox", ".dropbox"),
    ("Dropbox", ".dropbox.cache"),
    ("OneDrive", ".849C9593-D756-4E56-8D6E-42412F2A707B"),
    ("Nextcloud", ".sync_*.db"),
    ("Nextcloud", "._sync_*.db"),
    ("Nextcloud", ".nextcloudsync.log"),
    ("ownCloud", ".owncloudsync.log"),
    ("Google Drive", ".tmp.driveupload"),
    ("Google Drive", ".tmp.drivedownload"),
    ("Syncthing", ".stfolder"),
    ("Resilio Sync", ".sync"),
    ("Seafile", ".seafile-data"),
)
"""What these programs leave in the folder they keep, whatever its name."""

_REMOTE: Final = re.compile(
    r"9p|afpfs|afs|beegfs|ceph|cifs|coda|davfs|drvfs|(fuse\.)?glusterfs|gfs2|lustre|ncpfs|nfs[34]?|prl_fs|smb[23]?|smbfs"
    r"|vboxsf|virtiofs|vmhgfs|webdav|fuse\.(curlftpfs|davfs2?|gvfsd-fuse|rclone|s3fs|sshfs|vmhgfs-fuse)"
)
"""Kinds of mounts reached through the network, or lent by another system (`drvfs`, `9p`: Windows seen from WSL)."""

_SHARE: Final = re.compile(r"(\\\\|//)[^\\/?.][^\\/]*[\\/][^\\/]")
"""`\\\\server\\share`; not `\\\\?\\C:`, a long name of this machine."""


@dataclass(frozen=True, slots=True)
class Mount:
    """A disk as the system attaches it: where, of which kind, `remote` when the system itself says so."""

    point: str
    kind: str
    remote: bool = False


def risky_place(path: Path, mounts: Iterable[Mount] | None = None) -> RiskyPlace | None:
    """What makes the place of a file risky, None on an ordinary disk; the file itself need not exist.

    Args:
        path: of the file.
        mounts: the disks of this machine, asked of the system when None.
    """
    real = Path(os.path.realpath(path))
    for folder in (*path.absolute().parents, *real.parents):
        if named := _program_of_name(folder) or _program_of_marker(folder):
            return RiskyPlace("synchronised", named)
    if _SHARE.match(str(path)) or _SHARE.match(str(real)):
        return RiskyPlace("remote", "")
    mount = _mount_of(real, _mounts() if mounts is None else mounts)
    if mount is not None and (mount.remote or _REMOTE.fullmatch(mount.kind.lower())):
        return RiskyPlace("remote", mount.kind)
    return None


def is_read_only(path: Path) -> bool:
    """Whether the whole disk a file stands on takes no writing; Windows does not say."""
    return sys.platform != "win32" and bool(os.statvfs(path).f_flag & os.ST_RDONLY)


def _program_of_name(folder: PurePath) -> str | None:
    name = folder.name.lower()
    return next((program for program, pattern in _FOLDERS if re.fullmatch(pattern, name)), None)


def _program_of_marker(folder: Path) -> str | None:
    try:
        names = [entry.name for entry in os.scandir(folder) if entry.name.startswith(".")]
    except OSError:  # a folder one may cross and not list says nothing
        return None
    return next((program for program, sign in _MARKERS if any(fnmatchcase(name, sign) for name in names)), None)


def _mount_of(real: Path, mounts: Iterable[Mount]) -> Mount | None:
    """The disk a file is on: the deepest mount above it, the last one mounted there."""
    above = [mount for mount in mounts if real.is_relative_to(mount.point)]
    return max(enumerate(above), key=lambda one: (len(Path(one[1].point).parts), one[0]), default=(0, None))[1]


def _mounts() -> list[Mount]:
    """The disks of this machine, as psutil reads them from each system."""
    from psutil import disk_partitions  # noqa: PLC0415  # 20 ms: only once a file is open

    return [Mount(disk.mountpoint, disk.fstype, "remote" in disk.opts.split(",")) for disk in disk_partitions(all=True)]
