"""Gettext catalogues."""
