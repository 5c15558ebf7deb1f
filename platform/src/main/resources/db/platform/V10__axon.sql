-- How far each of Axon's processors has read, and what one of them could not handle.

create table token_entry (
    processor_name text    not null,
    segment        integer not null,
    token          bytea,
    token_type     text,
    "timestamp"    text,
    owner          text,
    constraint token_entry_pk primary key (processor_name, segment)
);

create table dead_letter_entry (
    dead_letter_id       text   not null,
    processing_group     text   not null,
    sequence_id          text   not null,
    sequence_index       bigint not null,
    message_type         text   not null,
    event_id             text   not null,
    "timestamp"          text   not null,
    payload_type         text   not null,
    payload_revision     text,
    payload              bytea  not null,
    meta_data            bytea,
    aggregate_type       text,
    aggregate_id         text,
    sequence_number      bigint,
    token_type           text,
    token                bytea,
    enqueued_at          text   not null,
    last_touched         text,
    processing_started   text,
    cause_type           text,
    cause_message        text,
    diagnostics          bytea,
    constraint dead_letter_entry_pk primary key (dead_letter_id),
    constraint dead_letter_entry_sequence unique (processing_group, sequence_id, sequence_index)
);
