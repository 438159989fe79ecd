"""The content of a package's pages, as Markdown that is ready to insert."""
