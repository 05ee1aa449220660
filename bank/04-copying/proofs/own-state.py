# shows: copy uses the pickle protocol: what __getstate__ leaves out is not copied
# needs: cpython >=3.11
# control: def __getstate__(self): => def unused(self):
import copy


class Report:
    def __init__(self, rows):
        self.rows = rows
        self.cache = {"total": 1}

    def __getstate__(self):
        state = vars(self).copy()
        del state["cache"]
        return state


report = Report([1])
for twin in (copy.copy(report), copy.deepcopy(report)):
    print(sorted(vars(twin)))
