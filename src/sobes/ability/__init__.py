"""From evidence to what a person can do: the level verdict."""
