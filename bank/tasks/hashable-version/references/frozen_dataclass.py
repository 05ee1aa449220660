# approach: a frozen dataclass; the text does not take part in comparison, a computed field does

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Version:
    text: str = field(compare=False)
    key: tuple[int, ...] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        numbers = [int(part) for part in self.text.split(".")]
        while numbers and not numbers[-1]:
            numbers.pop()
        object.__setattr__(self, "key", tuple(numbers))
