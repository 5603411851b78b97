-- Nothing here ends a statement; 'not this, "nor this
/* a comment; /* with one inside; */ ' and more; */
create table trap (id int primary key, said varchar, "odd;name" varchar);;
insert into trap (id, said) values (1, 'it''s; one -- no comment'); // a comment; too
insert into trap (id, said) values (2, $$it's; \$$); insert into trap (id, said) values (3, 'back\');
insert into trap (id, said, "odd;name") values (4, $$it's; "$$, ' $$; '); -- $$ no quote
insert into trap (id, said) values (5, U&'\0041;'); /* $$ */
insert into trap (id, said)
    select 6, '?; :a ' || /* ; */ case when true then 'end;' end;
create alias trap_shout as $$
String shout(String said) {
    return said.toUpperCase() + ";";
}
$$;
insert into trap (id, said) values (7, trap_shout('added')), (8, 'done');
insert into trap (id, said) values (9, trap_shout('żółć; 表 😀'))
-- the last one has no semicolon;
