"""What is said of the élus who withdraw from a vote (CGCT L2131-11)."""

from ptce_desk.domain.recusals import recusals_of, tidied_recusals
from ptce_desk.formatting import typeset


def recused_words(recused: str) -> str:
    """Who withdraws and why, as it is printed: « Mme Durand (trésorière du bénéficiaire) ; M. Martin ».

    A text that is not in the form it is kept in, from elsewhere, is printed whole as it stands.
    """
    if tidied_recusals(recused) != recused:
        return recused
    told = (f"{one.name} ({one.reason})" if one.reason else one.name for one in recusals_of(recused))
    return " ; ".join(told)


def reasons_asked(recused: str) -> str:
    """Whose interest is still to be said; nothing when each is."""
    missing = [one.name for one in recusals_of(recused) if not one.reason]
    return typeset(f"Intérêt à préciser : {', '.join(missing)}.") if missing else ""
