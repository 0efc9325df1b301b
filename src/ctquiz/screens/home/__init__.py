"""Where ctquiz begins: every known bank in its folder, what waits there, and what today asks."""
