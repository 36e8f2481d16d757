"""The entry that makes an act of the dossier in view."""

from ptce_desk.domain.acts import ActKind, suggested_act
from ptce_desk.services.dossier.sheet import FileSheet
from ptce_desk.services.grants.follow_up import FollowUp
from ptce_desk.ui.desk.page import Page
from ptce_desk.ui.dialogs.acts import ActsDialog


def ask_for_act(page: Page, sheet: FileSheet | None, followed: FollowUp | None, kind: ActKind | None = None) -> None:
    """Open « Produire un acte » on an act of a dossier, else on the one that comes next for it."""
    if sheet is None or page.record is None:
        return
    decided_on = sheet.file.decided_on
    ahead = decided_on is not None and decided_on > page.tasks.desk.today()
    suggested = suggested_act(sheet.file, None if followed is None else followed.agreement, ahead=ahead)
    dialog = ActsDialog(page.window_, kind or suggested, [page.record], page)
    dialog.look()
    dialog.ask()
