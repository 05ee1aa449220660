# shows: ABCMeta notes abstract methods when the class is built and refuses objects when one is left
# needs: cpython >=3.11
# control: class Base(abc.ABC): => class Base:
import abc


class Base(abc.ABC):
    @abc.abstractmethod
    def go(self): ...


class Unfinished(Base):
    pass


try:
    Unfinished()
    made = True
except TypeError:
    made = False
print(f"metaclass={type(Base).__name__} left={sorted(getattr(Unfinished, '__abstractmethods__', []))} object_made={made}")
