# shows: a weak reference to a bound method is dead at once, WeakMethod lives as long as its object
# needs: cpython >=3.11
# control: plain = weakref.ref(button.click) => plain = weakref.WeakMethod(button.click)
import weakref


class Button:
    def click(self):
        return "clicked"


button = Button()
plain = weakref.ref(button.click)
method = weakref.WeakMethod(button.click)
print("ref dead at once:", plain() is None)
print("WeakMethod:", method()())
del button
print("WeakMethod after the object:", method() is None)
