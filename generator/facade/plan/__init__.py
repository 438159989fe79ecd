"""Plans what is generated: the calls, functions and tables that templates read."""
