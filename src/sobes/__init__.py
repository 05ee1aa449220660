"""Sobes: Python backend interviews with a bank that proves its answers."""

__version__ = "0.1.0"
