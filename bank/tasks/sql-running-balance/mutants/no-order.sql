-- verdict: WA
-- mistake: without ORDER BY the window is the whole account
select account_id, id, sum(amount) over (partition by account_id) as balance
from operations
order by happened_at desc, id desc;
