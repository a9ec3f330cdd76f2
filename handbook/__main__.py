"""Lets `python -m handbook` stand for the command `handbook`."""

from handbook.cli import main

main()
