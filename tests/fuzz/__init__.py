"""Mutation fuzzing of the reader and of the whole pipeline.

    python -m tests.fuzz --seconds 600 --seed 1

mutates the workspaces of the test cases, and with `--corpus` the specs of other folders,
and runs commands on them. Each command must end with a documented exit code and JSON that
follows its schema, and each package that is written must compile and load. What breaks
this is minimized and written to a folder. The same seed gives the same mutants in the same
order, as long as the cases are the same.
"""
