# shows: the class body runs at once in a namespace of its own, whose names become attributes
# needs: cpython >=3.11
# control: del helper => pass
log = []


class Report:
    log.append("body")
    helper = 2
    pages = helper * 10
    del helper


print(log, Report.pages, hasattr(Report, "helper"), "pages" in globals())
