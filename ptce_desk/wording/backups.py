"""What copies of a file hold, in words: alone, and beside the present file."""

from datetime import datetime

from ptce_desk.domain.file_digest import FileDigest
from ptce_desk.formatting import amount_text, date_text, number_text


def digest_rows(digest: FileDigest) -> list[tuple[str, str]]:
    """Each figure of a file with its word, the last change included."""
    return [
        ("PTCE", number_text(digest.ptce)),
        ("Dossiers", number_text(digest.funding_files)),
        ("Demandé", amount_text(digest.requested)),
        ("Voté", amount_text(digest.voted)),
        ("Versé", amount_text(digest.paid)),
        ("Dernière modification", "aucune" if digest.changed_at is None else moment_text(digest.changed_at)),
        ("Faite par", digest.author or "–"),
        ("Nature", digest.label or "–"),
    ]


def differences(copy: FileDigest, present: FileDigest) -> list[tuple[str, str, str]]:
    """The figures that differ: the word, what the copy says, what the present file says."""
    pairs = zip(digest_rows(copy), digest_rows(present), strict=True)
    return [(word, before, now) for (word, before), (_word, now) in pairs if before != now]


def comparison_sentence(copy: FileDigest, present: FileDigest) -> str:
    """How far a copy is from the present file, in one sentence."""
    count = len(differences(copy, present))
    if count == 0:
        return "Cette sauvegarde dit la même chose que le fichier ouvert."
    if copy.changed_at is not None and present.changed_at is not None and copy.changed_at < present.changed_at:
        return "Cette sauvegarde est plus ancienne : ce qui a été fait depuis n’y est pas."
    return "Cette sauvegarde diffère du fichier ouvert."


def moment_text(moment: datetime) -> str:
    """« 02/03/2026 à 09:30 », local time."""
    local = moment.astimezone()
    return f"{date_text(local.date())} à {local:%H:%M}"
