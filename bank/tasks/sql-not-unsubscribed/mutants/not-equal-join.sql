-- verdict: WA
-- mistake: joins everybody with every other address instead of asking whether there is an equal one
select s.id, s.email
from subscribers s
join unsubscribed u on u.email <> s.email;
