"""Who is let in, and who is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from ctquiz.screens.serve.door import (
    Admitted,
    Door,
    NotGet,
    Refused,
    Seated,
    Secrets,
    Shown,
    Visit,
)

SECRETS = Secrets(token="to-ken", session="ses-sion", path="pa-th")
HERE = ("127.0.0.1:8123",)
ORIGIN = ("http://127.0.0.1:8123",)
COOKIE = ("ctquiz=ses-sion",)
ENTERING = Visit("GET", "/?token=to-ken", hosts=HERE, sites=("none",))
LOOKING = Visit("GET", "/pa-th/", hosts=HERE, cookies=COOKIE)
SITTING = Visit("GET", "/pa-th/tab", hosts=HERE, origins=ORIGIN, cookies=COOKIE)

STRANGE = {
    "another host": {"hosts": ("example.org:8123",)},
    "a name for this host": {"hosts": ("localhost:8123",)},
    "this host without the port": {"hosts": ("127.0.0.1",)},
    "another port": {"hosts": ("127.0.0.1:8124",)},
    "no host": {"hosts": ()},
    "two hosts": {"hosts": HERE * 2},
    "another origin": {"origins": ("http://example.org",)},
    "another port's origin": {"origins": ("http://127.0.0.1:8124",)},
    "no real origin": {"origins": ("null",)},
    "two origins": {"origins": (*ORIGIN, "http://example.org")},
    "another site": {"sites": ("cross-site",)},
    "a page of another port": {"sites": ("same-site",)},
}


def door() -> Door:
    return Door(8123, SECRETS)


def test_the_address_lets_in_once() -> None:
    ours = door()
    assert ours.address == "http://127.0.0.1:8123/?token=to-ken"
    assert ours.answer(ENTERING) == Admitted()
    assert ours.answer(ENTERING) == Refused()


@pytest.mark.parametrize("strange", STRANGE.values(), ids=STRANGE)
def test_who_comes_from_elsewhere_is_refused_and_uses_no_token_up(
    strange: dict[str, tuple[str, ...]],
) -> None:
    ours = door()
    for visit in (ENTERING, LOOKING, SITTING):
        assert ours.answer(replace(visit, **strange)) == Refused()
    assert ours.answer(ENTERING) == Admitted()


@pytest.mark.parametrize("method", ["HEAD", "POST", "OPTIONS", "get"])
def test_who_wants_more_than_to_look_uses_no_token_up(method: str) -> None:
    ours = door()
    assert ours.answer(replace(ENTERING, method=method)) == NotGet()
    assert ours.answer(ENTERING) == Admitted()


def test_the_cookie_shows_the_page_and_seats_its_tab() -> None:
    assert door().answer(LOOKING) == Shown("")
    assert door().answer(replace(LOOKING, target="/pa-th/page.js")) == Shown("page.js")
    assert door().answer(SITTING) == Seated()


@pytest.mark.parametrize(
    "cookies",
    [("a=b; ctquiz=ses-sion",), ("a=b", "ctquiz=ses-sion"), ("ctquiz=x;ctquiz=ses-sion",)],
)
def test_the_cookie_may_have_company(cookies: tuple[str, ...]) -> None:
    assert door().answer(replace(LOOKING, cookies=cookies)) == Shown("")


@pytest.mark.parametrize("visit", [LOOKING, SITTING])
@pytest.mark.parametrize(
    "cookies", [(), ("ctquiz=",), ("ctquiz=to-ken",), ("ses-sion",), ("ctquiz=ses-sion2",), ("é",)]
)
def test_without_the_cookie_there_is_nothing_to_see(visit: Visit, cookies: tuple[str, ...]) -> None:
    assert door().answer(replace(visit, cookies=cookies)) == Refused()


def test_a_connection_without_an_origin_is_no_browsers() -> None:
    assert door().answer(replace(SITTING, origins=())) == Refused()


@given(st.text(), st.text())
def test_nobody_guesses_their_way_in(target: str, cookie: str) -> None:
    visit = Visit("GET", target, hosts=HERE, origins=ORIGIN, cookies=(cookie,))
    assert door().answer(visit) == Refused()
    assert door().answer(replace(visit, target=f"/pa-th/{target}")) == Refused()
    assert door().answer(replace(visit, target=f"/?token={target}")) == Refused()
