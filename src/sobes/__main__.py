"""`python -m sobes`."""

from sobes.cli import main

main()
