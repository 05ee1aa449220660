# shows: a generator that has not started takes only None
# needs: cpython >=3.11
# control: first = "value" => first = None
def echo():
    got = yield "ready"
    yield got


first = "value"
try:
    print(echo().send(first))
except TypeError as error:
    print(type(error).__name__)
