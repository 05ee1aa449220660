create table jobs (
    id int primary key,
    status text not null,
    priority int not null,
    run_at timestamp not null,
    payload text not null
);
