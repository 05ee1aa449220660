create table orders (id int primary key, created_at timestamp not null, amount numeric(10, 2) not null);
create index orders_created_at on orders (created_at);
