"""Rules: small functions from records to faults, one module a theme."""
