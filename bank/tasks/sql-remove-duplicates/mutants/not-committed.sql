-- verdict: WA
-- mistake: the transaction is never committed
begin;
delete from contacts old
using contacts fresh
where lower(fresh.email) = lower(old.email) and (fresh.updated_at, fresh.id) > (old.updated_at, old.id);
