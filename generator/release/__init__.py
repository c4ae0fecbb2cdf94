"""Releases: published states side by side, each frozen, the newest also as latest/. See `publish.release`."""
