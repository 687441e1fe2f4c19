CREATE INDEX IF NOT EXISTS {{ index.name }} ON {{ table.name }} ({{ list(index.columns) }})
