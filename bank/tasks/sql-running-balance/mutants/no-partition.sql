-- verdict: WA
-- mistake: one balance for all accounts
select account_id, id, sum(amount) over (order by account_id, happened_at, id) as balance
from operations
order by happened_at desc, id desc;
