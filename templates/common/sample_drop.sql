DROP TABLE {{ name }}
