{%- from "types.sql" import bound_type, from_bound -%}
UPDATE {{ table.name }} SET
{%- for column in set %}
    {{ column.name }} = {{ bind(loop.index) }}::{{ bound_type(column) }}{{ from_bound(column) }}
    {%- if not loop.last %},{% endif %}
{%- endfor %}
WHERE
{%- for column in key %}
    {%- if not loop.first %} AND{% endif %} {{ column.name }} = {{ bind(set|length + loop.index) }}::{{ bound_type(column) }}{{ from_bound(column) }}
{%- endfor %}
