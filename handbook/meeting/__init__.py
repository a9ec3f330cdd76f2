"""A meeting: what happens in it, for how many minutes, from which time of day, and what it needs on paper."""
