-- verdict: WA
-- mistake: a hit that arrives late sets the time back
insert into page_hits as total (page, hits, last_at)
select page, count(*), max(at) from incoming group by page
on conflict (page) do update set hits = total.hits + excluded.hits, last_at = excluded.last_at;
delete from incoming;
