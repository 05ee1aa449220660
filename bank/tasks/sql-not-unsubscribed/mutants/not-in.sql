-- verdict: WA
-- mistake: one NULL in the list makes NOT IN unknown for everybody
select id, email
from subscribers
where email not in (select email from unsubscribed);
