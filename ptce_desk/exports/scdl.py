"""Open data as portals take it: text with commas in UTF-8 without a mark, and JSON. What was typed stays as it is."""

import csv
import json
from collections.abc import Iterable
from io import TextIOWrapper
from pathlib import Path

from ptce_desk.domain.open_data import SCDL_FIELDS, Line
from ptce_desk.domain.reading import Data
from ptce_desk.exports.files import replacing


def write_scdl(lines: Iterable[Line], target: Path) -> None:
    """Write lines under the names of their fields, one by one, whole or not at all.

    A portal reads them, not a spreadsheet: no text is changed, were it a formula to one.

    Raises:
        ExportError: the file could not be written.
    """
    with replacing(target) as stream:
        text = TextIOWrapper(stream, encoding="utf-8", newline="", write_through=False)
        writer = csv.writer(text)
        writer.writerow(SCDL_FIELDS)
        writer.writerows(lines)
        text.flush()
        text.detach()


def write_json(data: Data, target: Path) -> None:
    """Write JSON, whole or not at all.

    Raises:
        ExportError: the file could not be written.
    """
    content = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    with replacing(target) as stream:
        stream.write(content.encode())
