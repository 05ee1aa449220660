"""Drives the middleware with ASGI messages and tells what happened, in order."""

import asyncio

from solution import AccessLog


class Clock:
    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


def scope(path="/", kind="http", method="GET"):
    return {"type": kind, "path": path, "method": method, "headers": []}


def start(status):
    return {"type": "http.response.start", "status": status, "headers": []}


def body(content, more=False):
    return {"type": "http.response.body", "body": content, "more_body": more}


async def no_messages():
    return {"type": "http.request", "body": b"", "more_body": False}


def request(steps, path="/", method="GET", kind="http"):
    """The application does the steps: ("send", message), ("wait", seconds), ("raise", error's name).

    Returns the events in order (what was sent on, the exception that came out, notes in the log), and the log.
    """
    clock, events, log = Clock(), [], []
    errors = {"LookupError": LookupError("lost"), "CancelledError": asyncio.CancelledError()}

    def happened(*found):
        """Notes that have come into the log since the last look, then what was found now."""
        events.extend(["note"] * (len(log) - events.count("note")))
        events.extend(found)

    async def app(scope, receive, send):
        for name, value in steps:
            happened()
            if name == "send":
                await send(value)
                happened("sent")
            elif name == "wait":
                clock.now += value
            else:
                raise errors[value]

    async def send(message):
        known = any(message is value for _, value in steps)
        happened((message["type"], "same object" if known else "another object"))

    async def main():
        try:
            await AccessLog(app, log, clock)(scope(path, kind, method), no_messages, send)
        except BaseException as error:
            happened(type(error).__name__ if error in errors.values() else f"another {type(error).__name__}")

    asyncio.run(main())
    happened()
    return events, log


def respond(status, *parts, path="/", method="GET"):
    """The log after an ordinary response of these parts."""
    more = [part is not parts[-1] for part in parts]
    steps = [("send", start(status)), *(("send", body(part, m)) for part, m in zip(parts, more, strict=True))]
    return request(steps, path, method)[1]


def bodies(*messages):
    return request([("send", start(200)), *(("send", message) for message in messages)])[1]


def simultaneous(count):
    """count requests begin one after another, respond in reverse order. The log and its order."""
    clock, log = Clock(), []

    async def main():
        gates = [asyncio.Event() for _ in range(count)]

        async def app(scope, receive, send):
            number = int(scope["path"][1:])
            await send(start(200 + number))
            await gates[number].wait()
            await send(body(b"x" * number))

        async def send(message):
            pass

        served = AccessLog(app, log, clock)
        tasks = []
        for number in range(count):
            tasks.append(asyncio.create_task(served(scope(f"/{number}"), no_messages, send)))
            await asyncio.sleep(0)
            clock.now += 1
        for number in reversed(range(count)):
            gates[number].set()
            await tasks[number]
            clock.now += 1

    asyncio.run(main())
    return [(e["path"], e["status"], e["size"], e["seconds"]) for e in log]
