-- verdict: WA
-- mistake: messages of the same moment as the last one are skipped
select id, created_at
from messages
where created_at < timestamp '2026-03-10 12:00'
order by created_at desc, id desc
limit 5;
