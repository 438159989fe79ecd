"""From the model to files in memory: templates, filters, layout, formatting."""
