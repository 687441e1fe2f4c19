{#- Selects the parked entities among those that are bound. -#}
SELECT DISTINCT entity FROM mapper_parked WHERE mapping = {{ bind(1) }} AND entity IN (
    {%- for at in range(2, entities + 2) %}{{ bind(at) }}{% if not loop.last %}, {% endif %}{% endfor -%}
)
