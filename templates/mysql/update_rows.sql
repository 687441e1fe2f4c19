{#- Like `update.sql`, for several rows whose keys differ. The order of the tables is fixed: MySQL and MariaDB might scan
    a table that is small, and lock all its rows. MySQL needs the hint, too. MariaDB takes it as a comment,
    and needs the name of an index unless the key is unique. -#}
{%- from "given.sql" import given_rows -%}
{%- from "join_hint.sql" import by_index -%}
{%- from "joined.sql" import assignments, matches -%}
UPDATE {{ by_index() }} {{ given_rows(bound, rows) }}
STRAIGHT_JOIN {{ table.name }} AS {{ "stored" }}{% if index %} FORCE INDEX ({{ index }}){% endif %} ON {{ matches(key, guard, set|length) }}
SET
{{- assignments(set, change_time) }}
