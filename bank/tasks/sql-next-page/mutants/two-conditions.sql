-- verdict: WA
-- mistake: an older message with a larger id is lost: the pair is to be compared, not each part
select id, created_at
from messages
where created_at <= timestamp '2026-03-10 12:00' and id < 400
order by created_at desc, id desc
limit 5;
