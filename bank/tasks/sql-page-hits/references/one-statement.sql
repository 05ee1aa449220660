-- approach: take the rows out and add them up in one statement, so nothing that arrives meanwhile is lost
with taken as (
    delete from incoming returning page, at
)
insert into page_hits as total (page, hits, last_at)
select page, count(*), max(at) from taken group by page
on conflict (page) do update
    set hits = total.hits + excluded.hits,
        last_at = greatest(total.last_at, excluded.last_at);
