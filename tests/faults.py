"""Thirty faulty facts, each with one fault: `§` stands before what is wrong and is taken out."""

from pathlib import Path

HEAD = "ctquiz: 1\nbank: faults\ntitle: Faults\nsources: {book: {title: A book}}\nfacts:\n"

FAULTS = {
    "the key 'answer' stands twice": "- id: f1\n  ask: Which planet is a gas giant?\n"
    "  answer: Jupiter\n  §answer: Saturn\n",
    "anchors are not used": "- id: f2\n  ask: Which planet is named after a god of war?\n"
    "  answer: §&x Mars\n",
    "YAML tags are not used": "- id: f3\n  ask: Which planet rolls on its side?\n"
    "  answer: §!!str Uranus\n",
    "aliases are not used": "- id: f4\n  ask: Which planet has a day longer than its year?\n"
    "  answer: §*x\n",
    "unknown key 'anser'": "- id: f5\n  ask: Which planet has rings of ice?\n  §anser: Saturn\n"
    "  answer: Saturn\n",
    "'hint' has an empty value": "- id: f6\n  ask: Which planet is the windiest?\n"
    "  answer: Neptune\n  hint:§\n",
    "'tags' holds text, not a list": "- id: f7\n  ask: Which planet spins fastest?\n"
    "  answer: Jupiter\n  tags: §giants\n",
    "'note' holds a list, not text": "- id: f8\n  ask: Which moon has seas of methane?\n"
    "  answer: Titan\n  note: §[a, b]\n",
    "'maybe' cannot stand in 'draft'": "- id: f9\n  ask: Which moon has an ocean below its ice?\n"
    "  answer: Europa\n  draft: §maybe\n",
    "'flip' cannot stand in 'forms'": "- id: f10\n  ask: Which moon is the largest of all?\n"
    "  answer: Ganymede\n  forms: [ask, §flip]\n",
    "'F Eleven' cannot be the id": "- id: §F Eleven\n  ask: Which moon has most volcanoes?\n"
    "  answer: Io\n",
    "the id 'f12' stands twice": "- id: f12\n  ask: Which moon orbits backwards?\n"
    "  answer: Triton\n- id: §f12\n  ask: Which moon orbits Pluto?\n  answer: Charon\n",
    "a brace opens and does not close": "- id: f13\n  fact: The moon Deimos orbits §{Mars.\n",
    "the blank 'x' has no text": "- id: f14\n  fact: The moon Phobos orbits §{x=}.\n",
    "nothing is asked": "- §id: f15\n  fact: The moon Rhea orbits Saturn.\n",
    "the blank 'answer' has no answer": "- §id: f16\n  ask: Which moon is two-faced?\n",
    "nothing asks for the blank 'answer'": "- §id: f17\n  answer: Miranda\n",
    "'number' gives the blank 'answer' a second": "- id: f18\n  ask: How many planets are there?\n"
    "  answer: eight\n  §number: 8\n",
    "'unit' does not go with 'answer'": "- id: f19\n  ask: Which planet is bluest of all?\n"
    "  answer: Neptune\n  §unit: km\n",
    "'some' is no number": "- id: f20\n  ask: How many moons has Mars?\n  number: §some\n",
    "'near' is no tolerance": "- id: f21\n  ask: How many moons has Saturn, roughly?\n"
    "  number: 274\n  within: §near\n",
    "a claim without 'holds'": "- id: f22\n  §claim: Mercury has no moons at all.\n",
    "one item has no order": "- id: f23\n  ask: Order the moons of Earth by size.\n"
    "  in-order: §[Moon]\n",
    "no source is named 'boook'": "- id: f24\n  ask: Which planet has a red spot?\n"
    "  answer: Jupiter\n  at: §boook p1\n",
    "'book page 3' is no place": "- id: f25\n  ask: Which planet was found by calculation?\n"
    "  answer: Neptune\n  at: §book page 3\n",
    "the picture does not lie beside the bank": "- id: f26\n  ask: Whose clouds are hexagonal?\n"
    "  answer: Saturn\n  image: {file: §../s.png, alt: clouds}\n",
    "'hint' does not say which blank": "- id: f27\n  fact: Both {a=Ida} and {b=Leda} are small.\n"
    "  §hint: Small bodies.\n",
    "'Ceres' is right too": "- id: f28\n  ask: Which dwarf planet is nearest to Earth?\n"
    "  answer: Ceres\n  not: [Eris, §Ceres, Haumea, Makemake]\n",
    "'it' has nothing to refer to": "- id: f29\n  ask: §When did it first reach Pluto?\n"
    "  answer: 14 July 2015\n",
    "'often' leaves open": "- id: f30\n  ask: §Which comet is often seen from Earth?\n"
    "  answer: Encke\n",
}
"""What each is told as, and the fact; two errors of one fact in f12, whose first half is good."""


def faulty_bank(path: Path) -> dict[tuple[int, int], str]:
    """Write them all as one bank; where each fault stands in it."""
    places: dict[tuple[int, int], str] = {}
    lines = HEAD.splitlines()
    for told, fact in FAULTS.items():
        for line in fact.splitlines():
            lines.append(line.replace("§", ""))
            if "§" in line:
                places[len(lines), line.index("§") + 1] = told
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return places
