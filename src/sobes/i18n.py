"""Interface texts: English in the code, other languages in gettext catalogues under sobes/locale."""

from __future__ import annotations

import gettext
import io
from functools import lru_cache
from importlib import resources

from sobes.bank.item import LANGS, Lang
from sobes.errors import SobesError


@lru_cache(maxsize=4)
def translations(lang: Lang) -> gettext.NullTranslations:
    """The catalogue of a language; English is the text in the code itself."""
    if lang == "en":
        return gettext.NullTranslations()
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    text = resources.files("sobes.locale").joinpath(f"{lang}.po").read_bytes()
    compiled = io.BytesIO()
    write_mo(compiled, read_po(io.BytesIO(text), locale=lang))
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)


def chosen_language(cookie: str | None, accept: str | None) -> Lang:
    """The person's choice, else the browser's first language that we have, else Russian."""
    for lang in LANGS:
        if cookie == lang:
            return lang
    for part in (accept or "").lower().split(","):
        for lang in LANGS:
            if part.strip().startswith(lang):
                return lang
    return "ru"


def told(fault: SobesError, lang: Lang) -> str:
    """The error's sentence in a language, or as it was written where there is no translation."""
    sentence = translations(lang).gettext(fault.sentence) if fault.sentence else str(fault)
    return sentence.format(**fault.values) if fault.values else sentence
