"""Pages: which pages exist and what each shows. Pure functions of the revised ledger."""
