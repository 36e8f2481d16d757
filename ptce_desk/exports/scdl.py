"""Open data as portals take it: text with commas in UTF-8 without a mark, and JSON. What was typed stays as it is."""

import csv
import json
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path
from typing import BinaryIO, Final

from ptce_desk.domain.open_data import SCDL_FIELDS, Line
from ptce_desk.domain.reading import Data
from ptce_desk.exports.later import advance, write_file

_IN_LIST: Final = "\n    "
"""What begins each line of a grant: two spaces for each of what it stands in."""


def write_scdl(lines: Iterable[Line], target: Path, steps: int = 0) -> None:
    """Write lines under the names of their fields, one by one, whole or not at all; `steps` of them, where known.

    A portal reads them, not a spreadsheet: no text is changed, were it a formula to one.

    Raises:
        ExportError: the file could not be written.
    """

    def write(stream: BinaryIO) -> None:
        text = TextIOWrapper(stream, encoding="utf-8", newline="", write_through=False)
        writer = csv.writer(text)
        writer.writerow(SCDL_FIELDS)
        for line in lines:
            advance()
            writer.writerow(line)
        text.flush()
        text.detach()

    write_file(target, write, steps)


def write_giving(grants: Iterable[Data], target: Path, steps: int = 0) -> None:
    """Write the grants of the 360Giving standard one by one, whole or not at all; `steps` of them, where known.

    Raises:
        ExportError: the file could not be written.
    """

    def write(stream: BinaryIO) -> None:
        stream.write(b'{\n  "grants": [')
        place = -1
        for place, grant in enumerate(grants):
            advance()
            lines = json.dumps(grant, ensure_ascii=False, indent=2).replace(
                "\n", _IN_LIST
            )  # those of a text are escaped
            stream.write(f"{',' if place else ''}{_IN_LIST}{lines}".encode())
        stream.write(b"]\n}\n" if place < 0 else b"\n  ]\n}\n")

    write_file(target, write, steps)
