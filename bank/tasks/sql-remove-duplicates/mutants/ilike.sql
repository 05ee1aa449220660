-- verdict: WA
-- mistake: to ILIKE an underscore in an address is any character, so different addresses are taken for one
delete from contacts old
using contacts fresh
where old.email ilike fresh.email and (fresh.updated_at, fresh.id) > (old.updated_at, old.id);
