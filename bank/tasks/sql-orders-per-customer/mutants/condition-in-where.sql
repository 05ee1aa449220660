-- verdict: WA
-- mistake: a condition on the right table in WHERE turns the outer join into an inner one
select c.name, count(o.id) as orders, coalesce(sum(o.amount), 0) as total
from customers c
left join orders o on o.customer_id = c.id
where extract(year from o.placed_on) = 2026
group by c.id;
