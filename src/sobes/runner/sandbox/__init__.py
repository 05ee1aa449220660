"""A room: namespaces, a root of its own, limits and a filter. This folder never imports the rest of the program."""
