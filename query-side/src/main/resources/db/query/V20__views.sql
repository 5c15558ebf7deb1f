-- Views: folds of the ledger, kept so that a new view needs no table of its own.

create table view_build (
    build      integer     generated always as identity primary key,
    view       text        not null,
    version    integer     not null,
    status     text        not null check (status in ('REBUILDING', 'LIVE', 'FORMER')),
    position   bigint      not null default 0,
    target     bigint      not null default 0,
    started_at timestamptz not null default now()
);
comment on table view_build is 'A view is rebuilt beside the live build and swapped. Of a live build, position is where it was swapped in: it holds everything up to there, and what the runner fed it since.';
create unique index view_build_live on view_build (view) where status = 'LIVE';

create table view_version (
    build         integer not null,
    key           text collate "C" not null,
    from_position bigint  not null,
    programme     text collate "C" not null,
    first_on      date    not null,
    last_on       date    not null,
    state         text    not null,
    constraint view_version_pk primary key (build, programme, key, from_position)
);
comment on table view_version is 'Every change of every thing in a view, from the position that made it on. Append-only.';
comment on column view_version.last_on is 'The latest day on which anything folded into the state happened: asked as at that day or later, the state stands as it is.';

create table view_now (
    build         integer     not null,
    key           text collate "C" not null,
    programme     text collate "C" not null,
    from_position bigint      not null,
    partner       text        not null,
    visibility    text        not null,
    stage         text        not null,
    then_stage    text,
    then_from     timestamptz,
    number        bigint      not null,
    began_on      date        not null,
    due_on        date,
    overdue_from  date,
    window_ends   timestamptz,
    waits_for     text[]      not null,
    waits_until   timestamptz[] not null,
    kind          text,
    belongs_to    text,
    title         text        not null,
    constraint view_now_pk primary key (build, programme, key)
);
comment on table view_now is 'The last version of each thing, as lists filter, sort and count it. from_position names its version.';

create table view_words (
    build         integer  not null,
    key           text collate "C" not null,
    from_position bigint   not null,
    programme     text collate "C" not null,
    words         tsvector not null,
    constraint view_words_pk primary key (build, programme, key, from_position)
);
comment on table view_words is 'What search finds a thing by, from that position on. A row for each change of the words.';
create index view_words_words on view_words using gin (words);

create table view_progress (
    programme text collate "C" not null primary key,
    position  bigint not null
);
comment on table view_progress is 'How far the views have read each programme.';
