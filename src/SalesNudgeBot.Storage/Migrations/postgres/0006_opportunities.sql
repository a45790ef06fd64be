create table opportunities (
    id text primary key,
    rep text not null,
    created_on text not null,
    state text not null check (state in ('Open', 'Won', 'Lost')),
    closed_on text,
    value text,
    has_account bigint not null check (has_account in (0, 1)),
    check ((state = 'Open') = (closed_on is null))
);
create index opportunities_rep on opportunities (rep, created_on);
create index opportunities_closed on opportunities (closed_on) where closed_on is not null;

create table additions (
    rep text not null,
    number bigint not null check (number > 0),
    said_on text not null,
    account text,
    matched_to text,
    primary key (rep, number)
);
create index additions_unmatched on additions (said_on) where matched_to is null;
create unique index additions_matched on additions (matched_to) where matched_to is not null;

create table crm_imports (
    number bigint primary key check (number > 0),
    imported_at bigint not null,
    as_of text not null
);

create table crm_stagings (
    number bigint generated always as identity primary key,
    begun_at bigint not null
);

create table crm_staged (
    staging bigint not null references crm_stagings (number) on delete cascade,
    id text not null,
    line bigint not null,
    rep text not null,
    created_on text not null,
    state text not null,
    closed_on text,
    value text,
    account text,
    primary key (staging, id)
);
