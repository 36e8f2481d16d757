"""Values of the law an officer replaces, with a reason."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal


@dataclass(eq=False)
class LegalOverride:
    """Another value of a threshold from a day to a day, both included; `code` is that of `resources/legal`."""

    code: str
    value: Decimal
    valid_from: date | None = None
    valid_to: date | None = None
    reason: str = ""
    author: str = ""
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)
