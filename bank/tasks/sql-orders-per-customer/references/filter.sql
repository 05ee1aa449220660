-- approach: join everything, let the aggregates count only the year's orders
select c.name,
       count(o.id) filter (where extract(year from o.placed_on) = 2026) as orders,
       coalesce(sum(o.amount) filter (where extract(year from o.placed_on) = 2026), 0) as total
from customers c
left join orders o on o.customer_id = c.id
group by c.id, c.name;
