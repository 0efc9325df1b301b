"""Small banks that are printed by the command, and what is read again."""

from pathlib import Path

from printing import pages_of

from studying import write_bank

FACTS = """
- {id: capital, ask: Which is the capital?, answer: Astana, not: [Almaty, Shymkent], tags: [places]}
- {id: border, ask: Which states border it?, all-of: [Russia, China], tags: [places]}
- {id: year, fact: "It was founded in {1997}.", tags: [dates]}
"""


def text_of(path: Path) -> str:
    return "\n".join(pages_of(path.read_bytes()))


PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d49484452000000010000000108020000009077"
    "53de0000000c49444154789c63f8cfc0000003010100c9fe92ef0000000049454e44ae426082"
)


def with_picture(folder: Path, data: bytes, name: str = "map.png") -> Path:
    (folder / name).write_bytes(data)
    return write_bank(
        folder / "maps.yaml",
        f"- {{id: a, ask: Where?, answer: There, image: {{file: {name}, alt: A map of it}}}}\n",
    )
