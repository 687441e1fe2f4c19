{#- Sums and comparisons. A decimal and an `ubigint` are text. Its digits are split into groups of 18, which fit an
    integer; the last group is number 0. In a negative number, each group is negative. SQLite's columns hold numbers
    beyond the range of their types, and no function of SQLite refuses a value. So `out_of_range` makes an integer
    overflow: the absolute value of the lowest integer. -#}
{%- macro out_of_range() -%} ABS(-9223372036854775808) {%- endmacro -%}
{#- A group of the digits of a number. -#}
{%- macro digits(number, group, groups) -%}
{%- if groups == 1 -%} CAST(REPLACE({{ number }}, '.', '') AS INTEGER)
{%- else -%} CAST(RTRIM({{ number }}, '0123456789.') || SUBSTR(REPLACE(LTRIM({{ number }}, '-'), '.', ''), {{ -18 * (group + 1) }}, 18) AS INTEGER)
{%- endif -%}
{%- endmacro -%}
{#- Adds the groups of digits, makes them those of the absolute value, and carries from each group to the next one.
    Each step is materialized, because SQLite would otherwise write one step into the other again and again. -#}
{%- macro sum_of_digits(name, precision, scale, groups, one, other) -%}
{%- set last = groups - 1 -%}
(WITH added AS MATERIALIZED (SELECT
{%- for group in range(groups) %}{% if not loop.first %},{% endif %} {{ digits(one, group, groups) }} + {{ digits(other, group, groups) }} AS d{{ group }}{% endfor %}),
{#- #} signed AS MATERIALIZED (SELECT *, ({% for group in range(groups)|reverse %}{% if not loop.first %}, {% endif %}d{{ group }}{% endfor %}) < ({% for _ in range(groups) %}{% if not loop.first %}, {% endif %}0{% endfor %}) AS negative FROM added),
{#- #} step0 AS MATERIALIZED (SELECT negative{% for group in range(groups) %}, CASE WHEN negative THEN -d{{ group }} ELSE d{{ group }} END AS d{{ group }}{% endfor %} FROM signed),
{%- for carried in range(last) %} step{{ carried + 1 }} AS MATERIALIZED (SELECT negative
{%- for group in range(groups) %}
{%- if group == carried %}, d{{ group }} - 1000000000000000000 * ((d{{ group }} >= 1000000000000000000) - (d{{ group }} < 0)) AS d{{ group }}
{%- elif group == carried + 1 %}, d{{ group }} + (d{{ carried }} >= 1000000000000000000) - (d{{ carried }} < 0) AS d{{ group }}
{%- else %}, d{{ group }}
{%- endif %}
{%- endfor %} FROM step{{ carried }}),
{%- endfor %} written AS MATERIALIZED (SELECT *, PRINTF('%0{{ [scale + 1 - 18 * last, 1]|max }}lld{% for _ in range(last) %}%018lld{% endfor %}'
{%- for group in range(groups)|reverse %}, d{{ group }}{% endfor %}) AS text FROM step{{ last }})
{#- #} SELECT CASE WHEN
{%- if name == "ubigint" %} (d1, d0) > (18, 446744073709551615)
{%- else %} d{{ last }} >= {{ 10 ** (precision - 18 * last) }}
{%- endif %} THEN {{ out_of_range() }} WHEN negative IS NOT NULL THEN
{#- #} CASE WHEN negative THEN '-' ELSE '' END || COALESCE(NULLIF(LTRIM(SUBSTR(text, 1, LENGTH(text) - {{ scale }}), '0'), ''), '0')
{%- if scale > 0 %} || '.' || SUBSTR(text, -{{ scale }}){% endif %} END FROM written)
{%- endmacro -%}
{%- macro sum(column, one, other) -%}
{%- set name = column.type.name -%}
{%- if name in ["decimal", "ubigint"] -%}
{%- set precision = 20 if name == "ubigint" else column.type.precision -%}
{%- set scale = 0 if name == "ubigint" else column.type.scale -%}
{{ sum_of_digits(name, precision, scale, (precision + 17) // 18, one, other) }}
{%- else -%}
(SELECT CASE WHEN
{%- if name == "bigint" %} TYPEOF(total) = 'real'
{%- elif name == "smallint" %} total NOT BETWEEN -32768 AND 32767
{%- elif name == "int" %} total NOT BETWEEN -2147483648 AND 2147483647
{%- else %} total NOT BETWEEN 0 AND 4294967295
{%- endif %} THEN {{ out_of_range() }} ELSE total END FROM (SELECT {{ one }} + {{ other }} AS total))
{%- endif -%}
{%- endmacro -%}
{%- macro is_less(column, one, other) -%}
{%- set name = column.type.name -%}
{%- if name in ["decimal", "ubigint"] -%}
{%- set precision = 20 if name == "ubigint" else column.type.precision -%}
{%- set groups = (precision + 17) // 18 -%}
(({% for group in range(groups)|reverse %}{% if not loop.first %}, {% endif %}{{ digits(one, group, groups) }}{% endfor %}) <
{#- #} ({% for group in range(groups)|reverse %}{% if not loop.first %}, {% endif %}{{ digits(other, group, groups) }}{% endfor %}))
{#- Texts are compared by their bytes, whatever the collation of the column is. -#}
{%- elif name in ["varchar", "text"] -%} ({{ one }} COLLATE BINARY < {{ other }} COLLATE BINARY)
{%- else -%} ({{ one }} < {{ other }})
{%- endif -%}
{%- endmacro -%}
{%- macro is_zero(column, number) -%}
{%- if column.type.name in ["decimal", "ubigint"] -%} (LTRIM({{ number }}, '-0.') = '') {%- else -%} ({{ number }} = 0) {%- endif -%}
{%- endmacro -%}
