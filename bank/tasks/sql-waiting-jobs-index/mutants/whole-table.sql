-- verdict: WA
-- mistake: the index holds the finished jobs, too, of which there are hundreds of times more
create index jobs_waiting on jobs (status, priority desc, run_at, id);
