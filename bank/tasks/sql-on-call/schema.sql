create table doctors (id int primary key, on_call boolean not null);
