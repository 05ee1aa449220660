-- approach: a superset by BETWEEN, without its upper end
select id, amount
from orders
where created_at between timestamp '2026-03-01' and timestamp '2026-04-01'
  and created_at <> timestamp '2026-04-01';
