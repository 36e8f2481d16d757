"""What a scheme is, whatever its version: its label, its family, the law it rests on, who funds it."""

from ptce_desk.domain.rules.schemes import SupportScheme
from ptce_desk.records.schemes import SCHEME
from ptce_desk.ui.widgets.blocks.cards import Card, KeyValueList
from ptce_desk.ui.widgets.forms.record_form import RecordForm


class SchemeAbout(Card):
    """The scheme itself; what its code names is only read."""

    def __init__(self) -> None:
        super().__init__("Le dispositif")
        self.form: RecordForm[SupportScheme] = RecordForm(SCHEME, "label", "family", "legal_basis")
        self.identity = KeyValueList()
        self.body.addLayout(self.form.grid(("label",), ("family",), ("legal_basis",)))
        self.add(self.identity)

    def show_scheme(self, scheme: SupportScheme) -> None:
        """Show what the file holds; a level that needs a legal basis and has none is asked for it."""
        self.form.show_record(scheme)
        told = (SCHEME.field(key) for key in ("code", "kind", "funder_name", "funder_level"))
        self.identity.set_items([(field.label, field.text_of(getattr(scheme, field.key))) for field in told])
