alter table outbox add column workspace text not null default '';
alter table outbox add column priority bigint not null default 50;
update outbox set priority = case kind
    when 'Answer' then 0 when 'BriefUpdate' then 0 when 'Welcome' then 5 when 'Brief' then 10 when 'StepAlert' then 11
    when 'PresenceAsk' then 20 when 'PresenceRanOut' then 21 when 'LeaderStepReminder' then 22 when 'LeaderQuestion' then 23
    when 'TrackAsk' then 30 when 'Acceptance' then 31 when 'ConfirmAsk' then 32 when 'Unconfirmed' then 33
    when 'Closing' then 40 when 'Progress' then 45 when 'Thanks' then 46 when 'ThreadNote' then 50
    when 'CheckIn' then 60 when 'CheckInReminder' then 61 when 'OnPace' then 62 when 'ThreeMissed' then 63 when 'AdminNotice' then 70
    else 50 end
where state in ('Planned', 'Held');
create index outbox_waiting_in on outbox (workspace, not_before) where state in ('Planned', 'Held');
create index outbox_waiting_to on outbox (destination, sequence) where state in ('Planned', 'Held');
create index outbox_retry_to on outbox (destination, retry_at) where retry_at is not null;

create table workspaces_state (
    workspace text primary key,
    closed_until bigint,
    paused_reason text
);

create table paused_teams (
    team text primary key,
    paused_by text not null,
    paused_at bigint not null
);
