-- approach: a window whose order has no equals
select account_id, id, sum(amount) over (partition by account_id order by happened_at, id) as balance
from operations
order by happened_at desc, id desc;
