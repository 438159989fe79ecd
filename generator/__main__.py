"""`python -m generator`: the command line, also from a checkout."""

from generator.cli import main

if __name__ == "__main__":
    main()
