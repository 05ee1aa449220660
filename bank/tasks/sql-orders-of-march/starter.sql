select id, amount
from orders
where date_trunc('month', created_at) = date '2026-03-01';
