-- verdict: WA
-- mistake: EXCEPT over addresses returns each address once and no id
select min(id) as id, email
from subscribers
where email in (select email from subscribers except select email from unsubscribed)
group by email;
