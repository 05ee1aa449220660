# shows: MappingProxyType gives a read-only view of a dictionary without copying it
# needs: cpython >=3.11
# control: view = MappingProxyType(settings) => view = dict(settings)
from types import MappingProxyType

settings = {"debug": False}
view = MappingProxyType(settings)
try:
    view["debug"] = True
    print("written through the view")
except TypeError as error:
    print(type(error).__name__)
settings["port"] = 80
print("sees later changes:", "port" in view)
