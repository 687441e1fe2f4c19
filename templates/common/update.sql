UPDATE {{ table.name }} SET
{%- for column in set %}
    {{ column.name }} = {{ bind(loop.index) }}
    {%- if not loop.last %},{% endif %}
{%- endfor %}
WHERE
{%- for column in key %}
    {%- if not loop.first %} AND{% endif %} {{ column.name }} = {{ bind(set|length + loop.index) }}
{%- endfor %}
