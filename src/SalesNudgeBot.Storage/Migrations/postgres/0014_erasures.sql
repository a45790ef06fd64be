create table erasures (
    number bigint primary key check (number > 0),
    person text not null,
    was text not null,
    who text not null,
    at bigint not null
);
