"""From schemas of every dialect to JSON Schema 2020-12."""
