"""Bytes → text → data → records. Only this package reads content; no content makes it raise."""
