"""gongkai (公开): checks a sub-district's disclosure records and renders a versioned static website."""

__version__ = "0.1.0"
