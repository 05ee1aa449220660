-- verdict: WA
-- mistake: equals go the other way than on the page before
select id, created_at
from messages
where (created_at, id) < (timestamp '2026-03-10 12:00', 400)
order by created_at desc, id
limit 5;
