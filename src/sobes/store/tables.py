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

submissions = Table(
    "submissions",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("task_id", Text, nullable=False),
    Column("task_version", Integer, nullable=False),  # of the task that the person saw
    Column("source", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("interview_id", Text, ForeignKey("interviews.id", ondelete="CASCADE")),
    Column("item_id", Text),
    Column("judged_at", Text),
    Column("verdict", Text),  # the same as in the judgement, for queries
    Column("judgement", Text),  # JSON
    Column("tries", Integer, nullable=False, default=0),  # how many times a judge began
    Column("claimed_by", Text),  # the program that judges it now, see sobes.store.claims
    Column("unverified", Text),  # JSON: the judgement of a browser, where there was no judge
)

practice_events = Table(
    "practice_events",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("task_id", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),  # hint, gave_up, reset
    Column("data", Text, nullable=False),  # JSON
)

practice_drafts = Table(
    "practice_drafts",
    METADATA,
    Column("task_id", Text, primary_key=True),
    Column("source", Text, nullable=False),
    Column("at", Text, nullable=False),
)

code_history = Table(
    "code_history",
    METADATA,
    Column("id", Text, primary_key=True),
    Column("task_id", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("interview_id", Text, ForeignKey("interviews.id", ondelete="CASCADE")),
    Column("item_id", Text),
    Column("changes", Text, nullable=False),  # JSON: a list of changes of the text in the editor
)
