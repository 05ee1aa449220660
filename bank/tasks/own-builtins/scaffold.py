"""Calls calculate where the caller's own dictionary and the builtins module can be looked at afterwards."""

import builtins

from solution import calculate

BEFORE = dict(vars(builtins))


def given_names_after(source, names, allowed):
    """The dictionary that was passed, as it is after the call: a sorted list of its items."""
    result = calculate(source, names, allowed)
    return sorted(names), result


def lost_builtins(source, names, allowed):
    """Names of the builtins module that are missing or changed after the call."""
    try:
        calculate(source, names, allowed)
    except Exception:
        pass
    changed = sorted(name for name, value in BEFORE.items() if vars(builtins).get(name) is not value)
    vars(builtins).update(BEFORE)
    return changed


def error_of(source, names, allowed):
    """Name and message of the exception of calculate, or what it returned."""
    try:
        return calculate(source, names, allowed)
    except Exception as error:
        return type(error).__name__, str(error)
