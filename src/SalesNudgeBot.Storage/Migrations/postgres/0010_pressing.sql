create index outbox_pressing on outbox (workspace, destination, priority, sequence) where state in ('Planned', 'Held');
create index outbox_following on outbox (workspace, sequence) where state in ('Planned', 'Held') and (operation = 'Update' or thread is not null);
drop index outbox_waiting_in;
drop index outbox_waiting_to;
