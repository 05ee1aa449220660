# verdict: WA
# mistake: hopes that a comprehension gives every turn a variable of its own
def make_handlers(actions, run):
    return {name: lambda payload: run(name, argument, payload) for name, argument in actions.items()}
