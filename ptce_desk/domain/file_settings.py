"""What is true of a whole PTCE file."""

from dataclasses import dataclass, field


@dataclass(eq=False)
class FileSettings:
    """The one row of settings: who works in this file, and whether its data are made up."""

    author: str = ""
    fictitious: bool = False
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)
