"""Runs the self-test of a built program, and says how big the program is and how fast it starts.

Run with `python scripts/try_installer.py dist/ptce-desk`; exits as the self-test does.
"""

import os
import subprocess
import sys
from pathlib import Path
from statistics import median
from time import perf_counter

STARTS = 5
FIRST_SCREEN = "bienvenue"


def program_in(folder: Path) -> Path:
    """The launcher that has a terminal."""
    return folder / ("ptce-desk.exe" if sys.platform == "win32" else "ptce-desk")


def megabytes(folder: Path) -> float:
    """What a folder holds, links counted once."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink()) / 1e6


def seconds_to_first_screen(program: Path, environment: dict[str, str]) -> float:
    """From the start of the process until its first screen has been shown."""
    start = perf_counter()
    command = [str(program), "self-test"]
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        assert process.stdout is not None
        try:
            for line in process.stdout:
                if FIRST_SCREEN in line.decode("utf-8"):
                    return perf_counter() - start
        finally:
            process.kill()
    raise RuntimeError(program)


def main() -> int:
    """Try it, then measure it."""
    folder = Path(sys.argv[1])
    program = program_in(folder)
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    environment["QT_QPA_PLATFORM"] = "offscreen"
    code = subprocess.run([str(program), "self-test"], env=environment, check=False).returncode
    if code == 0:
        start = median(seconds_to_first_screen(program, environment) for _start in range(STARTS))
        sys.stdout.write(f"Taille : {megabytes(folder):.0f} Mo. Premier écran : {start:.2f} s.\n")
    return code


if __name__ == "__main__":
    sys.exit(main())
