"""What the system answered about a file, in French: the reason, then what to do."""

from collections.abc import Mapping
from typing import Final

from ptce_desk.domain.disk_causes import DiskCause

_REASONS: Final[Mapping[DiskCause, tuple[str, str]]] = {
    DiskCause.FULL: ("le disque est plein", "Libérez de la place, puis recommencez"),
    DiskCause.QUOTA: (
        "la place qui vous est accordée sur ce disque est épuisée",
        "Supprimez ce qui ne sert plus, ou demandez plus de place, puis recommencez",
    ),
    DiskCause.TOO_LARGE: (
        "ce disque ne prend pas de fichier aussi grand",
        "Choisissez un autre disque : une clé au format FAT32 s’arrête à 4 Go",
    ),
    DiskCause.READ_ONLY: (
        "ce disque est en lecture seule",
        "Déverrouillez-le s’il a un verrou, ou choisissez un autre emplacement",
    ),
    DiskCause.FORBIDDEN: (
        "vous n’avez pas les droits nécessaires à cet endroit",
        "Demandez-les, ou choisissez un autre emplacement",
    ),
    DiskCause.NOT_THERE: (
        "le dossier n’existe pas, ou plus",
        "Vérifiez que la clé ou le lecteur réseau est branché, ou choisissez un autre dossier",
    ),
    DiskCause.IS_FOLDER: ("un dossier porte déjà ce nom", "Choisissez un autre nom"),
    DiskCause.TAKEN: ("un fichier porte déjà ce nom", "Choisissez un autre nom, rien n’a été écrasé"),
    DiskCause.BUSY: ("un autre programme le retient", "Fermez cet autre programme, puis recommencez"),
    DiskCause.NAME_TOO_LONG: (
        "le nom est trop long pour ce disque, avec celui de ses dossiers",
        "Choisissez un nom plus court, ou un dossier moins profond",
    ),
    DiskCause.NAME_REFUSED: (
        "ce disque n’admet pas ce nom",
        "Choisissez un nom fait de lettres et de chiffres",
    ),
    DiskCause.LINK_LOOP: ("ce nom est un raccourci qui tourne en rond", "Choisissez le vrai dossier"),
    DiskCause.DEVICE: (
        "le disque ou la clé a cessé de répondre",
        "Vérifiez qu’il est bien branché et en bon état, puis recommencez ailleurs si cela continue",
    ),
    DiskCause.NETWORK: ("le lecteur réseau ne répond plus", "Vérifiez la connexion, puis recommencez"),
    DiskCause.ALTERED: (
        "ce qui y a été écrit ne se relit pas tel quel",
        "Faites vérifier ce disque, et choisissez un autre emplacement",
    ),
    DiskCause.TOO_MANY_OPEN: ("trop de fichiers sont ouverts sur cet ordinateur", "Fermez-en, puis recommencez"),
    DiskCause.NO_MEMORY: ("l’ordinateur manque de mémoire", "Fermez d’autres programmes, puis recommencez"),
    DiskCause.UNKNOWN: (
        "le système l’a refusé sans en dire la raison",
        "Recommencez, ou choisissez un autre emplacement",
    ),
}


def reason_text(cause: DiskCause) -> str:
    """« le disque est plein », to end a sentence that says what could not be done."""
    return _REASONS[cause][0]


def advice_text(cause: DiskCause) -> str:
    """« Libérez de la place, puis recommencez », without its full stop."""
    return _REASONS[cause][1]
