# mistake: every separator gives a hyphen of its own
"""Titles as pieces of an address."""

import re


def slugify(title, limit=40):
    """Lower case letters and digits, joined by single hyphens, at most `limit` characters."""
    if limit < 1:
        raise ValueError("limit must be at least 1")
    slug = re.sub(r"[\W_]", "-", title.lower()).strip("-")
    return slug[:limit].rstrip("-") or "untitled"
