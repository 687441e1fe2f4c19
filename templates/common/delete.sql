{%- from "bound.sql" import compared -%}
{%- from "of_key.sql" import of_key -%}
DELETE FROM {{ table.name }}
WHERE {{ of_key(key, 1) }}
{%- if guard %}
    AND ({{ guard.name }} IS NULL OR {{ guard.name }} <= {{ compared(guard, key|length + 1) }})
{%- endif %}
