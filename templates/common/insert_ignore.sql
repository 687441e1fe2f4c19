{#- Which keys are taken is asked beforehand: `taken.sql`. An INSERT that ignores them would use up
    numbers of a generated column, and MySQL's would swallow other errors too. -#}
{%- include "insert.sql" %}
