-- approach: the column stands alone between two bounds, of which the upper one is not included
select id, amount
from orders
where created_at >= timestamp '2026-03-01' and created_at < timestamp '2026-04-01';
