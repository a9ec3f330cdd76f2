"""The handbook: from the records in `data/` to pages, print and open data. Knows nothing of MkDocs."""

__version__ = "1.0.0"
