-- approach: for each operation the sum of all up to it, compared by pairs
select o.account_id, o.id,
       (select sum(p.amount) from operations p
        where p.account_id = o.account_id and (p.happened_at, p.id) <= (o.happened_at, o.id)) as balance
from operations o
order by o.happened_at desc, o.id desc;
