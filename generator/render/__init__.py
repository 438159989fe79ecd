"""Turns templates and views into formatted files in memory."""
