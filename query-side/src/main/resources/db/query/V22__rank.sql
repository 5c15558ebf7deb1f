alter table view_now add rank double precision;
comment on column view_now.rank is 'A number to sort by, where the kind has one: a risk''s exposure.';
