"""Characters of the font Symbol, which has Greek and mathematics where others have letters."""

from typing import Final

_SYMBOL: Final = dict(
    zip(
        "ABCDEFGHIKLMNOPQRSTUWXYZabcdefghiklmnopqrstuwxyz-£¥®°±²³´·¸¹ºÖ".encode("latin-1"),
        "ΑΒΧΔΕΦΓΗΙΚΛΜΝΟΠΘΡΣΤΥΩΞΨΖαβχδεφγηικλμνοπθρστυωξψζ−≤∞→°±″≥×•÷≠≡√",
        strict=True,
    )
)


def symbol(code: str, font: str) -> str:
    """The character of a `w:sym` (ECMA-376 part 1, 17.3.3.30); empty where only its font has it."""
    try:
        number = int(code[:8], 16)
    except ValueError:
        return ""
    # Fonts of symbols keep theirs in this private range.
    if font.lower() == "symbol" and (number <= 0xFF or 0xF000 <= number <= 0xF0FF):
        return _SYMBOL.get(number & 0xFF, "")
    return chr(number) if 0x20 <= number < 0xD800 else ""
