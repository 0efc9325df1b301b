"""The colours: quiet by intent, so that sign and word carry the meaning and colour only helps."""

from typing import Final

from textual.theme import BUILTIN_THEMES, Theme

from ctquiz.settings.values import Look

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

LIGHT: Final = Theme(
    name="ctquiz-light",
    primary="#2A5D99",
    foreground="#2A2C30",
    background="#FBFAF7",
    surface="#FBFAF7",
    panel="#EFEDE7",
    success="#2C6E3C",
    warning="#855600",
    error="#A5352B",
    dark=False,
    variables={
        "quiet": "#666A72",
        "faint": "#D3D0C8",
        "text-success": "#2C6E3C",
        "text-warning": "#855600",
        "text-error": "#A5352B",
        "input-cursor-background": "#2A2C30",
        "input-cursor-foreground": "#FBFAF7",
        "input-selection-background": "#D3D0C8",
    },
)

TERMINAL: Final = Theme(
    name="ctquiz-terminal",
    ansi=True,
    primary="ansi_blue",
    foreground="ansi_default",
    background="ansi_default",
    surface="ansi_default",
    panel="ansi_default",
    success="ansi_green",
    warning="ansi_yellow",
    error="ansi_red",
    dark=True,
    variables={
        **BUILTIN_THEMES["ansi-dark"].variables,
        # Bright black is the background itself in some palettes: it is for rules alone.
        "quiet": "ansi_default",
        "faint": "ansi_bright_black",
        "text-success": "ansi_green",
        "text-warning": "ansi_yellow",
        "text-error": "ansi_red",
        "input-cursor-background": "ansi_default",
        "input-cursor-foreground": "ansi_default",
        "input-selection-background": "ansi_bright_black",
    },
)

THEMES: Final = {Look.DARK: DARK, Look.LIGHT: LIGHT, Look.TERMINAL: TERMINAL}
