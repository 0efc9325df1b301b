"""Where cards stand on their sheets: fronts before their backs, all inside what can be printed."""

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ctquiz.paper.cards.cut import EDGE, SIZES, Cut, Face, Flip, Side, Size, sides
from ctquiz.paper.layout import PAPERS

CUTS = {
    f"{paper} {size} {flip}": Cut(Size(*PAPERS[paper]), SIZES[size], flip)
    for paper, size, flip in product(PAPERS, SIZES, Flip)
}
every_cut = pytest.mark.parametrize("cut", CUTS.values(), ids=CUTS)
cuts = st.sampled_from([cut for cut in CUTS.values() if cut.columns and cut.rows])


def faces(pages: tuple[Side, ...], back: bool) -> list[tuple[int, Face]]:
    """The faces with their sheets: two pages each, or one where it is folded."""
    return [
        (number, face)
        for number, side in enumerate(pages)
        for face in side.faces
        if face.back == back
    ]


@every_cut
def test_every_size_fits_on_every_paper_whichever_way_it_is_turned(cut: Cut) -> None:
    assert cut.columns * cut.rows >= 1


@given(cuts, st.integers(0, 60))
def test_every_card_has_one_front_and_one_back(cut: Cut, cards: int) -> None:
    pages = sides(cut, cards)
    assert [face.card for _, face in faces(pages, back=False)] == list(range(cards))
    assert [face.card for _, face in faces(pages, back=True)] == list(range(cards))


@given(cuts.filter(lambda cut: cut.flip is not Flip.FOLD), st.integers(1, 60))
def test_turned_over_its_edge_a_sheet_has_each_back_behind_its_front(cut: Cut, cards: int) -> None:
    pages = sides(cut, cards)
    for (page, front), (behind, back) in zip(faces(pages, False), faces(pages, True), strict=True):
        assert behind == page + 1 and page % 2 == 0
        if cut.flip is Flip.LONG:
            seen = cut.page.width - back.x - cut.size.width, back.y
        else:
            seen = back.x, cut.page.height - back.y - cut.size.height
        assert seen == pytest.approx((front.x, front.y))


@given(cuts.filter(lambda cut: cut.flip is Flip.FOLD), st.integers(1, 60))
def test_folded_along_its_line_a_card_has_its_back_behind_its_front(cut: Cut, cards: int) -> None:
    pages = sides(cut, cards)
    folds = [line for side in pages for line in side.lines if line.fold]
    both = zip(faces(pages, False), faces(pages, True), folds, strict=True)
    for (page, front), (behind, back), fold in both:
        assert page == behind
        if back.turned:
            assert fold.y1 == fold.y2 == front.y
            assert back.y == pytest.approx(2 * fold.y1 - front.y - cut.size.height)
        else:
            assert fold.x1 == fold.x2 == back.x
            assert back.x == pytest.approx(2 * fold.x1 - front.x - cut.size.width)


@given(cuts, st.integers(1, 60))
def test_no_card_lies_on_another_or_where_a_printer_cannot_print(cut: Cut, cards: int) -> None:
    for side in sides(cut, cards):
        corners = {(round(face.x, 3), round(face.y, 3)) for face in side.faces}
        assert len(corners) == len(side.faces)
        for face in side.faces:
            assert EDGE - 1e-6 <= face.x <= cut.page.width - EDGE - cut.size.width + 1e-6
            assert EDGE - 1e-6 <= face.y <= cut.page.height - EDGE - cut.size.height + 1e-6


@given(cuts, st.integers(1, 60))
def test_marks_stand_outside_all_cards_and_on_the_paper(cut: Cut, cards: int) -> None:
    for side in sides(cut, cards):
        for line in (line for line in side.lines if not line.fold):
            assert 0 < line.x1 <= line.x2 < cut.page.width
            assert 0 < line.y1 <= line.y2 < cut.page.height
            for face in side.faces:
                beside = line.x2 < face.x or line.x1 > face.x + cut.size.width
                above = line.y2 < face.y or line.y1 > face.y + cut.size.height
                assert beside or above


def test_the_offset_moves_all_backs_and_no_front() -> None:
    plain = Cut(Size(*PAPERS["a4"]), SIZES["medium"])
    moved = Cut(plain.page, plain.size, offset=(0.5, -1.25))
    before, after = sides(plain, 9), sides(moved, 9)
    assert faces(before, back=False) == faces(after, back=False)
    for (_, one), (_, other) in zip(faces(before, True), faces(after, True), strict=True):
        assert (other.x - one.x, other.y - one.y) == pytest.approx((0.5, -1.25))
