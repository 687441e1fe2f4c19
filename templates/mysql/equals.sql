{#- Whether a column equals a value exactly. A collation might treat `A` and `a` as equal. How a
    dialect-specific type compares is unknown. If it is a number type, numbers are compared as numbers. Dates
    and times are always compared as such, and all other values as text. (MySQL 9.7 crashes if a bound date or
    time is cast to text.) A type that rounds or pads a value is compared with the value
    as it stores it. -#}
{%- from "bound.sql" import compared -%}
{%- from "json.sql" import json_equals, json_unchanged -%}
{%- from "combine.sql" import unchanged_by_combining -%}
{%- set numbers = ["smallint", "int", "bigint", "uint", "ubigint", "decimal", "double", "boolean"] -%}
{%- set dialect_numbers = ["tinyint", "smallint", "mediumint", "int", "integer", "bigint", "bool", "boolean", "bit",
    "year", "decimal", "dec", "numeric", "fixed", "double", "real"] -%}
{%- set dialect_integers = ["tinyint", "smallint", "mediumint", "int", "integer", "bigint"] -%}
{%- set dialect_decimals = ["decimal", "dec", "numeric", "fixed"] -%}
{%- set datetimes = ["date", "time", "datetime"] -%}
{#- MariaDB converts text that is compared with these types. -#}
{%- set converting = ["inet4", "inet6", "uuid"] -%}
{%- macro arguments(column) -%}
{%- set given = column.dialect_type_arguments -%}
{%- if given %}({{ given[0] }}{% if given|length > 1 %},{{ given[1] }}{% endif %}){% endif -%}
{%- endmacro -%}
{%- macro as_stored(column, number) -%}
{%- set name, dialect_name = column.type.name, column.dialect_type_name -%}
{%- if dialect_name in dialect_decimals and name in numbers -%} CAST({{ compared(column, number) }} AS DECIMAL{{ arguments(column) }})
{%- elif dialect_name in dialect_integers and name == "decimal" -%} ROUND({{ compared(column, number) }})
{%- elif dialect_name in ["datetime", "timestamp"] and name == "datetime" -%} CAST({{ bind(number) }} AS DATETIME{{ arguments(column) }})
{%- elif dialect_name == "time" and name == "time" -%} CAST({{ bind(number) }} AS TIME{{ arguments(column) }})
{%- elif dialect_name == "date" and name == "datetime" -%} CAST({{ bind(number) }} AS DATE)
{%- else -%} {{ compared(column, number) }}
{%- endif -%}
{%- endmacro -%}
{%- macro equals(column, number) -%}
{%- set name, dialect_name = column.type.name, column.dialect_type_name -%}
{%- if dialect_name == "json" or dialect_name is none and name == "json" -%} {{ json_equals(column, number) }}
{%- elif name == "binary" and dialect_name == "binary" -%} {{ column.name }} <=> CAST({{ bind(number) }} AS BINARY{% if column.dialect_type_arguments %}{{ arguments(column) }}{% else %}(1){% endif %})
{%- elif dialect_name in ["char", "character", "nchar"] and column.is_text -%} CAST(CAST({{ column.name }} AS CHAR) AS BINARY) <=> CAST(TRIM(TRAILING ' ' FROM {{ bind(number) }}) AS BINARY)
{%- elif name == "binary" or dialect_name is none and column.is_text -%} CAST({{ column.name }} AS BINARY) <=> CAST({{ bind(number) }} AS BINARY)
{%- elif dialect_name == "float" and name in numbers -%} {{ column.name }} <=> CAST({{ compared(column, number) }} AS FLOAT)
{%- elif dialect_name is none or dialect_name in dialect_numbers and name in numbers or name in datetimes or dialect_name in converting -%} {{ column.name }} <=> {{ as_stored(column, number) }}
{%- else -%} CAST(CAST({{ column.name }} AS CHAR) AS BINARY) <=> CAST(CAST({{ bind(number) }} AS CHAR) AS BINARY)
{%- endif -%}
{%- endmacro -%}
{#- Whether the value of a stored row stays. That of the new row has the type of the column, too. -#}
{%- macro unchanged(column, stored, new) -%}
{%- set name, dialect_name = column.type.name, column.dialect_type_name -%}
{%- if column.combine is not none -%} {{ unchanged_by_combining(column, stored, new) }}
{%- elif dialect_name == "json" or dialect_name is none and name == "json" -%} {{ json_unchanged(stored, new) }}
{%- elif dialect_name is none and column.is_text -%} CAST({{ stored }} AS BINARY) <=> CAST({{ new }} AS BINARY)
{%- elif dialect_name is none or name == "binary" or dialect_name in dialect_numbers -%} {{ stored }} <=> {{ new }}
{%- else -%} CAST(CAST({{ stored }} AS CHAR) AS BINARY) <=> CAST(CAST({{ new }} AS CHAR) AS BINARY)
{%- endif -%}
{%- endmacro -%}
