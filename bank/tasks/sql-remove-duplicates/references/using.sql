-- approach: a row goes if there is a better one of the same address
delete from contacts old
using contacts fresh
where lower(fresh.email) = lower(old.email)
  and (fresh.updated_at, fresh.id) > (old.updated_at, old.id);
