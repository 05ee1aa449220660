-- verdict: WA
-- mistake: the new number replaces the old one
insert into page_hits (page, hits, last_at)
select page, count(*), max(at) from incoming group by page
on conflict (page) do update set hits = excluded.hits, last_at = greatest(page_hits.last_at, excluded.last_at);
delete from incoming;
