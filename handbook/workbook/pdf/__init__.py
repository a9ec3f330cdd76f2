"""How HTML becomes a PDF file: laid out, tagged, fillable, fit for archives. Knows nothing of records and books."""
