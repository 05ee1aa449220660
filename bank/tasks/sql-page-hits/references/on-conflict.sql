-- approach: count first, then add to what is there; one transaction with the clearing
begin;
insert into page_hits as total (page, hits, last_at)
select page, count(*), max(at) from incoming group by page
on conflict (page) do update
    set hits = total.hits + excluded.hits,
        last_at = greatest(total.last_at, excluded.last_at);
delete from incoming;
commit;
