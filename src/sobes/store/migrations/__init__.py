"""Alembic revisions of the database. A new one is a file `versions/r0003_what_it_does.py` with the number before it
as `down_revision`; then `SHIPPED` in `sobes.store.opening` names it. They go forward only."""
