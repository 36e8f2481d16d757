"""A file that others may write at the same time, or that is written through a network, is known by its place."""

from pathlib import Path

import pytest

from ptce_desk.disk.places import Mount, RiskyPlace, is_read_only, risky_place
from tests.systems import linux, posix

HERE = [Mount("/", "ext4"), Mount("/home", "ext4")]


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("OneDrive", "OneDrive"),
        ("OneDrive - Région Bretagne", "OneDrive"),
        ("OneDrive-Personal", "OneDrive"),
        ("Dropbox", "Dropbox"),
        ("Dropbox (Région)", "Dropbox"),
        ("Google Drive", "Google Drive"),
        ("Mon Drive", "Google Drive"),
        ("GoogleDrive-agent@region.fr", "Google Drive"),
        ("Nextcloud", "Nextcloud"),
        ("Nextcloud2", "Nextcloud"),
        ("ownCloud", "ownCloud"),
        ("com~apple~CloudDocs", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("pCloudDrive", "pCloud"),
        ("pCloud Drive", "pCloud"),
        ("kDrive", "kDrive"),
        ("MEGAsync", "MEGA"),
        ("Seafile", "Seafile"),
    ],
)
def test_a_synchronised_folder_is_known_by_its_name(folder: str, program: str, tmp_path: Path) -> None:
    path = tmp_path / folder / "ESS" / "region.ptce"
    assert risky_place(path, HERE) == RiskyPlace("synchronised", program)


@pytest.mark.parametrize(
    ("marker", "program"),
    [
        (".dropbox.cache", "Dropbox"),
        (".sync_5f2a1b.db", "Nextcloud"),
        ("._sync_5f2a1b.db", "Nextcloud"),
        (".stfolder", "Syncthing"),
        (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"),
    ],
)
def test_a_synchronised_folder_of_any_name_is_known_by_what_its_program_leaves(
    marker: str, program: str, tmp_path: Path
) -> None:
    folder = tmp_path / "Partagé" / "ESS"
    folder.mkdir(parents=True)
    (tmp_path / "Partagé" / marker).touch()
    assert risky_place(folder / "region.ptce", HERE) == RiskyPlace("synchronised", program)


def test_a_link_into_a_synchronised_folder_is_followed(tmp_path: Path) -> None:
    (tmp_path / "Nextcloud").mkdir()
    (tmp_path / "travail").symlink_to(tmp_path / "Nextcloud")
    assert risky_place(tmp_path / "travail" / "region.ptce", HERE) == RiskyPlace("synchronised", "Nextcloud")


@posix
@pytest.mark.parametrize("kind", ["cifs", "smb3", "nfs", "nfs4", "drvfs", "9p", "fuse.sshfs", "davfs", "CIFS"])
def test_a_share_is_known_by_the_kind_of_its_mount(kind: str) -> None:
    mounts = [*HERE, Mount("/mnt/partage", kind)]
    assert risky_place(Path("/mnt/partage/ESS/region.ptce"), mounts) == RiskyPlace("remote", kind)
    assert risky_place(Path("/mnt/partage2/region.ptce"), mounts) is None


@posix
def test_the_deepest_and_latest_mount_decides() -> None:
    mounts = [Mount("/", "nfs"), Mount("/home", "ext4"), Mount("/home/a", "ext4"), Mount("/home/a", "cifs")]
    assert risky_place(Path("/home/b/region.ptce"), mounts) is None
    assert risky_place(Path("/home/a/region.ptce"), mounts) == RiskyPlace("remote", "cifs")


@posix
def test_a_disk_windows_calls_remote_is_a_share() -> None:
    assert risky_place(Path("/region.ptce"), [Mount("/", "NTFS", remote=True)]) == RiskyPlace("remote", "NTFS")


@pytest.mark.parametrize(
    ("written", "risky"), [(r"\\serveur\partage\region.ptce", True), (r"\\?\C:\region.ptce", False)]
)
def test_a_name_that_begins_with_a_server_is_a_share(written: str, *, risky: bool) -> None:
    assert (risky_place(Path(written), HERE) is not None) is risky


@pytest.mark.parametrize("folder", ["Documents", "boxe", "megaphone", "Mes dossiers synchronisés", "drive"])
def test_an_ordinary_folder_is_not_risky(folder: str) -> None:
    assert risky_place(Path("/home/agent") / folder / "region.ptce", HERE) is None


def test_the_mounts_of_this_machine_can_be_read_and_its_disk_written(tmp_path: Path) -> None:
    assert risky_place(tmp_path / "region.ptce") is None
    assert not is_read_only(tmp_path)


@linux
def test_a_disk_that_only_reads_is_known() -> None:
    assert is_read_only(Path("/sys/kernel")) == ("ro" in _options_of("/sys"))


def _options_of(point: str) -> list[str]:
    for line in Path("/proc/mounts").read_text("utf-8").splitlines():
        fields = line.split()
        if fields[1] == point:
            return fields[3].split(",")
    return []
