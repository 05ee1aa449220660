"""Recordings made here: tones and silence, as the page sends them."""

from __future__ import annotations

import io
import math
import wave
from array import array


def wav(seconds: float, rate: int = 16_000, channels: int = 1, width: int = 2, tone: float = 0.0) -> bytes:
    """A tone of this frequency, or silence."""
    frames = round(seconds * rate)
    if tone:
        data = array("h", (round(9000 * math.sin(2 * math.pi * tone * n / rate)) for n in range(frames))).tobytes()
    else:
        data = bytes(frames * width * channels)
    place = io.BytesIO()
    with wave.open(place, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(rate)
        file.writeframes(data)
    return place.getvalue()
