-- verdict: WA
-- mistake: the name is not the one that was asked for
create index jobs_new on jobs (priority desc, run_at, id) where status = 'new';
