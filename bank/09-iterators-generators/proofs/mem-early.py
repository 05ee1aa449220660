# shows: a generator may be endless, and what nobody asked for is not computed
# needs: cpython >=3.11
# control: any(squares(log)) => any(list(islice(squares(log), 50)))
from itertools import count, islice


def squares(log):
    for number in count():
        log.append(number)
        yield number * number > 20


log = []
print("found:", any(squares(log)))
print("computed:", len(log))
