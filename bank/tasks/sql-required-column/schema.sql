create table orders (id int primary key, country text not null);
