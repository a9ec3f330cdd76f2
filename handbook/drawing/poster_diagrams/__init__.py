"""Drawings of models for a wall: the same figures as `diagrams`, laid out anew to fill a sheet, with room for words or for notes."""
