-- verdict: WA
-- mistake: OR IS NULL saves those who never ordered, but not those who ordered only in other years
select c.name, count(o.id) as orders, coalesce(sum(o.amount), 0) as total
from customers c
left join orders o on o.customer_id = c.id
where extract(year from o.placed_on) = 2026 or o.id is null
group by c.id;
