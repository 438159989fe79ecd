"""From the facade model to files: Python source, pages, and which template makes what."""
