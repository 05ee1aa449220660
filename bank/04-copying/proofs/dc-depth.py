# shows: deepcopy recurses: a long chain without any cycle ends in RecursionError
# needs: cpython >=3.11
# control: chain = nested(100_000) => chain = nested(50)
import copy


def nested(depth):
    made = []
    for _ in range(depth):
        made = [made]
    return made


chain = nested(100_000)
try:
    copy.deepcopy(chain)
    print("copied")
except RecursionError as error:
    print(type(error).__name__)
