from itertools import groupby


def slugify(title, limit=40):
    if limit <= 0:
        raise ValueError(limit)
    words = ["".join(letters) for good, letters in groupby(title.lower(), key=str.isalnum) if good]
    slug = "-".join(words)[:limit]
    return slug.removesuffix("-") if slug else "untitled"
