"""Rules tried on the dossiers of a scheme and kept under a name, to be tried again or compared: they judge nothing."""

from dataclasses import dataclass, field

from ptce_desk.domain.rules.types import Rule


@dataclass(eq=False)
class RuleTrial:
    """Other rules for a version (essai de règles); no dossier is judged under them until they are made a version."""

    scheme_version_id: int
    name: str
    rules: tuple[Rule, ...]
    id: int = field(init=False, repr=False)
    version: int = field(default=1, kw_only=True)
