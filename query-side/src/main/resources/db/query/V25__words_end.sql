-- Words end where the next words of their thing begin: who searches need not ask each thing for its last.

alter table view_words add column to_position bigint;
comment on column view_words.to_position is 'The position from which on other words stand in place of these; null for those that stand.';
update view_words w set to_position = next.position
from (select build, programme, key, from_position,
        lead(from_position) over (partition by build, programme, key order by from_position) as position
      from view_words) next
where next.position is not null
  and (w.build, w.programme, w.key, w.from_position)
    = (next.build, next.programme, next.key, next.from_position);
