-- verdict: WA
-- mistake: UPDATE adds to known pages only
update page_hits set hits = hits + 1, last_at = greatest(last_at, at) from incoming where incoming.page = page_hits.page;
delete from incoming;
