create table if not exists seat (id int primary key);
create index if not exists seat_id_idx on seat (id);
