-- verdict: WA
-- mistake: ids are not the order in which things happened
select account_id, id, sum(amount) over (partition by account_id order by id) as balance
from operations
order by happened_at desc, id desc;
