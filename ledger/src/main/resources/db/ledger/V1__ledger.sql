-- The ledger. Position n is leaf n-1 of the Merkle tree; nothing here is ever updated but the head.

create table ledger_head (
    one         boolean primary key default true check (one),
    position    bigint      not null,
    recorded_at timestamptz not null
);
comment on table ledger_head is 'The last position given. Its row lock, held to commit, makes commit order position order.';
insert into ledger_head (position, recorded_at) values (0, 'epoch');

create table ledger_entry (
    position     bigint      not null,
    recorded_at  timestamptz not null,
    event        uuid        not null,
    stream       text        not null,
    sequence     bigint      not null,
    stream_type  text        not null,
    type         text        not null,
    revision     integer     not null,
    programme    text        not null,
    partner      text,
    visibility   text        not null,
    actor        text        not null,
    happened_on  date        not null,
    command_key  text,
    command_hash bytea,
    command_size integer,
    payload      json        not null,
    leaf         bytea       not null,
    constraint ledger_entry_position primary key (position),
    constraint ledger_entry_stream_sequence unique (stream, sequence)
);
comment on column ledger_entry.payload is 'The event, byte for byte as hashed; each redactable text stands in it as the SHA-256 of its nonce and words.';
comment on column ledger_entry.leaf is 'RFC 6962 leaf hash: SHA-256(0x00 || entry), the entry as written by EntryBytes.';
comment on column ledger_entry.command_key is 'The Idempotency-Key, on the first entry of its command.';
comment on column ledger_entry.command_hash is 'SHA-256 of the request that carried the key.';
comment on column ledger_entry.command_size is 'How many entries the command wrote.';

create unique index ledger_entry_command on ledger_entry (actor, command_key) where command_key is not null;
create index ledger_entry_programme on ledger_entry (programme, position);
create index ledger_entry_recorded_at on ledger_entry (recorded_at);

create table ledger_text (
    position bigint  not null,
    sealed   bytea[] not null,
    constraint ledger_text_pk primary key (position)
);
comment on table ledger_text is 'The redactable texts of an entry, in the order in which its payload names them: each AES-256-GCM of a 16-byte nonce and the words. Null is one that was erased.';

create table ledger_text_key (
    position bigint  not null,
    key      bytea[] not null,
    constraint ledger_text_key_pk primary key (position)
);
comment on table ledger_text_key is 'The key of each text, used once. Erasing sets it to null together with the text; it may be kept out of long-lived backups.';

create function ledger_is_append_only() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger is append-only: % of % is refused', tg_op, tg_table_name;
end $$;
create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
    for each statement execute function ledger_is_append_only();
