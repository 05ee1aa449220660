select account_id, id, amount as balance
from operations
order by account_id, happened_at, id;
