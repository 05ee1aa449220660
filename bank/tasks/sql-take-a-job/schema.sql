create table jobs (id int primary key, run_at timestamp not null, status text not null default 'new');
