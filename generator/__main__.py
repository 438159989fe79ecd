"""`python -m generator`: the command line, in a checkout too."""

from generator.cli import main

if __name__ == "__main__":
    main()
