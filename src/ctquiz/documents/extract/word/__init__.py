"""Word's format, Office Open XML (ECMA-376): a zip of parts in XML."""
