-- A question about the past reads what had begun by then, or was known by then, and not all that came later.

create index view_version_begun on view_version (build, programme, first_on);
create index view_version_known on view_version using brin (from_position) with (pages_per_range = 16, autosummarize = on);
