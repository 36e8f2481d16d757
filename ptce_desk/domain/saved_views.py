"""A list as an officer wants to find it again."""

from dataclasses import dataclass, field


@dataclass(eq=False)
class SavedView:
    """The filter and order of a list, under a name; `content` is JSON the list page alone reads."""

    page: str
    name: str
    content: str
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)
