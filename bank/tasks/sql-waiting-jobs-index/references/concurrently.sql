-- approach: built without stopping those who write
create index concurrently if not exists jobs_waiting on jobs (priority desc, run_at, id) where (status = 'new');
