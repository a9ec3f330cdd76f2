"""What records were called before, so that old addresses still lead to them."""

from handbook.records.reference import Id, RecordId

Renamed = dict[Id, RecordId]
"""The present id of a record, by each id that its page once had; written by `handbook rename`, the first id of a record first."""
