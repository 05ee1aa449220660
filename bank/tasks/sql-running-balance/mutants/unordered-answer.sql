-- verdict: WA
-- mistake: the order of a window is not the order of the answer
select account_id, id, sum(amount) over (partition by account_id order by happened_at, id) as balance
from operations;
