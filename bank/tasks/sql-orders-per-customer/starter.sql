select c.name, 0 as orders, 0 as total
from customers c;
