# shows: the compiler makes the name local in the whole function, even by an assignment that never runs
# needs: cpython >=3.11
# control: limit = 99 => unused = 99
limit = 10




def reads():
    if False:
        limit = 99
    return limit


print("local before any call:", "limit" in reads.__code__.co_varnames)
try:
    print("read", reads())
except UnboundLocalError as error:
    print(type(error).__name__)
