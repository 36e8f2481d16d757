"""The votes counted on one dossier of a session, where an authority counts them."""

from typing import NamedTuple

from ptce_desk.domain.recusals import recusals_of


class Ballot(NamedTuple):
    """How many voted which way; None where nobody counted."""

    votes_for: int | None = None
    votes_against: int | None = None
    abstentions: int | None = None
    not_taking_part: int | None = None

    @property
    def is_counted(self) -> bool:
        """Whether anything was counted."""
        return any(count is not None for count in self)

    def forgets(self, recused: str) -> int:
        """How many of the élus who withdraw those who take no part leave out; 0 as long as these are not counted."""
        return 0 if self.not_taking_part is None else max(0, len(recusals_of(recused)) - self.not_taking_part)
