"""The words of acts: amounts in full, why one does not fit, what is wrong in a template."""

from datetime import date, timedelta
from decimal import Decimal

from ptce_desk.domain.act_faults import (
    ActError,
    NoActToMakeError,
    TemplateFault,
    TemplateFaultKind,
    TemplateMissingError,
    TemplateRefusedError,
)
from ptce_desk.domain.acts import ActKind, ActObstacle
from ptce_desk.domain.agreements import Agreement
from ptce_desk.formatting import amount_in_words
from ptce_desk.wording.act_fields import FIELDS, TABLES, FieldKind
from ptce_desk.wording.acts import (
    ACT_LABELS,
    act_file_name,
    blank_words,
    fault_words,
    greeting,
    made_sentence,
    mail_body,
    obstacle_words,
    reminders,
    survey_sentence,
)
from ptce_desk.wording.errors import error_sentence
from tests.gathered import gathered
from tests.unit.wording.test_error_sentences import check

D = Decimal


@gathered(
    ("amount", "words"),
    [
        ("0", "zéro euro"),
        ("1", "un euro"),
        ("0.01", "un centime"),
        ("0.50", "cinquante centimes"),
        ("80", "quatre-vingts euros"),
        ("12500", "douze mille cinq cents euros"),
        ("12500.01", "douze mille cinq cents euros et un centime"),
        ("1000000", "un million d’euros"),
        ("1200000.10", "un million deux cent mille euros et dix centimes"),
        ("3000000000", "trois milliards d’euros"),
    ],
)
def test_an_amount_is_written_in_full(amount: str, words: str) -> None:
    assert amount_in_words(D(amount)) == words


@gathered(
    ("contact", "hello"),
    [
        ("Paul Durand", "Bonjour Paul Durand,"),
        ("Anne-Marie de la Tour", "Bonjour Anne-Marie de la Tour,"),
        ("DURAND Élodie", "Bonjour DURAND Élodie,"),
        ("Nora O’Brien", "Bonjour Nora O’Brien,"),
        ("Mme Durand", "Madame,"),
        ("M. le Maire", "Monsieur,"),
        *(
            (name, "Madame, Monsieur,")
            for name in (
                *(
                    "",
                    "Secrétariat",
                    "Accueil",
                    "Durand",
                    "Service Culture",
                    "Pôle Bois",
                    "La Présidente",
                    "Vice-Présidente",
                ),
                *(
                    "accueil@exemple.fr",
                    "Accueil 2",
                    "Direction générale",
                    "Ressources Humaines",
                    "le bureau",
                    "Coopérative Aria",
                ),
            )
        ),
    ],
)
def test_a_draft_greets_by_name_somebody_only(contact: str, hello: str) -> None:
    assert greeting(contact) == hello
    assert mail_body(ActKind.NOTIFICATION, "2026-014", contact, "Claire").startswith(f"{hello}\n\n")


def test_no_amount_has_no_words() -> None:
    assert amount_in_words(None) == ""


def test_the_example_of_an_amount_in_words_is_that_of_its_figures() -> None:
    for name, field in FIELDS.items():
        if field.kind is FieldKind.WORDS:
            figures = FIELDS[name.removesuffix("_en_lettres")].example
            digits = figures.removesuffix("€").replace(" ", "").replace(",", ".")
            assert amount_in_words(D(digits)) == field.example, name


def test_a_name_is_written_once_and_without_accents() -> None:
    names = [*FIELDS, *(table.name for table in TABLES)]
    assert len(set(names)) == len(names)
    for name in (*names, *(column.name for table in TABLES for column in table.columns)):
        assert name.isascii()
        assert name.isidentifier()
        assert name == name.lower()


@gathered("obstacle", list(ActObstacle))
def test_why_an_act_does_not_fit_is_a_sentence(obstacle: ActObstacle) -> None:
    check(obstacle_words(["2026-014"], obstacle))
    check(obstacle_words(["2026-014", "2026-015"], obstacle))


def test_a_session_to_come_is_named_by_its_day() -> None:
    said = obstacle_words(["2026-014"], ActObstacle.NOT_HELD, date(2026, 12, 21))
    assert "la séance du 21/12/2026 n’a pas encore eu lieu" in said


@gathered("kind", list(TemplateFaultKind))
def test_what_is_wrong_in_a_template_is_said_with_its_place(kind: TemplateFaultKind) -> None:
    said = fault_words(TemplateFault(kind, "montan_vote", "Montant : {{ montan_vote }}", "montant_vote"))
    assert said.endswith("Dans\u00a0: «\u00a0Montant\u00a0: {{ montan_vote }}\u00a0».")
    assert "{name}" not in said
    assert "{instead}" not in said


def test_a_field_misspelt_comes_with_the_one_meant() -> None:
    said = fault_words(TemplateFault(TemplateFaultKind.UNKNOWN_FIELD, "montan_vote", "", "montant_vote"))
    assert (
        said == "Le champ «\u00a0montan_vote\u00a0» n’existe pas\u00a0: vouliez-vous «\u00a0montant_vote\u00a0»\u00a0?"
    )


@gathered(
    "error",
    [
        TemplateRefusedError("lettre.docx", [TemplateFault(TemplateFaultKind.PROTECTED)] * 3),
        TemplateMissingError("refus.odt"),
        NoActToMakeError(),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_refusal_is_a_sentence(error: ActError) -> None:
    check(error_sentence(error))


def test_what_is_to_be_done_before_sending_is_asked_for() -> None:
    held, day = Agreement(1, D(10)), date(2026, 12, 1)
    told = reminders(ActKind.NOTIFICATION, held, day, bank_details_awaited=True, transmitted=False)
    assert ["contrôle de légalité" in told[0], "RIB" in told[1], len(told)] == [True, True, 2]
    assert reminders(ActKind.NOTIFICATION, held, day, bank_details_awaited=False, transmitted=True) == []
    assert reminders(ActKind.ACKNOWLEDGEMENT, None, day, bank_details_awaited=True, transmitted=False) == []


def test_a_payment_certified_after_the_last_day_to_ask_for_it_is_warned_of() -> None:
    last = date(2026, 9, 30)
    held = Agreement(1, D(10), end=last)
    for kind, day, warned in (
        (ActKind.PAYMENT_CERTIFICATE, last, False),
        (ActKind.PAYMENT_CERTIFICATE, last + timedelta(1), True),
        (ActKind.AGREEMENT, last + timedelta(1), False),
    ):
        told = reminders(kind, held, day, bank_details_awaited=False, transmitted=True)
        assert any("caducité" in one for one in told) is warned, (kind, day)


def test_what_would_be_made_and_what_was_made_are_said() -> None:
    for count, blank in ((0, 0), (1, 0), (1, 1), (20, 0), (20, 3)):
        check(survey_sentence(count, blank))
    check(made_sentence(ActKind.REFUSAL, ["2026-014"], ""))
    check(made_sentence(ActKind.REFUSAL, ["2026-014", "2026-015"], "refus-2-dossiers.zip"))


def test_every_act_has_a_name_and_a_file_of_its_own() -> None:
    assert len({*ACT_LABELS.values()}) == len(ActKind)
    assert len({act_file_name(kind, "2026-014", ".docx") for kind in ActKind}) == len(ActKind)
    assert act_file_name(ActKind.NOTIFICATION, "2026-014", ".docx") == "notification-2026-014.docx"


def test_a_blank_says_where_it_is_typed() -> None:
    assert blank_words(FIELDS["beneficiaire_adresse"]) == "Adresse, dans la fiche de la structure"
    assert blank_words(FIELDS["date_du_jour"]) == "Jour de l’acte, ou de ce qu’il constate"
