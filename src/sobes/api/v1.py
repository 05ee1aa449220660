"""Version 1 of the API: everything that the pages do."""

from __future__ import annotations

from fastapi import APIRouter

from sobes.api import bank, grading, interviews, materials, practice

router = APIRouter(prefix="/api/v1")
for part in (bank, interviews, practice, grading, materials):
    router.include_router(part.router)
