"""The command line as tests call it, and the request of the worked example."""

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Json = dict[str, object]
Run = Callable[..., tuple[int, str, str]]

ENGLISH = re.compile(
    r"\b(usage:|error|errno|argument|required|following|invalid|choice|choose|expected|unrecognized|ignored|explicit"
    r"|ambiguous|could match|show|help message|exit|options:|positional|no such|directory|traceback|file name"
    r"|expecting|decode|codec|recursion|(?-i:None|True|False)"
    r"|malformed|disk image|database|corrupt|returns|missing|row|tree|cell|freelist|never|used|failed|constraint"
    r"|from|out of|is not|could not|unable|too many|byte|bytes|reference|should|when|with|while|was|has|been)\b",
    re.IGNORECASE,
)
HARD_SPACE = "\u00a0"


def in_a_shell(line: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run a line of shell, where `$PTCE` is the program.

    On Windows, and where a system has no device that is always full, the test is skipped: run it on Linux.
    """
    if os.name != "posix" or ("/dev/full" in line and not Path("/dev/full").exists()):
        pytest.skip("a POSIX shell and its devices: run on Linux")
    settings = {**os.environ, "PTCE": f"{sys.executable} -m ptce_desk", "LC_ALL": "C", **environment}
    return subprocess.run(["bash", "-c", line], env=settings, capture_output=True, check=False, timeout=600)


def progress(**more: object) -> Json:
    """The request of the first of the « Worked examples » (docs/rules.md)."""
    costs: object = [{"category": "study", "amount": "50000.00"}]
    public: Json = {
        "funder": "État", "level": "state", "public": True, "kind": "cash", "amount": "20000.00", "status": "obtained",
    }  # fmt: skip
    return {
        "scheme": "CA-PROGRESS-1",
        "total_cost": "70000.00",
        "costs": costs,
        "funding_plan": [public],
        "requested": "50000.00",
        "start": "2014-01-01",
        "end": "2015-06-30",
        "deposited_on": "2014-01-01",
        "beneficiary": {"name": "SCIC du Fleuve", "kind": "cooperative", "ess": True},
        "members": [
            {"name": "SCIC du Fleuve", "kind": "cooperative", "ess": True},
            {"name": "Scierie du Bois", "kind": "enterprise", "ess": False},
        ],
        **more,
    }


def written(folder: Path, data: Json | str | bytes) -> Path:
    path = folder / "request.json"
    if isinstance(data, bytes):
        path.write_bytes(data)
    else:
        path.write_text(data if isinstance(data, str) else json.dumps(data), "utf-8")
    return path
