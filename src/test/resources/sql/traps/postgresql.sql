-- Nothing here ends a statement; 'not this, "nor this
/* a comment; /* with one inside; */ ' and more; */
create table trap (id int primary key, said text, "odd;name" text);;
insert into trap (id, said) values (1, 'it''s; one -- no comment');
insert into trap (id, said) values (2, E'it\'s; \\'); insert into trap (id, said) values (3, 'back\');
insert into trap (id, said, "odd;name") values (4, $$it's; "$$, $x$ $$; $y$ $x$); -- $$ no quote
insert into trap (id, said) values (5, U&'\0041;'); /* $$ */
insert into trap (id, said)
    select 6, '?; :a ' || /* ; */ case when true then 'end;' end;
create function trap_shout() returns trigger language plpgsql as $body$
begin
    if new.said like '%;%' then
        new.said := upper(new.said); -- '
    end if;
    return new;
end;
$body$;
create trigger trap_shout before insert on trap for each row execute function trap_shout();
create procedure trap_add(a int) language sql
begin atomic
    insert into trap (id, said) values (a, 'added;');
    select case a when 1 then 2 else 3 end;
end;
call trap_add(7);
do $$ begin insert into trap (id, said) values (8, 'done'); end $$;
insert into trap (id, said) values (9, 'żółć; 表 😀')
-- the last one has no semicolon;
