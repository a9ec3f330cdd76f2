"""Both languages live while somebody edits: each page and PDF is made when it is asked for."""
