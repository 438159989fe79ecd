"""What the pages of a package say, as Markdown that is ready to stand there."""
