"""A draft e-mail that carries an act: the officer's own mail program opens it, she reads it and sends it."""

import mimetypes
import re
from email.message import EmailMessage
from email.policy import SMTP
from typing import Final

_ADDRESS: Final = re.compile(r"[\w.!#$%&*+/=?^`{|}~-]+@[\w-]+(\.[\w-]+)+", re.ASCII)
"""One that no mail program reads otherwise; any other is left to be typed."""
_BOUNDARY: Final = "ptce-desk-brouillon"


def draft_mail(to: str, subject: str, body: str, name: str, content: bytes) -> bytes:
    """A draft with one document; nothing is sent, and without an address the officer writes it herself."""
    mail = EmailMessage(policy=SMTP)
    mail["Subject"] = " ".join(subject.split())
    if _ADDRESS.fullmatch(to):
        mail["To"] = to
    mail["X-Unsent"] = "1"  # opened as a draft, not as something received
    mail.set_content(body)
    maintype, _, subtype = (mimetypes.guess_type(name)[0] or "application/octet-stream").partition("/")
    mail.add_attachment(content, maintype=maintype, subtype=subtype, filename=name)
    mail.set_boundary(_BOUNDARY)
    return mail.as_bytes()
