"""The handbook for other programs: `handbook.json`, and the schemas of it and of the data."""
