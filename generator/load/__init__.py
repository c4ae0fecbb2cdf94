"""Load: bytes to text to data to records, every value knowing its place."""
