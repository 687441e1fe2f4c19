{#- MySQL and MariaDB would derive the types of the columns from the parameters, and lose microseconds. Text keeps its
    parameter: the collation of the other table's column applies, which a cast would refuse. -#}
{%- from "common/given.sql" import given_value -%}
{%- macro given_type(type) -%}
{%- if type.name in ["smallint", "int", "bigint", "uint", "boolean"] -%} SIGNED
{%- elif type.name == "ubigint" -%} UNSIGNED
{%- elif type.name == "decimal" -%} DECIMAL({{ type.precision }},{{ type.scale }})
{%- elif type.name == "double" -%} DOUBLE
{%- elif type.name == "date" -%} DATE
{%- elif type.name == "time" -%} TIME({{ type.precision }})
{%- elif type.name == "datetime" -%} DATETIME({{ type.precision }})
{%- elif type.name == "binary" -%} BINARY
{%- endif -%}
{%- endmacro -%}
{%- macro given_rows(columns, rows) -%}
(
{%- for row in range(rows) %}
    {% if not loop.first %}UNION ALL {% endif %}SELECT
    {%- for column in columns %}
        {%- set number = row * columns|length + loop.index %}
        {%- set type = given_type(column.type) %}
        {%- if type %} CAST({{ bind(number) }} AS {{ type }}){% else %} {{ bind(number) }}{% endif %}
        {%- if row == 0 %} AS column{{ loop.index }}{% endif %}
        {%- if not loop.last %},{% endif %}
    {%- endfor %}
{%- endfor %}
) AS given
{%- endmacro -%}
