"""The tables as the newest migration leaves them. `migrations/versions` is what makes them."""

from __future__ import annotations

from sqlalchemy import Column, Float, ForeignKey, Integer, MetaData, Table, Text

METADATA = MetaData()

interviews = Table(
    "interviews",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("created_at", Text, nullable=False),  # ISO 8601, UTC, microseconds
    Column("finished_at", Text),
    Column("kit", Text, nullable=False),  # JSON
)

events = Table(
    "events",
    METADATA,
    Column("interview_id", Text, ForeignKey("interviews.id", ondelete="CASCADE"), primary_key=True),
    Column("seq", Integer, primary_key=True),  # 1, 2, 3 … in each interview
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("data", Text, nullable=False),  # JSON
)

drafts = Table(
    "drafts",
    METADATA,
    Column("interview_id", Text, ForeignKey("interviews.id", ondelete="CASCADE"), primary_key=True),
    Column("item_id", Text, primary_key=True),
    Column("text", Text, nullable=False),
    Column("seconds", Float, nullable=False),
    Column("at", Text, nullable=False),
)
