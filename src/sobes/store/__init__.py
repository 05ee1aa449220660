"""The database: interviews as an append-only log of events, submissions for tasks, and drafts.

Nothing else in Sobes knows SQL.

The facts behind the demands are in `engine` (what "saved" means), `opening` (versions and copies) and the
migrations (why the log cannot be rewritten); `practice` keeps submissions, `claims` tells who judges them.
"""

from sobes.store.store import Store
from sobes.store.values import Conflict, Missing, StoredDraft, StoredEvent, StoredInterview

__all__ = ["Conflict", "Missing", "Store", "StoredDraft", "StoredEvent", "StoredInterview"]
