"""Recordings and the model's parts; then the real model, where the extra is installed."""

from __future__ import annotations

import hashlib
import os
import socket
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sobes import doctor, speech
from sobes.bank.item import LANGS, Lang
from sobes.errors import SobesError
from sobes.i18n import told
from sobes.speech import LONGEST, SpeechError, available, put_together, samples_of, transcribe

from .recordings import wav

HERE = Path(__file__).parent


def test_samples_of_a_tone_lie_between_minus_one_and_one() -> None:
    samples = samples_of(wav(0.5, tone=440))
    assert len(samples) == 8000
    assert 0.2 < max(samples) < 0.3


def test_five_minutes_are_taken() -> None:
    assert len(samples_of(wav(LONGEST))) == LONGEST * 16_000


@pytest.mark.parametrize("seconds", [LONGEST + 0.01, LONGEST * 2])
def test_a_longer_recording_is_refused(seconds: float) -> None:
    with pytest.raises(SpeechError, match="longer than 5 minutes"):
        samples_of(wav(seconds))


@pytest.mark.parametrize(
    "recording",
    [
        b"", b"RIFF", b"\x1a\x45\xdf\xa3 webm", wav(0.1)[:30], wav(0.1, rate=8000), wav(0.1, channels=2),
        wav(0.1, width=1),
    ],
)  # fmt: skip
def test_anything_else_is_refused_with_what_is_needed(recording: bytes) -> None:
    with pytest.raises(SpeechError, match="16 bits at 16 kHz"):
        samples_of(recording)


@given(st.integers(0, 60), st.binary(max_size=8))
def test_a_damaged_recording_is_read_or_refused(place: int, instead: bytes) -> None:
    good = wav(0.01)
    try:
        assert len(samples_of(good[:place] + instead + good[place + len(instead) :])) <= len(good)
    except SpeechError as error:
        assert "16 kHz" in str(error)


def test_a_recording_cut_short_keeps_what_is_there() -> None:
    assert len(samples_of(wav(1)[:-1001])) == 16_000 - 501


# The model's parts


def parts(folder: Path) -> list[Path]:
    found = [folder / "a", folder / "b", folder / "words.txt"]
    for path in found:
        path.write_bytes(path.name.encode() * 1000)
    return found


def together(folder: Path, cache: Path, sha256: str = hashlib.sha256(b"a" * 1000 + b"b" * 1000).hexdigest()) -> Path:
    first, second, beside = parts(folder)
    return put_together([first, second], [beside], sha256, cache)


def test_the_parts_become_one_model_with_the_files_beside_it(tmp_path: Path) -> None:
    made = together(tmp_path, tmp_path / "cache")
    assert (made / "model.bin").read_bytes() == b"a" * 1000 + b"b" * 1000
    assert {path.name for path in made.iterdir()} == {"model.bin", "words.txt"}
    assert [path.name for path in (tmp_path / "cache").iterdir()] == [made.name]


def test_they_are_put_together_once(tmp_path: Path) -> None:
    made = together(tmp_path, tmp_path / "cache")
    (made / "seen").touch()
    assert (together(tmp_path, tmp_path / "cache") / "seen").exists()


def test_a_damaged_part_leaves_nothing_behind(tmp_path: Path) -> None:
    with pytest.raises(SpeechError, match="damaged"):
        together(tmp_path, tmp_path / "cache", "0" * 64)
    assert list((tmp_path / "cache").iterdir()) == []


def test_a_folder_that_is_not_whole_is_made_again(tmp_path: Path) -> None:
    made = together(tmp_path, tmp_path / "cache")
    (made / "model.bin").write_bytes(b"a")
    assert (together(tmp_path, tmp_path / "cache") / "model.bin").stat().st_size == 2000


def test_what_a_killed_program_left_is_removed_and_what_another_fills_is_not(tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    for name, age in (("filling-old", 7200), ("filling-new", 10)):
        (cache / name).mkdir(parents=True)
        os.utime(cache / name, (time.time() - age,) * 2)
    together(tmp_path, cache)
    assert not (cache / "filling-old").exists()
    assert (cache / "filling-new").exists()


# Whether there is a recogniser


@pytest.mark.parametrize("missing", ["faster_whisper", *speech.PACKAGES])
def test_what_is_missing_is_told_with_how_to_get_it(missing: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(speech.FOLDER, raising=False)
    monkeypatch.setattr(speech, "find_spec", lambda name: None if name == missing else object())
    reason = available()
    assert reason
    assert all("pip install 'sobes[voice]'" in told(reason, lang) for lang in LANGS)


def test_a_folder_of_the_persons_own_needs_only_the_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(speech, "find_spec", lambda name: object() if name == "faster_whisper" else None)
    monkeypatch.setenv(speech.FOLDER, str(tmp_path))
    assert "has no model.bin" in str(available())
    (tmp_path / "model.bin").touch()
    assert available() is None


@pytest.mark.parametrize("lang", LANGS)
def test_the_doctor_says_whether_answers_can_be_spoken(
    lang: Lang, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(speech, "find_spec", lambda _: None)
    found = doctor.speech(lang)
    assert (found.mark, "pip install 'sobes[voice]'" in found.value) == ("missing", True)
    monkeypatch.setattr(speech, "find_spec", lambda _: object())
    (tmp_path / "model.bin").touch()
    monkeypatch.setenv(speech.FOLDER, str(tmp_path))
    found = doctor.speech(lang)
    assert (found.mark, str(tmp_path) in found.value) == ("ok", True)


# The real model


needed = available()
voice = pytest.mark.voice
where_installed = pytest.mark.skipif(needed is not None, reason=str(needed))


@pytest.fixture
def offline(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("speech recognition asked the network")

    monkeypatch.setattr(socket.socket, "connect", refuse)


@voice
@where_installed
@pytest.mark.usefixtures("offline")
def test_spoken_words_are_recognised_without_the_network_and_alike_each_time() -> None:
    spoken = (HERE / "spoken.wav").read_bytes()  # Festival says "Python threads share memory."
    words = transcribe(spoken, "en")
    assert "share memory" in words
    assert transcribe(spoken, "en") == words
    assert "onnxruntime" not in sys.modules, "it is built to report its use to its maker"


@voice
@where_installed
@pytest.mark.parametrize("lang", LANGS)
def test_silence_and_a_tone_have_no_words(lang: Lang) -> None:
    for recording in (wav(0), wav(0.01), wav(2), wav(2, tone=440)):
        assert transcribe(recording, lang) == ""


@voice
@where_installed
def test_a_model_that_cannot_be_loaded_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "model.bin").write_bytes(b"nothing of the kind")
    monkeypatch.setenv(speech.FOLDER, str(tmp_path))
    with pytest.raises(SobesError, match="does not start"):
        speech.model.__wrapped__()
