-- approach: a subquery for each customer that always returns one row
select c.name, o.orders, o.total
from customers c
cross join lateral (
    select count(*) as orders, coalesce(sum(amount), 0) as total
    from orders
    where customer_id = c.id and placed_on between date '2026-01-01' and date '2026-12-31'
) o;
