"""From plain data to typed records, prose pages and orders, with every fault on the way."""
