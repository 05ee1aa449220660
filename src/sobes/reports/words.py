"""Small texts that every rendering shares: numbers, dates, names of verdicts, and text made safe to show."""

from __future__ import annotations

import re
from datetime import datetime

from sobes.bank.item import Lang
from sobes.i18n import translations

BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
NO_TEXT = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
SIGN = "\ufffd"  # stands for a character that cannot be shown


def shown(text: str) -> str:
    """The text with every line break as a newline, and a sign for what no page or file may hold."""
    return NO_TEXT.sub(SIGN, BREAKS.sub("\n", text))


def one_line(text: str) -> str:
    return " ".join(shown(text).split())


def percent(share: float | None) -> str:
    """ "62 %", or a dash where there is nothing to count."""
    return "—" if share is None or share != share else f"{share * 100:.0f} %"


def decimal(number: float, lang: Lang) -> str:
    """One digit after the point, as the language writes it."""
    from babel.numbers import format_decimal

    return format_decimal(number, format="0.0", locale=lang)


def duration(seconds: float, lang: Lang) -> str:
    """ "2 min 05 s", "40 s"."""
    _ = translations(lang).gettext
    whole = max(0, round(seconds))
    if whole < 60:
        return _("%(sec)s s") % {"sec": whole}
    return _("%(min)s min %(sec)s s") % {"min": whole // 60, "sec": f"{whole % 60:02d}"}


def day(at: datetime, lang: Lang) -> str:
    """ "21 November 2026"; in the time zone that the instant bears."""
    from babel.dates import format_date

    return format_date(at.date(), "long", locale={"ru": "ru", "en": "en_GB"}[lang])


def clock(at: datetime) -> str:
    """ "14:05 UTC"."""
    return f"{at:%H:%M} {at.tzname() or ''}".strip()


def verdict_word(verdict: str, lang: Lang) -> str:
    _ = translations(lang).gettext
    words = {
        "covered": _("covered"), "partial": _("partly"), "missed": _("missed"),
        "contradicted": _("contradicted"), "cannot_tell": _("cannot tell"),
    }  # fmt: skip
    return words[verdict]


def severity_word(severity: str, lang: Lang) -> str:
    _ = translations(lang).gettext
    return {"critical": _("critical error"), "major": _("major error"), "minor": _("minor error")}[severity]


def right_word(right: bool | None, lang: Lang) -> str:
    _ = translations(lang).gettext
    return {True: _("right"), False: _("wrong"), None: _("open")}[right]


def self_grade_word(grade: str, lang: Lang) -> str:
    _ = translations(lang).gettext
    words = {"right": _("judged right"), "partly": _("judged partly right"), "wrong": _("judged wrong")}
    return words[grade]
