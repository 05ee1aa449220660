-- verdict: CE
-- mistake: there is no column of this name
create index jobs_waiting on jobs (prio desc, run_at, id) where status = 'new';
