-- What had happened by a day is counted and listed without reading what happened later, however much is known of it.

create index ledger_entry_happened on ledger_entry (programme, happened_on) include (position, visibility, partner);

-- Recorded times grow with positions: the entry of a moment is found by halving, so no index need be kept for it.

drop index ledger_entry_recorded_at;
