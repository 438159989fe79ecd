"""Templates and views become files in memory, formatted."""
