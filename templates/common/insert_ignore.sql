{#- Which keys are taken is asked beforehand: `conflicting.sql`. An INSERT that ignores them would use up
    numbers of a generated column, and MySQL's would swallow other errors too. -#}
{%- include "insert.sql" %}
