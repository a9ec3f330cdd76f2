"""The types of the records: what is valid in `data/`."""
