"""What an edition holds: its sections and cards, for which hand, on which paper. Knows nothing of how pages are set."""
