"""The whole: building, keeping what was made, publishing in one swap, serving, releasing."""
