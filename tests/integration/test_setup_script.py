import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    sys.platform != "linux", reason="the script serves Debian and Ubuntu: run on one of them"
)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What the script reads, and a folder of made-up commands that comes first on the PATH."""
    folder = tmp_path / "checkout"
    (folder / "scripts").mkdir(parents=True)
    for name in ("pyproject.toml", "constraints.txt", "scripts/setup"):
        shutil.copy(REPOSITORY / name, folder / name)
    (tmp_path / "commands").mkdir()
    return folder


def command(checkout: Path, name: str, script: str) -> None:
    path = checkout.parent / "commands" / name
    path.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    path.chmod(0o755)


def run_setup(checkout: Path) -> subprocess.CompletedProcess[str]:
    environment = {"PATH": f"{checkout.parent / 'commands'}:{os.environ['PATH']}", "HOME": str(checkout.parent)}
    return subprocess.run(
        [checkout / "scripts" / "setup"], env=environment, capture_output=True, text=True, check=False
    )


def python_missing(missing: str, *, log: str, ensurepip: bool = True) -> str:
    """A python3 recent enough, on a machine that lacks `missing`, that writes down what is asked of it."""
    return f"""
case "$*" in
    -c*) exit 0 ;;
    -) cat >/dev/null; printf '%s' "{missing}"; exit 0 ;;
    "-m venv .venv") {"" if ensurepip else "exit 1"} ;;
esac
echo "$*" >> "{log}"
if [ "$2" = venv ]; then
    mkdir -p .venv/bin
    cat > .venv/bin/python <<'SH'
#!/bin/sh
echo "venv: $*" >> "{log}"
case "$*" in *--editable*) [ ! -e no-network ] ;; esac
SH
    chmod +x .venv/bin/python
fi
"""


def test_an_old_python_is_refused_in_words(checkout: Path) -> None:
    command(checkout, "python3", 'case "$1" in -c) exit 1 ;; --version) echo "Python 3.9.2" ;; esac')
    outcome = run_setup(checkout)
    assert outcome.returncode == 1
    assert "demande Python 3.11 ou plus récent ; « python3 » est Python 3.9.2" in outcome.stderr


def test_without_root_a_missing_library_gives_the_command_to_type(checkout: Path) -> None:
    command(checkout, "python3", python_missing("libegl1 libgl1", log="/dev/null"))
    command(checkout, "id", "echo 1000")
    command(checkout, "sudo", "exit 1")
    command(checkout, "apt-get", "echo called >> called")
    outcome = run_setup(checkout)
    assert outcome.returncode == 1
    assert "sudo apt-get update && sudo apt-get install -y libegl1 libgl1\n" in outcome.stderr
    assert not (checkout / "called").exists()


def test_root_installs_only_the_missing_libraries(checkout: Path, tmp_path: Path) -> None:
    command(checkout, "python3", python_missing("libegl1", log="/dev/null"))
    command(checkout, "id", "echo 0")
    command(checkout, "apt-get", f'echo "$*" >> "{tmp_path}/apt.log"')
    assert run_setup(checkout).returncode == 0
    asked = (tmp_path / "apt.log").read_text(encoding="utf-8").splitlines()
    assert [line.split()[-1] for line in asked if "install" in line] == ["libegl1"]


def test_everything_is_installed_once_then_nothing(checkout: Path, tmp_path: Path) -> None:
    log = tmp_path / "python.log"
    command(checkout, "python3", python_missing("", log=str(log)))
    assert run_setup(checkout).returncode == 0
    installed = log.read_text(encoding="utf-8")
    assert "--constraint constraints.txt --editable .[dev]" in installed
    second = run_setup(checkout)
    assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
    assert log.read_text(encoding="utf-8") == installed


@pytest.mark.parametrize("name", ["pyproject.toml", "constraints.txt"])
def test_a_changed_dependency_is_installed_again(checkout: Path, tmp_path: Path, name: str) -> None:
    log = tmp_path / "python.log"
    command(checkout, "python3", python_missing("", log=str(log)))
    run_setup(checkout)
    with (checkout / name).open("a", encoding="utf-8") as file:
        file.write("# changed\n")
    assert run_setup(checkout).returncode == 0
    installs = [line for line in log.read_text(encoding="utf-8").splitlines() if "--editable" in line]
    assert len(installs) == 2
    assert len(list((checkout / ".venv").glob(".ready-*"))) == 1


def test_without_ensurepip_the_pip_of_the_machine_fills_the_environment(checkout: Path, tmp_path: Path) -> None:
    log = tmp_path / "python.log"
    command(checkout, "python3", python_missing("", log=str(log), ensurepip=False))
    assert run_setup(checkout).returncode == 0
    asked = log.read_text(encoding="utf-8").splitlines()
    assert asked[:2] == ["-m venv --without-pip .venv", "-m pip --python .venv/bin/python install --quiet pip"]


def test_a_failed_installation_is_tried_again(checkout: Path, tmp_path: Path) -> None:
    command(checkout, "python3", python_missing("", log=str(tmp_path / "python.log")))
    (checkout / "no-network").touch()
    assert run_setup(checkout).returncode == 1
    (checkout / "no-network").unlink()
    assert run_setup(checkout).returncode == 0
    installs = [
        line for line in (tmp_path / "python.log").read_text(encoding="utf-8").splitlines() if "--editable" in line
    ]
    assert len(installs) == 2
