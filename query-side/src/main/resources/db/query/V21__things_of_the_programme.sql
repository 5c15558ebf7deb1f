-- A thing may speak for the programme as a whole; it is then of no partner, and never private.

alter table view_now alter partner drop not null;
