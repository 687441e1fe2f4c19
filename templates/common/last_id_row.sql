{#- Asked only when a key is refused, to tell a taken key from numbers that are used up. -#}
SELECT 1 FROM {{ table }} WHERE {{ column }} = {{ last }}
