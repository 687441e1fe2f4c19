CREATE SCHEMA {{ name }}
