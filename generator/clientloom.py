"""The command line as the module `clientloom`, which a wheel has beside this package:
`python -m clientloom`, for where the scripts of an environment are not on the path."""

from generator.cli import main

if __name__ == "__main__":
    main()
