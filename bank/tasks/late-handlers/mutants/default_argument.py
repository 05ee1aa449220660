# verdict: WA
# mistake: remembers the values as defaults, so a second argument replaces the name
def make_handlers(actions, run):
    return {
        name: lambda payload, name=name, argument=argument: run(name, argument, payload)
        for name, argument in actions.items()
    }
