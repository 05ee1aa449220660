-- approach: the year belongs to the join's condition, so a customer without a match keeps a row of NULLs
select c.name, count(o.id) as orders, coalesce(sum(o.amount), 0) as total
from customers c
left join orders o
    on o.customer_id = c.id and o.placed_on >= date '2026-01-01' and o.placed_on < date '2027-01-01'
group by c.id;
