"""The course of a PTCE as one story, in order and in words."""

from datetime import date

from ptce_desk.domain.organisations import MemberRole, Membership
from ptce_desk.domain.ptce import LabelEntry, LabelKind, Ptce, Stage, StageEntry
from ptce_desk.domain.ptce_course import course_of
from ptce_desk.wording.ptce_course import course_day, course_sentence

NAMES = {1: "Association du Bois", 2: "SCIC du <b>Fleuve</b>", 3: "Voisin"}


def story(ptce: Ptce) -> list[str]:
    told = [f"{course_day(event)} | {course_sentence(event)}" for event in course_of(ptce, NAMES)]
    return [line.replace("\u00a0", " ") for line in told]


def bearer(key: int, since: date | None = None, until: date | None = None) -> Membership:
    return Membership(key, MemberRole.BEARER, since=since, until=until)


def test_stages_labels_and_bearers_make_one_story() -> None:
    ptce = Ptce("Pôle", created_year=2012)
    ptce.labels.append(LabelEntry(LabelKind.AWARDED, "AAP 2013", date(2014, 1, 15)))
    ptce.stages.extend(
        [StageEntry(Stage.EMERGENCE, date(2013, 2, 1)), StageEntry(Stage.START_UP, date(2015, 6, 1), "premier salarié")]
    )
    ptce.memberships.extend(
        [bearer(1, date(2012, 5, 1), date(2015, 12, 31)), bearer(2, date(2016, 1, 1)), Membership(3, MemberRole.MEMBER)]
    )
    assert story(ptce) == [
        "2012 | Création du pôle",
        "01/05/2012 | « Association du Bois » est la structure porteuse",
        "01/02/2013 | Stade : Émergence",
        "15/01/2014 | Lauréat – AAP 2013",
        "01/06/2015 | Stade : Démarrage – premier salarié",
        "01/01/2016 | « SCIC du <b>Fleuve</b> » succède à « Association du Bois » comme structure porteuse",
    ]


def test_what_has_no_day_keeps_its_place() -> None:
    ptce = Ptce("Pôle", created_year=2012)
    ptce.stages.extend(
        [
            StageEntry(Stage.IDENTIFICATION),
            StageEntry(Stage.EMERGENCE, date(2013, 2, 1)),
            StageEntry(Stage.PREFIGURATION),
            StageEntry(Stage.START_UP, date(2015, 6, 1)),
        ]
    )
    ptce.labels.append(LabelEntry(LabelKind.WITNESS))
    ptce.memberships.append(bearer(1))
    assert story(ptce) == [
        "2012 | Création du pôle",
        "sans date | Pôle témoin",
        "sans date | Stade : Repérage",
        "sans date | « Association du Bois » est la structure porteuse",
        "01/02/2013 | Stade : Émergence",
        "sans date | Stade : Préfiguration",
        "01/06/2015 | Stade : Démarrage",
    ]


def test_a_bearer_that_leaves_without_successor_is_told() -> None:
    ptce = Ptce("Pôle")
    ptce.memberships.extend([bearer(1, date(2012, 5, 1), date(2014, 3, 31)), bearer(2, date(2014, 4, 2))])
    assert story(ptce) == [
        "01/05/2012 | « Association du Bois » est la structure porteuse",
        "31/03/2014 | « Association du Bois » n’est plus la structure porteuse",
        "02/04/2014 | « SCIC du <b>Fleuve</b> » est la structure porteuse",
    ]


def test_a_ptce_of_which_nothing_is_known_has_no_story() -> None:
    assert story(Ptce("Pôle")) == []
