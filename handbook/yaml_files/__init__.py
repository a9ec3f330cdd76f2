"""From files to plain data that knows the place of every value. Knows nothing of records."""
