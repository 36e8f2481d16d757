"""What is said of the élus who withdraw from a vote (CGCT L2131-11)."""

from collections.abc import Sequence

from ptce_desk.domain.recusals import Recusal, recusals_of, tidied_recusals
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


def noted_elsewhere_sentence(recusals: Sequence[Recusal], numbers: Sequence[str]) -> str:
    """« Même structure que le dossier 2026-004, où se déportent Mme A et M. B : à noter ici aussi (CGCT…). »."""
    names = [one.name for one in recusals]
    who = " et ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else names[0]
    verb = "se déporte" if len(names) == 1 else "se déportent"
    there = f"le dossier {numbers[0]}" if len(numbers) == 1 else f"les dossiers {', '.join(numbers)}"
    return typeset(f"Même structure que {there}, où {verb} {who} : à noter ici aussi (CGCT, L1111-6, L2131-11).")
