-- approach: the same rows in the same order, with the id carried along
create index jobs_waiting on jobs (priority desc, run_at) include (id) where status = 'new';
