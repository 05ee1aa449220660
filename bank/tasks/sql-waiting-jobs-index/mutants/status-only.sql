-- verdict: WA
-- mistake: an index of all jobs by a column that has three values
create index jobs_waiting on jobs (status);
