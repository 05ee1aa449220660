-- approach: only the waiting jobs, in the order in which they are taken: no sorting is left
create index jobs_waiting on jobs (priority desc, run_at, id) where status = 'new';
