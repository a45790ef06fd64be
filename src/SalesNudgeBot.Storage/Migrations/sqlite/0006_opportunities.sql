create table opportunities (
    id text primary key,
    rep text not null,
    created_on text not null,
    state text not null check (state in ('Open', 'Won', 'Lost')),
    closed_on text,
    value text,
    has_account integer not null check (has_account in (0, 1)),
    check ((state = 'Open') = (closed_on is null))
) strict, without rowid;
create index opportunities_rep on opportunities (rep, created_on);
create index opportunities_closed on opportunities (closed_on) where closed_on is not null;

create table additions (
    rep text not null,
    number integer not null check (number > 0),
    said_on text not null,
    account text,
    matched_to text,
    primary key (rep, number)
) strict, without rowid;
create index additions_unmatched on additions (said_on) where matched_to is null;
create unique index additions_matched on additions (matched_to) where matched_to is not null;

create table crm_imports (
    number integer primary key check (number > 0),
    imported_at integer not null,
    as_of text not null
) strict;

create table crm_stagings (
    number integer primary key autoincrement,
    begun_at integer not null
) strict;

create table crm_staged (
    staging integer not null references crm_stagings (number) on delete cascade,
    id text not null,
    line integer not null,
    rep text not null,
    created_on text not null,
    state text not null,
    closed_on text,
    value text,
    account text,
    primary key (staging, id)
) strict, without rowid;
