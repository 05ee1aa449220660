-- approach: NOT EXISTS asks whether there is a row, and NULL is equal to none
select id, email
from subscribers s
where not exists (select from unsubscribed u where u.email = s.email);
