{%- from "clock_times.sql" import clock_values -%}
INSERT INTO {{ table.name }} ({{ list(inserted) }})
VALUES
    {{ bind_rows(rows, columns|length, clock_values(clock_times)) }}
