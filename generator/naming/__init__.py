"""Every name of a generated package, decided from the description's own words."""
