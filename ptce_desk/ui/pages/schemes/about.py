"""What a scheme is, whatever its version: its label, its family, the law it rests on, who funds it."""

from functools import partial
from typing import Final

from PySide6.QtCore import Signal

from ptce_desk.domain.aid.legal import NEED_LEGAL_BASIS
from ptce_desk.domain.rules.schemes import SupportScheme
from ptce_desk.formatting import typeset
from ptce_desk.services.schemes.schemes import SchemeField
from ptce_desk.ui.keeping import in_record
from ptce_desk.ui.widgets.cards import Card, KeyValueList
from ptce_desk.ui.widgets.field import Field
from ptce_desk.ui.widgets.text_edit import LineField
from ptce_desk.wording.labels import LEVEL_LABELS, SCHEME_KIND_LABELS
from ptce_desk.wording.legal import LEGAL_BASIS_ASKED, LEGAL_BASIS_HINT

_FAMILY_WIDTH: Final = 260
"""Pixels: a family is short, the sentence under it is not."""

_FAMILY_HINT: Final = "Les dispositifs d’une même famille peuvent partager un plafond."


class SchemeAbout(Card):
    """The scheme itself.

    Signals:
        kept: a field was left with another value: key (str), its name in the history (str), value (str).
    """

    kept = Signal(str, str, str)

    def __init__(self) -> None:
        super().__init__("Le dispositif")
        self._scheme: SupportScheme | None = None
        self.label, self.family = LineField(), LineField()
        self.legal_basis = LineField(placeholder="Article de loi, ou convention avec la Région")
        self.label_field = Field("Intitulé", self.label)
        self.legal_basis_field = Field("Base juridique", self.legal_basis)
        self.identity = KeyValueList()
        self.family.setMaximumWidth(_FAMILY_WIDTH)
        self.add(self.label_field)
        self.add(Field("Famille", self.family, hint=_FAMILY_HINT))
        self.add(self.legal_basis_field)
        self.add(self.identity)
        in_record("scheme", label=self.label, family=self.family, legal_basis=self.legal_basis)
        self.label.committed.connect(partial(self._keep, "label", "l’intitulé"))
        self.family.committed.connect(partial(self._keep, "family", "la famille"))
        self.legal_basis.committed.connect(partial(self._keep, "legal_basis", "la base juridique"))

    def show_scheme(self, scheme: SupportScheme) -> None:
        """Show what the file holds; a level that needs a legal basis and has none is asked for it."""
        self._scheme = scheme
        self.label.set_value(scheme.label)
        self.family.set_value(scheme.family)
        self.legal_basis.set_value(scheme.legal_basis)
        self.label_field.set_problem("")
        asked = scheme.funder_level in NEED_LEGAL_BASIS and not scheme.legal_basis.strip()
        self.legal_basis_field.set_hint("" if asked else typeset(LEGAL_BASIS_HINT))
        self.legal_basis_field.set_problem(typeset(LEGAL_BASIS_ASKED) if asked else "", "warning")
        self.identity.set_items(
            [
                ("Code", scheme.code),
                ("Type", SCHEME_KIND_LABELS[scheme.kind]),
                ("Financeur", scheme.funder_name),
                ("Niveau", LEVEL_LABELS[scheme.funder_level]),
            ]
        )

    def _keep(self, field: SchemeField, words: str, value: str) -> None:
        if self._scheme is None:
            return
        if field == "label" and not value:
            self.label_field.set_problem(typeset("Un dispositif porte un intitulé : l’ancien est gardé."))
            self.label.set_value(self._scheme.label)
            return
        self.kept.emit(field, words, self._scheme.code if field == "family" and not value else value)
