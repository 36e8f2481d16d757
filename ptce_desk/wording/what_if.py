"""French words of other rules tried on the dossiers of a scheme."""

from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from typing import Final

from ptce_desk.domain.money import ZERO
from ptce_desk.domain.rules.pairing import Change, RulePair
from ptce_desk.domain.rules.what_if import WEIGHING, Need, Standing, Tried, sure
from ptce_desk.formatting import typeset, uncapitalised, whole_amount_text
from ptce_desk.wording.filters import count_text, either
from ptce_desk.wording.labels import FIELD_LABELS
from ptce_desk.wording.rules import RULE_LABELS, rule_sentence

STANDING_LABELS: Final[Mapping[Standing, str]] = {
    Standing.GRANTED: "Accordé",
    Standing.TO_VOTE: "À voter",
    Standing.UNDER_WAY: "En cours",
    Standing.REFUSED: "Refusé",
    Standing.CLOSED: "Clos sans aide",
}
_COUNTED: Final[Mapping[Standing, str]] = {
    Standing.GRANTED: "accordés",
    Standing.TO_VOTE: "à voter",
    Standing.UNDER_WAY: "en cours",
    Standing.REFUSED: "refusés",
    Standing.CLOSED: "clos sans aide",
}
CHANGE_LABELS: Final[Mapping[Change, str]] = {
    "same": "Inchangée",
    "changed": "Modifiée",
    "removed": "Retirée",
    "added": "Ajoutée",
}
HOW: Final = (
    "Chaque dossier est recalculé seul, sous sa version puis sous les règles essayées, avec les aides réellement "
    "accordées aux autres ; son montant ne dépasse pas ce qu’il demande. Rien n’est écrit dans le fichier."
)
_CHANGED: Final[tuple[Change, ...]] = ("changed", "added", "removed")
_LACKS: Final = FIELD_LABELS | {
    "requested": "le montant demandé",
    "costs": "les dépenses",
    "rules": "une règle qui borne l’aide",
}


def year_text(year: int | None) -> str:
    """A fiscal year, or that there is none."""
    return "sans date" if year is None else str(year)


def lacks_text(lacks: Sequence[str]) -> str:
    """« le stade du PTCE, les dépenses »."""
    return ", ".join(_LACKS[name] for name in lacks)


def result_sentence(tried: Sequence[Tried]) -> str:
    """« 12 dossiers, dont 5 changent : 98 000 € au plus au lieu de 80 000 €, soit 18 000 € de plus »."""
    held = sure(tried)
    if not held:
        return "Aucun dossier à compter."
    before, after = (sum((getattr(one, side) for one in held), ZERO) for side in ("before", "after"))
    changed = sum(1 for one in held if one.gap)
    counted = count_text(len(held), "dossier")
    if not changed:
        return typeset(f"{counted} : aucun montant ne change, {whole_amount_text(after)} au plus.")
    verb = "change" if changed == 1 else "changent"
    return typeset(
        f"{counted}, dont {changed} {verb} : {whole_amount_text(after)} au plus au lieu de "
        f"{whole_amount_text(before)}{_gap_words(after - before)}."
    )


def _gap_words(gap: Decimal) -> str:
    if not gap:
        return ""
    return f", soit {whole_amount_text(abs(gap))} de {'plus' if gap > 0 else 'moins'}"


def apart_sentence(tried: Sequence[Tried]) -> str:
    """« 3 dossiers sont mis à part : il leur manque de quoi être calculés. », nothing when none is."""
    count = len(tried) - len(sure(tried))
    if not count:
        return ""
    verb, whom = ("est", "lui") if count == 1 else ("sont", "leur")
    return typeset(f"{count_text(count, 'dossier')} {verb} à part : il {whom} manque de quoi être sûr du calcul.")


def bar_figure(amount: Decimal, envelope: Decimal | None) -> str:
    """At the end of a bar: « 60 000 €, il manque 10 000 € », « 60 000 €, reste 5 000 € », the amount alone without."""
    said = whole_amount_text(amount)
    if envelope is None:
        return said
    left = envelope - amount
    return f"{said}, {'il manque' if left < 0 else 'reste'} {whole_amount_text(abs(left))}"


def needs_words(needs: Sequence[Need]) -> str:
    """The chart in words."""
    said = (
        f"{year_text(one.year)} : {' ; '.join(_told(one))}{'' if one.envelope is not None else ' ; sans enveloppe'}"
        for one in needs
    )
    return typeset(". ".join(said))


def _told(need: Need) -> list[str]:
    sides = (("aujourd’hui", need.before), ("avec ces règles", need.after), ("avec l’essai comparé", need.against))
    return [f"{side}, {bar_figure(amount, need.envelope)}" for side, amount in sides if amount is not None]


def against_sentence(name: str, tried: Sequence[Tried]) -> str:
    """« Essai « Au quart » : 50 000 € au plus, 8 000 € de moins qu’avec ces règles. », nothing without one."""
    held = [one for one in sure(tried) if one.against is not None]
    if not name or not held:
        return ""
    other, after = sum((one.against or ZERO for one in held), ZERO), sum((one.after for one in held), ZERO)
    gap = other - after
    said = f"{whole_amount_text(abs(gap))} de {'plus' if gap > 0 else 'moins'} qu’avec" if gap else "autant qu’avec"
    return typeset(f"Essai « {name} » : {whole_amount_text(other)} au plus, {said} ces règles.")


def counted_sentence(years: Collection[int | None], standings: Collection[Standing]) -> str:
    """Which dossiers are counted: « Dossiers accordés, à voter ou en cours, exercice 2025 ou 2026 »."""
    chosen = standings or WEIGHING
    sentence = f"Dossiers {either([_COUNTED[one] for one in Standing if one in chosen])}"
    if years:
        ordered = sorted(years, key=lambda year: (year is None, year or 0))
        sentence += f", exercice {either([year_text(year) for year in ordered])}"
    return typeset(sentence)


def changes_sentence(pairs: Sequence[RulePair]) -> str:
    """« 1 règle modifiée, 1 ajoutée », or that none is."""
    counts = [(one, sum(pair.change == one for pair in pairs)) for one in _CHANGED]
    told = [f"{count_text(count, 'règle')} {_agreed(one, count)}" for one, count in counts if count]
    gone = [uncapitalised(RULE_LABELS[pair.left.type]) for pair in pairs if pair.left and pair.right is None]
    named = f" ({', '.join(gone)})" if gone else ""
    return typeset(", ".join(told) + named) if told else "Les règles de la version, telles quelles"


def mark_text(pair: RulePair) -> str:
    """What is said beside a rule tried: « modifiée, dans la version : 70 % maximum », nothing when it is the same."""
    if pair.change == "same":
        return ""
    said = CHANGE_LABELS[pair.change].lower()
    if pair.left is None or pair.right is None:
        return said
    return typeset(f"{said}, dans la version : {rule_sentence(pair.left).rstrip('.')}")


def trial_sentence(name: str, changed: str, *, since: bool) -> str:
    """« Essai « Demi-taux », modifié depuis : 1 règle modifiée », of a trial that was kept and opened again."""
    return typeset(f"Essai « {name} »{', modifié depuis' if since else ''} : {changed}")


def _agreed(change: Change, count: int) -> str:
    return CHANGE_LABELS[change].lower() + ("s" if count > 1 else "")
