-- An import that recorded something is remembered, so that it can be taken back.

alter table import_file add column spoke_for text not null default '[]';
alter table import_file add column taken_back text;
comment on column import_file.spoke_for is 'For which partners it recorded entries, seen by whom: whoever may log all of that may take it back.';
comment on column import_file.taken_back is 'Who took it back, and what that came to; null before.';

create table import_kept (
    import   uuid    not null,
    number   integer not null,
    position bigint  not null,
    thing    text    not null,
    says     text    not null,
    constraint import_kept_pk primary key (import, number),
    constraint import_kept_file foreign key (import) references import_file (id) on delete cascade
);
comment on table import_kept is 'What an import recorded that was not withdrawn with it, and why.';
