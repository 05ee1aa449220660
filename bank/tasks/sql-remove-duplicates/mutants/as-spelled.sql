-- verdict: WA
-- mistake: addresses that differ in case are taken for different
delete from contacts old
using contacts fresh
where fresh.email = old.email and (fresh.updated_at, fresh.id) > (old.updated_at, old.id);
