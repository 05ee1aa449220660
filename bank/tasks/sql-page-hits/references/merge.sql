-- approach: MERGE says what to do with pages that are known and with new ones
begin;
merge into page_hits total
using (select page, count(*) as hits, max(at) as last_at from incoming group by page) fresh on fresh.page = total.page
when matched then
    update set hits = total.hits + fresh.hits, last_at = greatest(total.last_at, fresh.last_at)
when not matched then
    insert values (fresh.page, fresh.hits, fresh.last_at);
delete from incoming;
commit;
