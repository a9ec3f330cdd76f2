"""The search: an index of each language, made from the records; `overrides/theme/assets/javascripts/search` answers from it."""
