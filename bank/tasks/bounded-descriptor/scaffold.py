"""Classes with Bounded attributes. A class body lives here because the judge's tests run in another process."""

from solution import Bounded


class Product:
    price = Bounded(low=0)
    discount = Bounded(low=0, high=100)
    offset = Bounded(high=0)
    rating = Bounded()

    def __init__(self, price, discount=0):
        self.price = price
        self.discount = discount


def assign(name, *values):
    """Assigns the values in turn; for each: the exception's name and message, or what is read back."""
    product = Product(10, 20)
    outcome = []
    for value in values:
        try:
            setattr(product, name, value)
        except (TypeError, ValueError) as error:
            outcome.append((type(error).__name__, str(error)))
        else:
            outcome.append(getattr(product, name))
    return outcome


def prices(values):
    """Makes a product for each value, then reads all prices."""
    products = [Product(value) for value in values]
    return [product.price for product in products]


def after_refusal(value):
    """Price and discount after an assignment to the discount that may be refused."""
    product = Product(5, 30)
    try:
        product.discount = value
    except (TypeError, ValueError):
        pass
    return product.price, product.discount


def bounds_of_class():
    return [(type(d).__name__, d.low, d.high) for d in (Product.price, Product.discount, Product.offset, Product.rating)]


def read_unset():
    product = Product(1)
    try:
        return product.rating
    except AttributeError as error:
        return "AttributeError", "rating" in str(error), getattr(product, "rating", "default")
