-- verdict: WA
-- mistake: the failed jobs, which nobody takes, are in the index, too, and make it many times larger
create index jobs_waiting on jobs (priority desc, run_at, id) where status <> 'done';
