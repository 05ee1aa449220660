-- verdict: WA
-- mistake: deleting what is finished makes the query fast and loses the history
delete from jobs where status <> 'new';
create index jobs_waiting on jobs (priority desc, run_at, id) where status = 'new';
