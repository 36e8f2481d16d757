"""Where a sentence hangs: against its subject, over nothing that others say, or over as little as can be."""

from PySide6.QtCore import QRect

from ptce_desk.ui.widgets.free_spot import freest, hidden_by, spots_around

OWN = QRect(100, 100, 100, 32)
INSIDE = QRect(0, 0, 600, 400)
LEAST, WHOLE = 200, 350


def lines(width: int) -> int:
    return 20 * -(-WHOLE // width)


def chosen(*taken: QRect, inside: QRect = INSIDE) -> QRect:
    return freest(spots_around(OWN, inside, taken, (LEAST, WHOLE), lines), taken, taken)


def test_it_is_under_its_subject_on_one_line_where_nothing_is() -> None:
    assert chosen() == QRect(100, 133 - 1, WHOLE, 20)


def test_what_stands_below_sends_it_to_the_right_and_what_stands_there_above() -> None:
    below, right = QRect(0, 140, 600, 32), QRect(208, 100, 380, 32)
    assert chosen(below).left() > OWN.right()
    above = chosen(below, right)
    assert (above.bottom(), above.width()) == (OWN.top() - 1, WHOLE)


def test_it_goes_between_the_words_of_the_row_below_on_more_lines() -> None:
    label, right, above = QRect(100, 150, 60, 20), QRect(208, 60, 380, 72), QRect(0, 60, 600, 40)
    spot = chosen(label, right, above)
    assert (spot.left(), spot.top(), hidden_by(spot, [label, right, above])) == (label.right() + 8, 132, 0)


def test_it_stays_inside_and_against_its_subject() -> None:
    inside = QRect(90, 0, 230, 150)
    for spot in spots_around(OWN, inside, [QRect(0, 135, 600, 10)], (LEAST, WHOLE), lines):
        assert inside.contains(spot)
        assert spot.intersects(OWN.adjusted(-8, -1, 9, 1))


def test_where_all_is_taken_it_hides_frames_rather_than_words() -> None:
    label, field, typed = QRect(0, 0, 100, 20), QRect(0, 100, 100, 32), QRect(0, 106, 100, 20)
    over_words, over_frame = QRect(0, 19, 100, 20), QRect(0, 80, 100, 26)
    assert freest([over_words, over_frame], [label, field], [label, typed]) == over_frame
    assert freest([over_frame, QRect(0, 40, 100, 20)], [label, field], [label, typed]).top() == 40
