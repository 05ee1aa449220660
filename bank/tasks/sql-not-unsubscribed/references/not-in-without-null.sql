-- approach: NOT IN over values of which none is NULL
select id, email
from subscribers
where email not in (select email from unsubscribed where email is not null);
