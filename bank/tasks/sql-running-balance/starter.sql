select account_id, id, amount as balance
from operations
order by happened_at desc, id desc;
