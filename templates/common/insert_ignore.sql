{#- `existing.sql` looks up existing keys before the insert. An INSERT that ignores conflicts would use up
    numbers of a generated column. MySQL's would also suppress other errors. -#}
{%- include "insert.sql" %}
