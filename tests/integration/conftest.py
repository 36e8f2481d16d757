"""What tests of the command line ask for."""

import pytest

from ptce_desk.__main__ import main
from tests.integration.command_line import Run


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process: exit code, standard output, standard error; never a traceback."""

    def run_one(*words: object) -> tuple[int, str, str]:
        try:
            code = main([str(word) for word in words])
        except SystemExit as leaving:
            code = leaving.code if isinstance(leaving.code, int) else -1
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        assert "a rencontré un défaut" not in captured.err
        return code, captured.out, captured.err

    return run_one
