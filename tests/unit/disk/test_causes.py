"""Whatever the system answers, the officer reads why in French."""

import errno
import os
import re

import pytest

from ptce_desk.disk.causes import cause_of
from ptce_desk.domain.disk_causes import DiskCause
from ptce_desk.wording.disk import advice_text, reason_text
from tests.gathered import gathered
from tests.integration.command_line import ENGLISH


@gathered("number", sorted(errno.errorcode))
def test_every_number_a_system_may_answer_is_said_in_french(number: int) -> None:
    cause = cause_of(OSError(number, os.strerror(number)))
    said = f"{reason_text(cause)}. {advice_text(cause)}."
    assert os.strerror(number).lower() not in said.lower()
    assert not ENGLISH.search(said)
    assert re.search(r"\b(l[ea] |l’|ce |un |trop )", said)


@pytest.mark.parametrize("cause", list(DiskCause))
def test_every_cause_has_a_reason_and_an_advice_of_its_own(cause: DiskCause) -> None:
    others = [other for other in DiskCause if other is not cause]
    assert reason_text(cause) not in {reason_text(other) for other in others}
    assert advice_text(cause)[0].isupper()
    assert not advice_text(cause).endswith(".")


@pytest.mark.parametrize(
    ("number", "cause"),
    [
        (errno.ENOSPC, DiskCause.FULL),
        (errno.EDQUOT, DiskCause.QUOTA),
        (errno.EFBIG, DiskCause.TOO_LARGE),
        (errno.EROFS, DiskCause.READ_ONLY),
        (errno.EACCES, DiskCause.FORBIDDEN),
        (errno.ENOENT, DiskCause.NOT_THERE),
        (errno.ENAMETOOLONG, DiskCause.NAME_TOO_LONG),
        (errno.EIO, DiskCause.DEVICE),
        (errno.ESTALE, DiskCause.NETWORK),
        (errno.ENOTTY, DiskCause.UNKNOWN),
    ],
)
def test_a_number_is_the_cause_it_stands_for(number: int, cause: DiskCause) -> None:
    assert cause_of(OSError(number, "")) is cause


def test_what_windows_says_more_precisely_wins(monkeypatch: pytest.MonkeyPatch) -> None:
    problem = PermissionError(errno.EACCES, "")
    monkeypatch.setattr(problem, "winerror", 32, raising=False)
    assert cause_of(problem) is DiskCause.BUSY
