-- Files on their way in. Each is its uploader's own, and gone once its rows are recorded, or after a day.

create table import_file (
    id             uuid        not null,
    programme      text        not null,
    kind           text        not null,
    account        text        not null,
    name           text        not null,
    columns        text        not null,
    rows           integer     not null,
    examples       integer     not null,
    mapping        text        not null,
    stage          text        not null,
    said           text,
    done           integer     not null default 0,
    total          integer     not null default 0,
    fresh          integer     not null default 0,
    there          integer     not null default 0,
    faulty         integer     not null default 0,
    problems       integer     not null default 0,
    first_position bigint      not null default 0,
    last_position  bigint      not null default 0,
    runner         uuid,
    beat           timestamptz,
    created_at     timestamptz not null default now(),
    constraint import_file_pk primary key (id)
);
create index import_file_account on import_file (account, programme);
comment on column import_file.runner is 'The run that works on it now; only this one may change it.';
comment on column import_file.beat is 'When that run last showed that it lives.';

create table import_part (
    import uuid    not null,
    number integer not null,
    bytes  bytea   not null,
    constraint import_part_pk primary key (import, number),
    constraint import_part_file foreign key (import) references import_file (id) on delete cascade
);

create table import_problem (
    import  uuid    not null,
    number  integer not null,
    row     integer not null,
    cell    text    not null,
    heading text    not null,
    value   text    not null,
    says    text    not null,
    constraint import_problem_pk primary key (import, number),
    constraint import_problem_file foreign key (import) references import_file (id) on delete cascade
);

create table import_row (
    programme text  not null,
    key       bytea not null,
    thing     text  not null,
    constraint import_row_pk primary key (programme, key)
);
create index import_row_thing on import_row (thing);
comment on table import_row is 'Which rows were imported before, written with their entries: SHA-256 of what the row says. To be deleted with the words of its thing when they are erased.';

create table import_heading (
    programme text not null,
    kind      text not null,
    heading   text not null,
    field     text not null,
    constraint import_heading_pk primary key (programme, kind, heading)
);
comment on column import_heading.field is 'What columns under this heading were last read as; empty for not at all.';
