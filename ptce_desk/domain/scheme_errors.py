"""What is refused when a scheme or one of its versions is written; `wording.scheme_errors` has the sentences."""

from datetime import date

from ptce_desk.domain.errors import PtceDeskError


class SchemeCodeTakenError(PtceDeskError):
    """A new scheme asks for the code of another, whose label is given."""

    def __init__(self, code: str, label: str) -> None:
        super().__init__(code, label)
        self.code, self.label = code, label


class VersionNameTakenError(PtceDeskError):
    """Another version of the scheme bears that name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class VersionStartTakenError(PtceDeskError):
    """Another version of the scheme, `name`, begins on that day: nobody could tell which one holds."""

    def __init__(self, name: str, day: date) -> None:
        super().__init__(name, day)
        self.name, self.day = name, day


class VersionOutOfOrderError(PtceDeskError):
    """A version would begin before `other`, which it replaces."""

    def __init__(self, name: str, other: str) -> None:
        super().__init__(name, other)
        self.name, self.other = name, other


class VersionEndsFirstError(PtceDeskError):
    """A version would end before it begins."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class VersionInUseError(PtceDeskError):
    """Dossiers were judged under a version: it is neither changed nor deleted."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class OnlyVersionError(PtceDeskError):
    """A scheme keeps at least one version."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class InconsistentRulesError(PtceDeskError):
    """The rules of a version of the scheme `code` contradict one another; `problem` says the first way, in words."""

    def __init__(self, code: str, problem: str) -> None:
        super().__init__(code, problem)
        self.code, self.problem = code, problem
