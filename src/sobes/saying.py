"""Sentences with their values, told in whatever language is asked for; as text (`str`) they are English.

The words stay templates until an edge that knows the person's language tells them (`sobes.i18n.tell`), so the same
value serves a Russian page and English JSON.
"""

from __future__ import annotations

import gettext
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeAlias

Value: TypeAlias = "Saying | Counted | Row | str | int | float"

ENGLISH = gettext.NullTranslations()  # the templates themselves


def N_(text: str) -> str:
    """The text itself, marked as one to translate where it is shown."""
    return text


@dataclass(frozen=True, slots=True, init=False)
class Saying:
    """`Saying("note {label} has no answer: {question}.", label="2", question="«…»")`; values may be sayings, too."""

    template: str
    values: tuple[tuple[str, Value], ...]

    def __init__(self, template: str, /, **values: Value) -> None:
        object.__setattr__(self, "template", template)
        object.__setattr__(self, "values", tuple(values.items()))

    @classmethod
    def of(cls, template: str, values: Mapping[str, Value]) -> Saying:
        """Of a template that was written elsewhere: in an error, in a file."""
        return cls(template, **values)

    def within(self, catalogue: gettext.NullTranslations) -> str:
        return filled(catalogue.gettext(self.template), self.values, catalogue)

    def __str__(self) -> str:
        return self.within(ENGLISH)


@dataclass(frozen=True, slots=True, init=False)
class Counted:
    """The same for a count, `num` in the template: `Counted("{num} task", "{num} tasks", 3)`."""

    one: str
    many: str
    num: int
    values: tuple[tuple[str, Value], ...]

    def __init__(self, one: str, many: str, num: int, /, **values: Value) -> None:
        object.__setattr__(self, "one", one)
        object.__setattr__(self, "many", many)
        object.__setattr__(self, "num", num)
        object.__setattr__(self, "values", tuple(values.items()))

    @classmethod
    def of(cls, one: str, many: str, num: int, values: Mapping[str, Value]) -> Counted:
        return cls(one, many, num, **values)

    def within(self, catalogue: gettext.NullTranslations) -> str:
        template = catalogue.ngettext(self.one, self.many, self.num)
        return filled(template, (("num", self.num), *self.values), catalogue)

    def __str__(self) -> str:
        return self.within(ENGLISH)


@dataclass(frozen=True, slots=True)
class Row:
    """Parts told one after the other, with `mark` between them."""

    parts: tuple[Value, ...]
    mark: str = ", "

    def within(self, catalogue: gettext.NullTranslations) -> str:
        return self.mark.join(words(part, catalogue) for part in self.parts)

    def __str__(self) -> str:
        return self.within(ENGLISH)


def words(value: object, catalogue: gettext.NullTranslations) -> str:
    """A value as text: sayings in the language of the catalogue, all else as it is."""
    return value.within(catalogue) if isinstance(value, Saying | Counted | Row) else str(value)


def filled(template: str, values: tuple[tuple[str, Value], ...], catalogue: gettext.NullTranslations) -> str:
    return template.format(**{name: words(value, catalogue) for name, value in values}) if values else template
