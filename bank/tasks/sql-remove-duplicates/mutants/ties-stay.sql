-- verdict: WA
-- mistake: equally fresh rows both stay
delete from contacts old
using contacts fresh
where lower(fresh.email) = lower(old.email) and fresh.updated_at > old.updated_at;
