-- approach: an outer join, of which the rows without a match are kept
select s.id, s.email
from subscribers s
left join unsubscribed u on u.email = s.email
where u.email is null;
