"""Who withdraws from the vote on one dossier of a session, and is to from those on others of the same structure."""

from collections.abc import Sequence
from dataclasses import dataclass

from ptce_desk.domain.funding_files import FundingFile
from ptce_desk.domain.recusals import Recusal, lacking_recusals, recusals_of, recusals_text
from ptce_desk.services.committee.sessions import AgendaLine


@dataclass(frozen=True, slots=True)
class NotedElsewhere:
    """Élus whose withdrawal is noted at other dossiers of the same structures, so `numbers`, and not at this one.

    Attributes:
        whole: all who are then to withdraw from this one, as the file keeps them.
    """

    numbers: tuple[str, ...]
    recusals: tuple[Recusal, ...]
    whole: str


def noted_elsewhere(line: AgendaLine, lines: Sequence[AgendaLine]) -> NotedElsewhere | None:
    """What the other lines of an agenda note that this one lacks (CGCT, art. L1111-6, L2131-11); None for nothing.

    An élu has an interest in a structure, whichever of its dossiers is voted: as beneficiary, or as carrier.
    """
    own = _structures(line.sheet.file)
    akin = [one for one in lines if one.item.id != line.item.id and own & _structures(one.sheet.file)]
    found = lacking_recusals(line.item.recused, [one.item.recused for one in akin])
    if not found:
        return None
    from_there = [one.sheet.file.number for one in akin if lacking_recusals(line.item.recused, [one.item.recused])]
    return NotedElsewhere(tuple(from_there), found, recusals_text((*recusals_of(line.item.recused), *found)))


def _structures(file: FundingFile) -> set[int]:
    carriers = {one.organisation_id for one in file.carriers}
    return carriers if file.beneficiary_id is None else carriers | {file.beneficiary_id}
