"""The command line as the module `clientloom`, which a wheel installs next to this
package. `python -m clientloom` works even if the scripts of an environment are not on
the path."""

from generator.cli import main

if __name__ == "__main__":
    main()
