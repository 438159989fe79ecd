"""From files in memory to files on disk: manifest, changes, atomic writes."""
