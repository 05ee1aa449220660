-- verdict: WA
-- mistake: the default frame takes all equals of the current row, so one moment has one balance
select account_id, id, sum(amount) over (partition by account_id order by happened_at) as balance
from operations
order by happened_at desc, id desc;
