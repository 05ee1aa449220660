-- verdict: WA
-- mistake: an inner join loses the customers without orders
select c.name, count(o.id) as orders, coalesce(sum(o.amount), 0) as total
from customers c
join orders o on o.customer_id = c.id and extract(year from o.placed_on) = 2026
group by c.id;
