"""The database: interviews as an append-only log of events, and drafts. Nothing else in Sobes knows SQL.

The facts behind the demands are in `engine` (what "saved" means), `opening` (versions and copies) and the first
migration (why the log cannot be rewritten).
"""

from sobes.store.store import Store
from sobes.store.values import Conflict, Missing, StoredDraft, StoredEvent, StoredInterview

__all__ = ["Conflict", "Missing", "Store", "StoredDraft", "StoredEvent", "StoredInterview"]
