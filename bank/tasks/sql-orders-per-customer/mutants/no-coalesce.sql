-- verdict: WA
-- mistake: the sum of no rows is NULL, not 0
select c.name, count(o.id) as orders, sum(o.amount) as total
from customers c
left join orders o on o.customer_id = c.id and extract(year from o.placed_on) = 2026
group by c.id;
