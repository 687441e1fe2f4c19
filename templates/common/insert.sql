INSERT INTO {{ table.name }} ({{ list(names) }})
VALUES
    {{ bind_rows(rows, columns|length) }}
