"""What stands around the cells of a workbook of LibreOffice, moved once a row of a sheet is repeated.

Names, print ranges, filters, formats, validations, pictures, charts: each says its cells in an attribute of its own.
"""

import re
from typing import Final

from ptce_desk.exports.template_parts import Parts, local
from ptce_desk.exports.template_refs import Growth, Here, in_brackets, open_cells, open_formula

TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_ADDRESSES: Final = frozenset(
    {"print-ranges", "cell-range-address", "target-range-address", "base-cell-address", "end-cell-address"}
    | {"notify-on-update-of-ranges", "condition-source-range-address", "filter-source-range-address"}
    | {"values-cell-range-address", "label-cell-address", "label-cell-range-address"}
)
_SERIES: Final = frozenset({"values-cell-range-address", "cell-range-address"})
"""Of a chart: one cell is a list of one line."""
_CONDITIONS: Final = frozenset({"condition", "value"})
_APART: Final = re.compile(r" (?=(?:[^']*'[^']*')*[^']*$)")
_CHART: Final = re.compile(r"[^/]+/content\.xml")


def grow_around(parts: Parts, growth: Growth) -> None:
    """Move what stands around the cells, and what charts draw."""
    for part in [one for one in parts.names() if one in ("content.xml", "styles.xml") or _CHART.fullmatch(one)]:
        for element in parts.tree(part).iter():
            for key, told in [(str(key), str(told)) for key, told in element.attrib.items()]:
                name = key.rpartition("}")[2]
                moved = _moved(name, told, growth, chart=_CHART.fullmatch(part) is not None)
                if name == "expression" and local(element) == "named-expression":
                    moved = open_formula(f"of:={told}", growth, Here(""))[len("of:=") :]
                if moved != told:
                    element.set(key, moved)
                    parts.changed(part)


def _moved(name: str, told: str, growth: Growth, *, chart: bool) -> str:
    if name in _ADDRESSES:
        listed = chart and name in _SERIES
        return " ".join(open_cells(one, growth, Here(""), listed=listed) for one in _APART.split(told))
    if name in _CONDITIONS and "[" in told:
        return in_brackets(told, growth, Here(growth.sheet, 0))
    return told
