select c.id, c.name, 0 as products
from categories c;
