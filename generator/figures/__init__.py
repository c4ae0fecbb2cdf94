"""数字: every count the site prints of the street's account, computed from records, with its definition and
the address of what it counts. Nothing here is typed in by anyone."""
