-- A restored entry keeps the number that people know it by, and what is recorded after it is numbered on from there.

alter table ledger_entry add column former_position bigint;
comment on column ledger_entry.former_position is 'The number of an entry that was restored from another ledger; null for one that was recorded here.';

alter table ledger_head add column numbered_ahead bigint not null default 0;
comment on column ledger_head.numbered_ahead is 'By how much the numbers of entries recorded here lie above their positions; 0 unless the ledger began with a restore.';
