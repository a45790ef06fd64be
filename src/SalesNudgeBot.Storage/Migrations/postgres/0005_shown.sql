create index sent_messages_reference on sent_messages (reference) where reference is not null;
