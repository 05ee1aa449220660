# shows: since 3.12 a list comprehension is no function of its own, yet its variable does not leak
# needs: cpython >=3.12
# control: [item * 2 for item in data] => list(item * 2 for item in data)
# control: [item * 2 for item in data] => [item * 2 for item in data if (item_seen := True)]
import types


def doubled(data):
    result = [item * 2 for item in data]
    return result, sorted(locals())


nested = [const for const in doubled.__code__.co_consts if isinstance(const, types.CodeType)]
print("functions inside:", len(nested))
print(*doubled([1, 2]))
