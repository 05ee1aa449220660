# shows: reading the outer variable and changing an object need no nonlocal, an assignment does
# needs: cpython >=3.11
# control: calls += 1 => log.append(calls)
def outer():
    calls, log = 5, []

    def reads():
        return calls

    def mutates():
        log.append("seen")

    def assigns():
        calls += 1

    mutates()
    try:
        assigns()
        outcome = "assigned"
    except UnboundLocalError as error:
        outcome = type(error).__name__
    return reads(), log, outcome


print(*outer())
