create table inbox (
    sequence bigint generated always as identity primary key,
    key text not null unique,
    actor text not null,
    act text not null,
    lane text not null,
    received_at bigint not null,
    state text not null check (state in ('Waiting', 'Handled')),
    reply text,
    handled_at bigint,
    check ((state = 'Handled') = (reply is not null and handled_at is not null)),
    check (state = 'Handled' or (reply is null and handled_at is null))
);
create index inbox_waiting on inbox (sequence) where state = 'Waiting';
create index inbox_lane on inbox (lane, sequence) where state = 'Waiting';
create index inbox_actor on inbox (actor, sequence);

create table chains (
    id text primary key,
    team text not null,
    version bigint not null check (version > 0),
    is_open bigint not null check (is_open in (0, 1)),
    made_at bigint not null,
    next_at bigint,
    snapshot text not null
);
create index chains_next on chains (next_at) where next_at is not null;
create index chains_team on chains (team, made_at);
create index chains_made on chains (made_at);

create table chain_people (
    chain text not null references chains (id) on delete cascade,
    person text not null,
    role text not null check (role in ('Promises', 'Receives')),
    primary key (person, chain, role)
);
create index chain_people_chain on chain_people (chain);

create table ledger_events (
    chain text not null references chains (id),
    sequence bigint not null check (sequence > 0),
    type text not null,
    schema_version bigint not null,
    body text not null,
    actor text,
    happened_at bigint not null,
    recorded_at bigint not null,
    primary key (chain, sequence)
);

create table check_ins (
    person text not null,
    date text not null,
    state text not null,
    next_at bigint,
    body text not null,
    primary key (person, date)
);
create index check_ins_next on check_ins (next_at) where next_at is not null;

create table outbox (
    sequence bigint generated always as identity primary key,
    id text not null unique,
    message_key text not null,
    operation text not null check (operation in ('Post', 'Update', 'Publish', 'Private')),
    revision bigint not null,
    destination text not null,
    kind text not null,
    thread text,
    only_for text,
    urgent bigint not null check (urgent in (0, 1)),
    not_before bigint not null,
    expires_at bigint,
    valid_aggregate text,
    valid_generation bigint,
    tell_aggregate text,
    tell_what text,
    message text not null,
    folded text,
    why text not null,
    created_at bigint not null,
    state text not null check (state in
        ('Planned', 'Held', 'Claimed', 'Sent', 'Folded', 'Superseded', 'Expired', 'Unreachable', 'Unknown', 'Failed')),
    attempts bigint not null,
    reason text,
    held_until bigint,
    retry_at bigint,
    lease_until bigint,
    sent_at bigint,
    reference text,
    folded_into text references outbox (id),
    fold_order bigint,
    ended_at bigint,
    may_have_arrived bigint not null default 0 check (may_have_arrived in (0, 1)),
    unique (message_key, operation, revision),
    check ((valid_aggregate is null) = (valid_generation is null)),
    check ((tell_aggregate is null) = (tell_what is null)),
    check ((state = 'Held') = (held_until is not null)),
    check ((state = 'Claimed') = (lease_until is not null)),
    check ((state = 'Sent') = (sent_at is not null)),
    check ((state = 'Sent') = (reference is not null)),
    check ((state = 'Folded') = (folded_into is not null)),
    check ((state = 'Folded') = (fold_order is not null)),
    check ((state in ('Superseded', 'Expired', 'Unreachable', 'Unknown', 'Failed')) = (ended_at is not null)),
    check (retry_at is null or state = 'Planned'),
    check (reason is not null or state in ('Planned', 'Claimed', 'Sent')),
    check (attempts > 0 or state not in ('Claimed', 'Sent'))
);
create index outbox_waiting on outbox (not_before) where state in ('Planned', 'Held');
create index outbox_retry on outbox (retry_at) where retry_at is not null;
create index outbox_sent on outbox (destination, sent_at) where state = 'Sent';
create index outbox_folded on outbox (folded_into, fold_order) where folded_into is not null;
create index outbox_destination on outbox (destination, sequence);
-- One row of a conversation is on its way at a time.
create unique index outbox_lane on outbox (destination) where state = 'Claimed';

create table sent_messages (
    message_key text primary key,
    destination text not null,
    row_id text not null references outbox (id),
    reference text,
    folded_into text,
    fold_order bigint,
    check (reference is not null or folded_into is not null),
    check ((folded_into is null) = (fold_order is null))
);
create index sent_messages_folded on sent_messages (folded_into, fold_order) where folded_into is not null;

create table texts (
    id text primary key,
    subject text not null,
    value text not null,
    expires_at bigint not null
);
create index texts_subject on texts (subject);
create index texts_expiry on texts (expires_at);

create table people_state (
    person text primary key,
    away_first text,
    away_last text,
    away_recorded_at bigint,
    welcomed_at bigint,
    unreachable text,
    unreachable_at bigint,
    check ((away_first is null) = (away_last is null)),
    check ((unreachable is null) = (unreachable_at is null))
);

create table installation (
    only_row bigint primary key check (only_row = 1),
    clock_mode text not null check (clock_mode in ('Real', 'Simulated')),
    clock_at bigint not null
);

create table configuration_revisions (
    number bigint primary key,
    hash text not null,
    applied_at bigint not null
);
