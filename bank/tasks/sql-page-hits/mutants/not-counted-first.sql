-- verdict: RE
-- mistake: one statement may not change the same row twice
insert into page_hits as total (page, hits, last_at)
select page, 1, at from incoming
on conflict (page) do update set hits = total.hits + 1, last_at = greatest(total.last_at, excluded.last_at);
delete from incoming;
