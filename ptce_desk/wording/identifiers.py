"""What is wrong with a SIRET or an RNA number, in French: a warning, since it is kept all the same."""

from typing import assert_never

from ptce_desk.domain.identifiers import IdentifierFault, kept_identifier, rna_fault, siret_fault
from ptce_desk.formatting import typeset


def siret_warning(text: str) -> str:
    """The sentence under a SIRET (or a SIREN), empty when all is well."""
    fault = siret_fault(text)
    return typeset(_siret_sentence(fault, kept_identifier(text))) if fault else ""


def rna_warning(text: str) -> str:
    """The sentence under an RNA number, empty when all is well."""
    if rna_fault(text) is None:
        return ""
    return typeset("Un numéro RNA s’écrit W puis 9 chiffres, comme W123456789. Il est gardé : vérifiez-le.")


def _siret_sentence(fault: IdentifierFault, number: str) -> str:
    match fault:
        case IdentifierFault.LOST:
            return f"Un tableur a perdu les derniers chiffres (« {number} ») : retrouvez le numéro d’origine."
        case IdentifierFault.WRONG_LENGTH:
            figures = "1 chiffre" if len(number) == 1 else f"{len(number)} chiffres"
            return f"{figures} au lieu de 14 (SIRET) ou 9 (SIREN). Le numéro est gardé : vérifiez-le."
        case IdentifierFault.NOT_DIGITS:
            return "Un SIRET ne contient que des chiffres. Celui-ci est gardé : vérifiez-le."
        case IdentifierFault.WRONG_KEY | IdentifierFault.NOT_RNA:  # the last is of another number
            kind = "SIREN" if len(number) == 9 else "SIRET"
            return f"La clé de ce {kind} n’est pas la bonne : un chiffre est faux. Il est gardé, vérifiez-le."
        case _:
            assert_never(fault)
