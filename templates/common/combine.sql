{#- Columns that combine the value of the event with that of a stored row. `new_value`: what a changed row gets in any
    column. `unchanged_by_combining`: whether the stored value stays; for columns with `combine` only. NULL of the event
    changes nothing, and a stored NULL becomes the event's value. Both use `new` as often as
    `Combine::occurrences` says: some dialects bind a value for each use. -#}
{%- from "arithmetic.sql" import sum, is_less, is_zero -%}
{%- macro new_value(column, stored, new) -%}
{%- if column.combine is none -%} {{ new }}
{%- elif column.combine == "fill" -%} COALESCE({{ stored }}, {{ new }})
{%- elif column.combine == "min" -%} CASE WHEN {{ stored }} IS NULL OR {{ is_less(column, new, stored) }} THEN {{ new }} ELSE {{ stored }} END
{%- elif column.combine == "max" -%} CASE WHEN {{ stored }} IS NULL OR {{ is_less(column, stored, new) }} THEN {{ new }} ELSE {{ stored }} END
{%- else -%} COALESCE({{ sum(column, stored, new) }}, {{ stored }}, {{ new }})
{%- endif -%}
{%- endmacro -%}
{%- macro unchanged_by_combining(column, stored, new) -%}
{%- if column.combine == "fill" -%} ({{ stored }} IS NOT NULL OR {{ new }} IS NULL)
{%- elif column.combine == "min" -%} ({{ new }} IS NULL OR {{ stored }} IS NOT NULL AND NOT {{ is_less(column, new, stored) }})
{%- elif column.combine == "max" -%} ({{ new }} IS NULL OR {{ stored }} IS NOT NULL AND NOT {{ is_less(column, stored, new) }})
{%- else -%} ({{ new }} IS NULL OR {{ stored }} IS NOT NULL AND {{ is_zero(column, new) }})
{%- endif -%}
{%- endmacro -%}
