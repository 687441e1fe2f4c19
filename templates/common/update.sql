{%- from "bound.sql" import bound_as_type, compared -%}
UPDATE {{ table.name }} SET
{%- for column in set %}
    {{ column.name }} = {{ bound_as_type(column, loop.index) }}
    {%- if not loop.last %},{% endif %}
{%- endfor %}
WHERE
{%- for column in key %}
    {%- if not loop.first %} AND{% endif %} {{ column.name }} = {{ compared(column, set|length + loop.index) }}
{%- endfor %}
{%- if guard %}
    AND ({{ guard.name }} IS NULL OR {{ guard.name }} <= {{ compared(guard, set|length + key|length + 1) }})
{%- endif %}
