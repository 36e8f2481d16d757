"""A day a file holds that is more likely a slip than meant: told, never refused."""

from dataclasses import dataclass

from ptce_desk.domain.agreement_checks import Remark
from ptce_desk.domain.file_faults import RecordPlace


@dataclass(frozen=True, slots=True)
class DayDoubt:
    """What is to be said of a column of a row."""

    place: RecordPlace
    column: str
    remark: Remark
