create index outbox_answers on outbox (created_at) where kind = 'Answer';
