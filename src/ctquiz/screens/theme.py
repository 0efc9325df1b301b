"""The colours: quiet by intent, so that sign and word carry the meaning and colour only helps."""

from typing import Final

from textual.theme import Theme

DARK: Final = Theme(
    name="ctquiz-dark",
    primary="#8AB0DD",
    foreground="#D9DBE0",
    background="#15171B",
    surface="#15171B",
    panel="#1D2025",
    success="#93C592",
    warning="#DDB66E",
    error="#E2938A",
    dark=True,
    variables={
        # Roles of our own: for labels (6.3:1 on the background), and for rules.
        "quiet": "#949AA5",
        "faint": "#3A3F48",
        "text-success": "#93C592",
        "text-warning": "#DDB66E",
        "text-error": "#E2938A",
        "input-cursor-background": "#D9DBE0",
        "input-cursor-foreground": "#15171B",
        "input-selection-background": "#3A3F48",
    },
)
