# shows: cached_property is non-data: it puts the value into the dict of the object and is not asked again
# needs: cpython >=3.11
# control: @cached_property => @property
import inspect
from functools import cached_property

calls = []


class Report:
    @cached_property
    def total(self):
        calls.append("counted")
        return 7


report = Report()
print(report.total, report.total, len(calls), vars(report))
print(inspect.isdatadescriptor(vars(Report)["total"]))
vars(report).pop("total", None)
print(report.total, len(calls))
