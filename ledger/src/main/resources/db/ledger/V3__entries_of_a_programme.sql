-- A programme's entries are counted, by whoever may see them and as at any day, without reading them.

create index ledger_entry_seen on ledger_entry (programme, position) include (happened_on, visibility, partner);
drop index ledger_entry_programme;
