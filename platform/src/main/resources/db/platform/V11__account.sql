-- Who may sign in with a password of this installation. The id is the pseudonym that the ledger knows; the name stays here.

create table account (
    id                    text        not null,
    name                  text        not null,
    password              text        not null,
    may_create_programmes boolean     not null,
    administers           boolean     not null,
    enabled               boolean     not null default true,
    version               bigint      not null default 1,
    created_at            timestamptz not null default now(),
    constraint account_pk primary key (id)
);
comment on column account.password is 'A bcrypt hash, never the password.';
comment on column account.version is 'Rises with every change; sessions and remembered credentials of an earlier version end.';
