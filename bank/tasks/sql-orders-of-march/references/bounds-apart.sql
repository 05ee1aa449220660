-- approach: the month is given once, the bounds are made from it
select o.id, o.amount
from (values (timestamp '2026-03-01')) as month(first)
join orders o on o.created_at >= first and o.created_at < first + interval '1 month';
