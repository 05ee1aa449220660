"""Puts services of orders together and tells what was sent."""

from solution import EmailNotifier, Orders


def shop(actions, how="function", failing=()):
    """actions: ["place", customer, items] or ["cancel", number]. how: "function", "email" or "nothing".

    Notices whose number is in `failing` fail.
    """
    sent, out = [], []

    def deliver(*message):
        sent.append(message)
        if len(sent) - 1 in failing:
            raise ConnectionError("no line")

    if how == "nothing":
        orders = Orders()
    else:
        orders = Orders({"function": deliver, "email": EmailNotifier(deliver)}[how])
    for name, *arguments in actions:
        try:
            out.append(getattr(orders, name)(*arguments))
        except Exception as error:
            out.append(type(error).__name__)
    return {"out": out, "sent": sent, "total": orders.total(), "failed": [tuple(pair) for pair in orders.failed]}


def abilities():
    """Public names of an EmailNotifier that can be called."""
    notifier = EmailNotifier(lambda *letter: None)
    return [name for name in dir(notifier) if not name.startswith("_") and name != "send" and callable(getattr(notifier, name))]


def two():
    first, second = Orders(), Orders()
    first.place("Anna", [("tea", 5)])
    return [second.total(), second.place("Boris", [("tea", 7)]), first.total()]
