"""Checks of what a plan is about: study against repetition, topics, bullets, vacancies."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sobes.notes.findings import Finding, numbers
from sobes.notes.lines import quote
from sobes.notes.plan_facts import Facts, block_name, study_tasks, subject_words, subjects
from sobes.notes.plan_values import Task
from sobes.notes.words import WORD, fold, normal, stems
from sobes.saying import Counted, Row, Saying, Value


def modules_of(count: int) -> Counted:
    return Counted("{num} module", "{num} modules", count)


def head_words(text: str) -> set[str]:
    """Subject words before the colon, or of the whole text where nothing stands before it."""
    head, _, rest = text.partition(":")
    return subject_words(head) or subject_words(rest)


def only_repeated(facts: Facts) -> Iterator[Finding]:
    """P-12: a repetition task whose subject no study task names."""
    if not facts.modules:
        return
    studied = subject_words(" ".join(task.text for task in study_tasks(facts)))
    bullets: dict[str, int] = {}
    for topic in facts.plan.topics:
        for one in topic.bullets:
            for word in subjects(one.text):
                bullets.setdefault(word, one.line.number)
    for block in facts.repetitions:
        for task in block.tasks:
            words = head_words(task.text)
            if words and not words & studied:
                bullet = next((bullets[word] for word in sorted(words) if word in bullets), None)
                text: tuple[Value, ...] = (
                    Saying(
                        "studied only as a repetition: {task} on {day} has no study task",
                        task=quote(task.text),
                        day=task.written,
                    ),
                )
                if bullet is not None:
                    text += ("; ", Saying("the topic bullet on line {line} asks for it", line=bullet))
                yield Finding("P-12", "error", task.line.number, Row((*text, "."), ""))


PART = re.compile(r",|;|\s+и\s+|\s+and\s+|\+(?=\s)(?!\s*1)")
IN_BRACKETS = re.compile(r"\([^()]*\)")
OWNED = re.compile(r"(?:его|её|ее|их|its|their)\b", re.I)  # "its limits" is a side of the subject before, not one more
LATIN = re.compile(r"(?<!\w)[A-Za-z_][A-Za-z0-9_+#./-]*(?!\w)")
CYRILLIC = re.compile(r"[а-яё]", re.I)


def named_subjects(text: str) -> list[str]:
    """Subjects of a task: comma parts before the colon, Latin names after it. Brackets are examples."""
    head, _, rest = IN_BRACKETS.sub("", text).partition(":")
    found = [part.strip(" .") for part in PART.split(head)]
    found += [part.strip(" .") for part in PART.split(rest) if LATIN.search(part)]
    return [part for part in found if subject_words(part) and not OWNED.match(part)]


def never_repeated(facts: Facts) -> Iterator[Finding]:
    """P-13: subjects of study tasks that no repetition of their module names."""
    repeated: dict[int, set[str]] = {}
    for block in facts.repetitions:
        for task in block.tasks:
            repeated.setdefault(facts.of_task.get(task.line.number, -1), set()).update(subjects(task.text))
    if not repeated:
        return
    for place, module in enumerate(facts.modules):
        words = repeated.get(place)
        line = module.block.line.number
        if words is None:
            text = Saying("studied, never repeated: nothing of {module} is repeated.", module=module.name)
            yield Finding("P-13", "warning", line, text)
            continue
        missing = list(
            dict.fromkeys(
                part
                for task in module.block.tasks
                if not task.is_practice
                for part in named_subjects(task.text)
                if not covered(part, words)
            )
        )
        if missing:
            text = Saying(
                "studied, never repeated: of {module}: {parts}.", module=module.name, parts="; ".join(missing)
            )
            yield Finding("P-13", "warning", line, text)


def covered(part: str, words: set[str]) -> bool:
    """More than half of the subject words of a part are among `words`, or half of them with the first."""
    subject = subjects(part)
    shared = [word for word in subject if word in words]
    return not subject or 2 * len(shared) > len(subject) or (2 * len(shared) == len(subject) and subject[0] in words)


def final_repetition(facts: Facts) -> Iterator[Finding]:
    """P-14: a closing repetition that goes back to earlier modules, but not to all."""
    blocks = sorted((b for b in facts.plan.blocks if b.days), key=lambda b: b.days[0])
    if not blocks or blocks[-1].kind != "repetition" or len(facts.modules) < 3:
        return
    final = blocks[-1]
    places = sorted(facts.modules_of(final))
    before = next((place for place in reversed(range(len(facts.modules))) if facts.modules[place].block.days), None)
    if places in ([before], []) or len(places) == len(facts.modules):
        return
    names = numbers(facts.modules[place].name for place in places)
    text = Saying(
        "the final {block} covers {some} of {all} modules: {modules}.",
        block=block_name(final),
        some=len(places),
        all=len(facts.modules),
        modules=names,
    )
    yield Finding("P-14", "warning", final.line.number, text)


def uneven_repetition(facts: Facts) -> Iterator[Finding]:
    """P-15: some modules come back several times, others once."""
    gaps: dict[int, list[int]] = {}
    for block in facts.repetitions:
        places = facts.modules_of(block)
        if len(places) == 1 and facts.modules[places[0]].block.days:
            gaps.setdefault(places[0], []).append((block.days[0] - facts.modules[places[0]].block.days[-1]).days)
    once = [place for place, row in gaps.items() if len(row) == 1]
    if once and len(once) < len(gaps):
        often = tuple(
            Saying("{module} after {days} days", module=facts.modules[p].name, days=", ".join(map(str, row)))
            for p, row in gaps.items()
            if len(row) > 1
        )
        days = sorted({gaps[place][0] for place in once})
        text = Counted(
            "{modules} repeated only once, {days} day after the last study day; more often: {often}.",
            "{modules} repeated only once, {days} days after the last study day; more often: {often}.",
            1 if days == [1] else 2,
            modules=modules_of(len(once)),
            days=numbers(days),
            often=Row(often, "; "),
        )
        yield Finding("P-15", "info", facts.modules[once[0]].block.line.number, text)


def modules_without_topic(facts: Facts) -> Iterator[Finding]:
    """P-16: study weeks under the heading of another topic."""
    if not facts.plan.topics:
        return
    strays = [m for m in facts.modules if m.topic is None and m.block.title]
    if strays:
        titles = {topic.number: topic.title for topic in facts.plan.topics}
        rows = tuple(
            Saying("{module} under {topic}", module=m.name, topic=f"«{titles[m.block.topic]}»")
            if m.block.topic in titles
            else Saying("{module} under none", module=m.name)
            for m in strays
        )
        text = Saying(
            "{topics} against {modules}, without a topic of their own: {rows}.",
            topics=Counted("{num} topic", "{num} topics", len(facts.plan.topics)),
            modules=modules_of(len(facts.modules)),
            rows=Row(rows, "; "),
        )
        yield Finding("P-16", "warning", strays[0].block.line.number, text)


def bullets_without_task(facts: Facts) -> Iterator[Finding]:
    """P-18: parts of a topic's bullets that no study task of the plan names."""
    if not facts.modules:
        return
    studied = subject_words(" ".join(task.text for task in study_tasks(facts)))
    for topic in facts.plan.topics:
        for bullet in topic.bullets:
            parts = [part.strip(" .") for part in PART.split(bullet.text.partition(":")[2] or bullet.text)]
            missing = [part for part in parts if not taken_up(part, studied)]
            if missing:
                text = Saying(
                    "no study task takes up, of {bullet}: {parts}.",
                    bullet=quote(bullet.text, 40),
                    parts="; ".join(missing),
                )
                yield Finding("P-18", "info", bullet.line.number, text)


def taken_up(part: str, studied: set[str]) -> bool:
    """Some subject word is studied, and so is every name in Latin letters inside Russian text."""
    names = set(stems(" ".join(LATIN.findall(part)))) if CYRILLIC.search(part) else set()
    words = subject_words(part)
    return not words or (bool(words & studied) and names <= studied)


def tasks_without_bullet(facts: Facts) -> Iterator[Finding]:
    """P-19: study tasks that no bullet of their topic asks for."""
    if not any(topic.bullets for topic in facts.plan.topics):
        return
    for module in facts.modules:
        line = module.block.line.number
        if module.topic is None or not module.topic.bullets:
            yield Finding("P-19", "info", line, Saying("no topic bullet stands behind {module}.", module=module.name))
            continue
        asked = subject_words(" ".join(bullet.text for bullet in module.topic.bullets))
        strays = [t for t in module.block.tasks if not t.is_practice and not subject_words(t.text) & asked]
        if strays:
            names = "; ".join(quote(task.text, 50) for task in strays)
            yield Finding(
                "P-19", "info", strays[0].line.number, Saying("no topic bullet asks for: {tasks}.", tasks=names)
            )


def same_text(facts: Facts) -> Iterator[Finding]:
    """P-20: several tasks of the same text, so that only the date tells them apart."""
    found: dict[str, list[Task]] = {}
    for task in facts.plan.tasks:
        if key := normal(task.text):
            found.setdefault(key, []).append(task)
    for row in found.values():
        if len(row) > 1:
            days = numbers(task.written for task in row)
            text = Saying("the same text on {days}: {text}.", days=days, text=quote(row[0].text))
            yield Finding("P-20", "info", row[0].line.number, text)


def vacancies(facts: Facts) -> Iterator[Finding]:
    """P-21: vacancies hang on some modules only, or ask for what no task names."""
    plan = facts.plan
    if not plan.vacancy_blocks or not facts.modules:
        return
    weeks = {block.block for block in plan.vacancy_blocks if block.block is not None}
    topics = {block.topic for block in plan.vacancy_blocks if block.block is None}
    lines = {plan.blocks[place].line.number for place in weeks}
    served = [m for m in facts.modules if m.block.line.number in lines or (m.topic and m.topic.number in topics)]
    missing = unplanned(facts)
    if len(served) == len(facts.modules) and not missing:
        return
    text: tuple[Value, ...] = (
        Saying("vacancies for only {some} of {modules}", some=len(served), modules=modules_of(len(facts.modules))),
    )
    if missing:
        asked = tuple(
            Saying("{company} (line {line}): {names}", company=company, line=line, names=", ".join(names))
            for company, line, names in missing
        )
        text += ("; ", Saying("asked for, but in no task: {asked}", asked=Row(asked, "; ")))
    yield Finding("P-21", "warning", plan.vacancy_blocks[0].line.number, Row((*text, "."), ""))


def unplanned(facts: Facts) -> list[tuple[str, int, list[str]]]:
    """Latin names in requirements that stand in no task or bullet of the plan."""
    texts = [task.text for task in facts.plan.tasks] + [b.text for topic in facts.plan.topics for b in topic.bullets]
    known = set(WORD.findall(fold(" ".join(texts))))
    rows = []
    for block in facts.plan.vacancy_blocks:
        for vacancy in block.vacancies:
            names = re.findall(r"[A-Z][\w+#.-]*(?:\s+[A-Z][\w+#.-]*)*", vacancy.requirement)
            gone = [n.rstrip(".") for n in names if any(w not in known for w in WORD.findall(fold(n)))]
            if gone:
                rows.append((vacancy.company, vacancy.line.number, gone))
    return rows


SERIALIZED = re.compile(
    r"(?:уров\w+|level)\W+(?:\w+\W+){0,2}serialized\b|\bserialized\W+(?:isolation|level|уров)", re.I
)


def wrong_terms(facts: Facts) -> Iterator[Finding]:
    """P-24: the isolation level is SERIALIZABLE; no database knows "serialized"."""
    rows = [(t.text, t.line.number) for t in facts.plan.tasks]
    rows += [(b.text, b.line.number) for topic in facts.plan.topics for b in topic.bullets]
    for text, line in rows:
        if SERIALIZED.search(text):
            called = Saying("the isolation level is called SERIALIZABLE, not serialized.")
            yield Finding("P-24", "warning", line, called)
