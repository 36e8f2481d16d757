"""What is refused of the fields of one's own; `wording.free_fields` has the sentences."""

from ptce_desk.domain.errors import PtceDeskError


class TooManyFreeFieldsError(PtceDeskError):
    """A kind of record, `owner` by its code, has all the fields of one's own it may have."""

    def __init__(self, owner: str) -> None:
        super().__init__(owner)
        self.owner = owner


class FreeFieldNameTakenError(PtceDeskError):
    """Another field of the same records bears that name: nobody could tell which is which."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class FreeFieldFilledError(PtceDeskError):
    """A field that `count` records fill would be of another type, or of other records."""

    def __init__(self, name: str, count: int) -> None:
        super().__init__(name, count)
        self.name, self.count = name, count


class ChoiceInUseError(PtceDeskError):
    """A value that `count` records hold would no longer be among those of its field."""

    def __init__(self, name: str, value: str, count: int) -> None:
        super().__init__(name, value, count)
        self.name, self.value, self.count = name, value, count
