-- verdict: WA
-- mistake: two functions over the column, no index for either
select id, amount
from orders
where extract(year from created_at) = 2026 and extract(month from created_at) = 3;
