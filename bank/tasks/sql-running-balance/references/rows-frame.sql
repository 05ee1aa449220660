-- approach: a named window with a frame counted in rows
select account_id, id, sum(amount) over story as balance
from operations
window story as (partition by account_id order by happened_at, id rows between unbounded preceding and current row)
order by happened_at desc, id desc;
