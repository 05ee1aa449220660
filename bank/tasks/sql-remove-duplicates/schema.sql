create table contacts (id int primary key, email text, updated_at timestamp not null);
