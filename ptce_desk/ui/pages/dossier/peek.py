"""A dossier beside its list: where it stands, from its cost to what it may get, its dates, what is wrong."""

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from typing import Final

from ptce_desk.domain.aid.appraisal import blocking_findings
from ptce_desk.domain.aid.next_step import StepKind
from ptce_desk.domain.file_checklist import is_missing
from ptce_desk.domain.rights import Right
from ptce_desk.domain.vocabulary import Severity
from ptce_desk.formatting import capitalised, date_text, typeset, whole_amount_text
from ptce_desk.services.committee.next_step import list_for
from ptce_desk.services.committee.peek import FilePeek
from ptce_desk.services.desk import Desk
from ptce_desk.services.dossier import instruct
from ptce_desk.services.file.undo import Done
from ptce_desk.ui.desk.page import Destination, Window, undoable
from ptce_desk.ui.pages.dossier.leading import right_of_step
from ptce_desk.ui.pages.state_colours import (
    ACT_COLOURS,
    DECISION_COLOURS,
    EXECUTION_COLOURS,
    INSTRUCTION_COLOURS,
)
from ptce_desk.ui.widgets.blocks.peek import Peek, PeekLine
from ptce_desk.wording.assessment import finding_sentence, stated_sentence
from ptce_desk.wording.done import done_sentence
from ptce_desk.wording.filters import count_text
from ptce_desk.wording.next_steps import step_words
from ptce_desk.wording.rules import RULE_LABELS
from ptce_desk.wording.states import ACT_LABELS, DECISION_LABELS, EXECUTION_LABELS, INSTRUCTION_LABELS

_MOST_WARNINGS: Final = 4
_TOUCHED: Final = frozenset({"funding_file", "session"})


def told(peek: FilePeek) -> Peek:
    """What is shown of a dossier."""
    sheet, file = peek.sheet, peek.sheet.file
    whose = (sheet.beneficiary.name if sheet.beneficiary else "", sheet.ptce.name if sheet.ptce else "")
    return Peek(
        name=file.number,
        title=file.title or "Sans intitulé",
        subtitle=" · ".join(dict.fromkeys(filter(None, whose))),
        blocks=(_states(peek), _amounts(peek), _facts(peek)),
        warnings=_warnings(peek),
        onward="" if peek.step is None else step_words(peek.step, peek.today),
        right=Right.READ if peek.step is None else right_of_step(peek.step),
    )


def _states(peek: FilePeek) -> tuple[PeekLine, ...]:
    file, followed = peek.sheet.file, peek.followed
    lines = [
        PeekLine("Instruction", INSTRUCTION_LABELS[file.instruction], INSTRUCTION_COLOURS[file.instruction]),
        PeekLine("Décision", DECISION_LABELS[file.decision], DECISION_COLOURS[file.decision]),
    ]
    if followed is not None:
        lines.append(PeekLine("Acte", ACT_LABELS[followed.act], ACT_COLOURS[followed.act]))
        execution = followed.execution
        lines.append(PeekLine("Exécution", EXECUTION_LABELS[execution], EXECUTION_COLOURS[execution]))
    return tuple(lines)


def _amounts(peek: FilePeek) -> tuple[PeekLine, ...]:
    """From the cost to what may be granted, then what was; what nobody said is left out."""
    file, answer, followed = peek.sheet.file, peek.assessment, peek.followed
    rule = RULE_LABELS.get(answer.binding_rule or "", "")
    lines = [
        _amount("Coût total", peek.sheet.request.total_cost),
        _amount("Assiette retenue", answer.eligible_base),
        _amount("Demandé", file.requested),
        PeekLine(
            "Maximum attribuable",
            "inconnu" if answer.maximum is None else whole_amount_text(answer.maximum),
            strong=True,
            note=rule,
        ),
        _amount("Proposé", file.proposed),
        _amount("Voté", file.voted, strong=True),
    ]
    if followed is not None:
        lines += [
            _amount("Versé", followed.agreement.paid),
            _amount("Reste à payer", followed.agreement.remaining),
        ]
    return tuple(line for line in lines if line is not None)


def _amount(label: str, amount: Decimal | None, *, strong: bool = False) -> PeekLine | None:
    return None if amount is None else PeekLine(label, whole_amount_text(amount), strong=strong)


def _facts(peek: FilePeek) -> tuple[PeekLine, ...]:
    file, sheet = peek.sheet.file, peek.sheet
    project = " – ".join(date_text(day) for day in (file.start, file.end) if day is not None)
    session = "" if sheet.session is None else date_text(sheet.session[1])
    told_of = (
        ("Dispositif", sheet.scheme.code),
        ("Déposé le", date_text(file.deposited_on)),
        ("Projet", project),
        ("Commission", session),
        ("Décidé le", date_text(file.decided_on)),
        ("Instruit par", file.instructor),
    )
    return tuple(PeekLine(label, text) for label, text in told_of if text)


def _warnings(peek: FilePeek) -> tuple[str, ...]:
    """What blocks, then what deserves a word, then the documents still to come; nothing to be done of what is over."""
    file, answer, over = peek.sheet.file, peek.assessment, peek.sheet.grants_nothing
    words = stated_sentence if over else finding_sentence
    worth = [finding for finding in answer.findings if finding.severity is Severity.WARNING]
    said = [words(finding) for finding in (*blocking_findings(file, answer), *worth)]
    missing = [] if over else [document.label for document in file.documents if is_missing(document)]
    if missing:
        said.append(typeset(f"Il manque {count_text(len(missing), 'pièce')} : {', '.join(missing)}."))
    left = len(said) - _MOST_WARNINGS
    return (*said[:_MOST_WARNINGS], *([capitalised(count_text(left, "autre remarque")) + "."] if left > 0 else []))


def go_on(window: Window, peek: FilePeek) -> None:
    """Do the next thing where it is one act that nothing prevents; else open the dossier, whose page leads to it."""
    step, file_id = peek.step, peek.sheet.file.id
    if step is None:
        return
    job: Callable[[Desk], object] | None = None
    if not (step.fields or step.documents or step.obstacles):
        match step.kind:
            case StepKind.DECLARE_COMPLETE:
                job = partial(instruct.declare_complete, file_id=file_id)
            case StepKind.FINISH_REVIEW:
                job = partial(instruct.finish_review, file_id=file_id)
            case StepKind.PROPOSE:
                job = partial(instruct.propose, file_id=file_id, amount=step.amount)
            case StepKind.LIST if peek.coming is not None:
                job = partial(list_for, file_id=file_id, session_id=peek.coming.id)
            case _:
                pass
    if job is None:
        window.go(Destination("funding_file", file_id, onward=True))
    else:
        window.tasks.act(_TOUCHED, partial(_say_done, window), job)


def _say_done(window: Window, _answer: object, operation: Done | None) -> None:
    label = "" if operation is None else operation.label
    window.notify(undoable(window.tasks, done_sentence(label), operation))
