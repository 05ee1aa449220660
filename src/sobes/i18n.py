"""Interface texts: English in the code, other languages in gettext catalogues under sobes/locale."""

from __future__ import annotations

import gettext
import io
from functools import lru_cache
from importlib import resources

from sobes.bank.item import LANGS, Lang
from sobes.errors import SobesError
from sobes.saying import Counted, Row, Saying, Value, words


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


def tell(value: Value, lang: Lang) -> str:
    """A saying with all that is in it, in a language."""
    return words(value, translations(lang))


def tell_judged(message: Value, lang: Lang) -> str:
    """What the judge says, in a language. What is kept as text alone begins with a sentence of ours."""
    if not isinstance(message, str):
        return tell(message, lang)
    sentence, mark, rest = message.partition("\n")
    return (translations(lang).gettext(sentence) if sentence else "") + mark + rest


def told(fault: SobesError, lang: Lang) -> str:
    """The error's sentence in a language, or as it was written where there is no translation."""
    sentence = translations(lang).gettext(fault.sentence) if fault.sentence else str(fault)
    values = {name: value_told(value, lang) for name, value in fault.values.items()}
    return sentence.format(**values) if values else sentence


def value_told(value: object, lang: Lang) -> object:
    """What stands in an error's sentence: another error or a saying is told, all else stays for the template."""
    if isinstance(value, SobesError):
        return told(value, lang)
    return tell(value, lang) if isinstance(value, Saying | Counted | Row) else value
