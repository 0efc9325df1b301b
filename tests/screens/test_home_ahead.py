"""Reviews of a wrong clock are named at home; nothing heals in silence."""

from pathlib import Path

from piloted import at_home

from studying import TODAY, letters, log_rows, quickly, stats

FAR = "2199-01-01T09:00+00:00"


async def test_home_names_reviews_that_are_dated_ahead_and_offers_to_amend_them(
    tmp_path: Path,
) -> None:
    bank = letters(tmp_path / "letters.yaml", 3)
    quickly("study", bank, "--limit", "2", stdin="a\nb\n", now=FAR)
    async with at_home(bank) as seat:
        assert "2 reviews dated ahead of today by a wrong clock." in seat.text
        assert "a count for today" in seat.keys
        await seat.press("a")
        assert seat.toasts == ["2 reviews of a wrong clock now of today."]
        assert "dated ahead" not in seat.text
        assert "2 answered today" in seat.text
    assert [row["day"] for row in log_rows()] == [TODAY, TODAY]
    assert stats(bank)["streak"] == 1
