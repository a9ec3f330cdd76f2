"""What was made before, by the hash of all that went into it."""
