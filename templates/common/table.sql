{%- from "types.sql" import column_type -%}
CREATE TABLE IF NOT EXISTS {{ table.name }} (
{%- for column in table.columns %}
    {{ column.name }} {{ column_type(column) }}
    {%- if column.required %} NOT NULL{% endif %}
    {%- if column.default is not none %} DEFAULT {{ column.default }}{% endif %}
    {%- if not loop.last %},{% endif %}
{%- endfor %}
{%- block primary_key %}
{%- if table.primary_key %},
    PRIMARY KEY ({{ list(table.primary_key) }})
{%- endif %}
{%- endblock %}
{%- block unique %}
{%- for key in table.unique %},
    CONSTRAINT {{ key.name }} UNIQUE ({{ list(key.columns) }})
{%- endfor %}
{%- endblock %}
{%- block indexes %}{% endblock %}
{%- for key in table.foreign_keys %},
    CONSTRAINT {{ key.name }} FOREIGN KEY ({{ list(key.columns) }})
        REFERENCES {{ key.table }} ({{ list(key.referenced) }})
    {%- if key.on_delete == "cascade" %} ON DELETE CASCADE{% endif %}
    {%- if key.on_delete == "set_null" %} ON DELETE SET NULL{% endif %}
{%- endfor %}
)
{%- block options %}{% endblock %}
