-- What was chosen at the first start, so that a later start does not choose otherwise.

create table installation (
    one           boolean primary key default true check (one),
    demonstration boolean     not null,
    loaded        boolean     not null default false,
    since         timestamptz not null default now()
);
comment on column installation.loaded is 'Whether all of the demonstration data is in.';
