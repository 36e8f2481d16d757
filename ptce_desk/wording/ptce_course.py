"""The course of a PTCE, in words."""

from ptce_desk.domain.ptce import LabelKind, Stage
from ptce_desk.domain.ptce_course import CourseEvent, CourseKind
from ptce_desk.formatting import date_text, typeset
from ptce_desk.wording.labels import STAGE_LABELS
from ptce_desk.wording.states import PTCE_LABEL_LABELS

_UNKNOWN = "sans date"


def course_day(event: CourseEvent) -> str:
    """« 01/03/2026 », « 2013 », « sans date »."""
    return date_text(event.day) or (_UNKNOWN if event.year is None else str(event.year))


def course_sentence(event: CourseEvent) -> str:
    """« Stade : Démarrage – note », « « SCIC » succède à « Association » comme structure porteuse »."""
    match event.kind:
        case CourseKind.CREATED:
            said = "Création du pôle"
        case CourseKind.LABEL:
            said = " – ".join(part for part in (PTCE_LABEL_LABELS[LabelKind(event.code)], event.note) if part)
        case CourseKind.STAGE:
            said = f"Stade : {STAGE_LABELS[Stage(event.code)]}" + (f" – {event.note}" if event.note else "")
        case CourseKind.BEARER if event.former:
            said = f"« {event.name} » succède à « {event.former} » comme structure porteuse"
        case CourseKind.BEARER:
            said = f"« {event.name} » est la structure porteuse"
        case CourseKind.BEARER_LEFT:
            said = f"« {event.name} » n’est plus la structure porteuse"
    return typeset(said)
