-- verdict: WA
-- mistake: count(*) counts the row of NULLs that stands for no orders
select c.name, count(*) as orders, coalesce(sum(o.amount), 0) as total
from customers c
left join orders o on o.customer_id = c.id and extract(year from o.placed_on) = 2026
group by c.id;
