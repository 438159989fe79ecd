"""`python -m generator`, and as the module `clientloom` of the wheel `python -m clientloom`:
the command line, for where a script of an environment is not on the path."""

from generator.cli import main

if __name__ == "__main__":
    main()
