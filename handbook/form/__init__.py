"""The form in which editors change records in the browser: its fields, made from the types."""
