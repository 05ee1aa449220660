create table accounts (id int primary key, balance int not null);
