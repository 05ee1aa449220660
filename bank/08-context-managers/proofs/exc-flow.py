# shows: after __exit__ the exception goes on; suppressed, the rest of the block is still skipped
# needs: cpython >=3.11
# control: answer = False => answer = True
# control: raise KeyError => pass
log = []
answer = False


class Managed:
    def __init__(self, answer):
        self.answer = answer

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc, tb):
        log.append("exit")
        return self.answer


def run(answer):
    with Managed(answer):
        raise KeyError
        log.append("rest of the block")
    log.append("after the block")


try:
    run(answer)
except KeyError:
    log.append("went on")
run(True)
print(log)
