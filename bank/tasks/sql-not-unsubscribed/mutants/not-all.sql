-- verdict: WA
-- mistake: <> ALL is NOT IN by another name
select id, email
from subscribers
where email <> all (select email from unsubscribed);
