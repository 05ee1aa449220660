-- create index jobs_waiting on jobs (…)
select 1;
