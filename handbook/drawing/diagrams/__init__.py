"""Drawings of models: the geometry. `overrides/diagrams/drawing.html` draws it, on screen and on paper."""
