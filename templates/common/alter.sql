{#- One ALTER TABLE. The table has its live name, which can be a former one. -#}
{%- from "clauses.sql" import clause, algorithm_of -%}
ALTER TABLE {{ table }}
{%- for change in changes %}
    {{ clause(change) }}{% if not loop.last %},{% endif %}
{%- endfor %}{{ algorithm_of(algorithm) }}
