create table erasures (
    number integer primary key check (number > 0),
    person text not null,
    was text not null,
    who text not null,
    at integer not null
) strict;
