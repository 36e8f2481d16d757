"""A screen of its own for the program: an X server, a window manager, a session bus and the accessibility bus."""

import contextlib
import os
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

SIZE: Final = "1366x768x24"
"""The screen of most officers."""

_BUS_LAUNCHERS: Final = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")


@dataclass(frozen=True)
class Screen:
    """Where the program shows itself, and the environment of whoever works there."""

    environment: Mapping[str, str]

    def run(self, *command: str) -> str:
        """Run a tool on this screen; returns what it says."""
        done = subprocess.run(command, env=self.environment, check=True, capture_output=True, text=True, timeout=30)
        return done.stdout

    def photograph(self, path: Path) -> None:
        """Keep what is on the screen, for whoever reads a failing journey."""
        self.run("import", "-window", "root", str(path))


@contextlib.contextmanager
def screen(folder: Path) -> Iterator[Screen]:
    """A screen whose every process keeps what it writes in `folder`, and ends with the block."""
    home, runtime = folder / "home", folder / "runtime"
    (home / ".config").mkdir(parents=True)
    runtime.mkdir(mode=0o700)
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(home),
        "USER": "hands",
        "XDG_CONFIG_HOME": str(home / ".config"),
        "XDG_RUNTIME_DIR": str(runtime),
        "LANG": "C.UTF-8",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "QT_QPA_PLATFORM": "xcb",
        "QT_API": "pyside6",
        "PYTHONFAULTHANDLER": "1",
        "PYTHONMALLOC": "debug",  # what is freed is overwritten: using it again ends the program at once
    }
    with contextlib.ExitStack() as processes:
        reading, writing = os.pipe()
        server = ("Xvfb", "-displayfd", str(writing), "-screen", "0", SIZE, "-noreset", "-nolisten", "tcp")
        processes.enter_context(_running(server, environment, pass_fds=(writing,)))
        os.close(writing)
        environment["DISPLAY"] = f":{_first_line(reading)}"
        reading, writing = os.pipe()
        bus = ("dbus-daemon", "--session", "--nofork", f"--print-address={writing}")
        processes.enter_context(_running(bus, environment, pass_fds=(writing,)))
        os.close(writing)
        environment["DBUS_SESSION_BUS_ADDRESS"] = _first_line(reading)
        launcher = next(path for path in _BUS_LAUNCHERS if Path(path).exists())
        processes.enter_context(_running((launcher, "--launch-immediately"), environment))
        processes.enter_context(_running(("openbox",), environment))
        yield Screen(environment)


@contextlib.contextmanager
def _running(
    command: tuple[str, ...], environment: Mapping[str, str], pass_fds: tuple[int, ...] = ()
) -> Iterator[subprocess.Popen[bytes]]:
    process = subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, pass_fds=pass_fds
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait(timeout=10)


def _first_line(descriptor: int) -> str:
    with os.fdopen(descriptor) as pipe:
        return pipe.readline().strip()
