"""The parts of the command: what each is asked, and what it answers."""
