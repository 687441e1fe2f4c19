#!/usr/bin/env python3
"""Writes events and mappings that compare operations with plain upserts of the same rows.

usage: operations.py COUNT FOLDER

For each kind of events (products, deletions, users, articles, lines), FOLDER gets KIND.ndjson with COUNT events,
and KIND.rows with the name of a table and the number of rows that it has after them. Each mapping KIND-NAME.yaml
reads these events. Half of the events are about new entities, the others change a random earlier one.
"""

import datetime
import json
import pathlib
import random
import sys

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
START = datetime.datetime(2025, 1, 1)
CATEGORIES = [f"category-{number:03}" for number in range(50)]
# The shares of events with an earlier time, of deletes among the changes, and of events of products that lack a
# variant.
STALE, DELETED, LACKING = 0.05, 0.1, 0.3

PLAIN_DELETE = """  user.deleted:
    - upsert: users
      update_all_but: [created_at]
      columns:
        is_deleted: {value: true}
        deleted_at: {first_of: [$.data.deleted_at, $.timestamp]}
"""


# --- Mappings -----------------------------------------------------------------------


def replaced(text, *changes):
    for old, new in changes:
        if old not in text:
            sys.exit(f"operations.py: the mapping does not contain: {old}")
        text = text.replace(old, new)
    return text


def product_mappings():
    text = (REPOSITORY / "mappings/product.yaml").read_text()
    before, _, after = text.partition("    - replace: product_variants\n")
    # The line of `of` follows.
    of, _, after = after.partition("\n")
    plain = f"{before}    - upsert: product_variants\n      update_all_but: []\n{after}"
    if "of:" not in of:
        sys.exit("operations.py: mappings/product.yaml does not replace variants")
    return {"products-plain": plain, "products-replace": text, "deletions-replace": text}


def user_mappings():
    text = (REPOSITORY / "mappings/user.yaml").read_text()
    guard = "      guard: event_timestamp"
    saves = "      update_all_but: [created_at]"
    ignores = "      if_no_row: ignore"
    guarded = replaced(text, (saves, f"{saves}\n{guard}"), (ignores, f"{guard}\n{ignores}"))
    return {"users-plain": text.partition("  user.deleted:\n")[0] + PLAIN_DELETE, "users-guard": guarded}


def article_mappings():
    text = (REPOSITORY / "scripts/bench.d/articles.yaml").read_text()
    upsert, update = "- upsert: articles\n    update_all_but: []", "update_all_but: []"
    combine = (
        "update: [category, name, maker, price, changed_at]\n"
        "    combine: {stock: add, first_seen: min, last_seen: max, note: fill}"
    )
    changes = {
        "guard": (update, f"{update}\n    guard: changed_at"),
        "keep_if_absent": ("path: $.note", "path: $.note, keep_if_absent: true"),
        "combine": (update, combine),
        "lookup": ("path: $.category_number", "lookup: {categories: {name: $.category}}"),
        "insert_ignore": (upsert, "- insert: articles\n    on_conflict: ignore"),
    }
    return {"articles-plain": text} | {f"articles-{name}": replaced(text, change) for name, change in changes.items()}


def line_mappings():
    text = (REPOSITORY / "scripts/bench.d/lines.yaml").read_text()
    replace = "- replace: article_lines\n    of: {article: $.id}"
    return {
        "lines-plain": text,
        "lines-replace": replaced(text, ("- upsert: article_lines\n    update_all_but: []", replace)),
    }


# --- Events -------------------------------------------------------------------------


def moment(second):
    return (START + datetime.timedelta(seconds=second)).isoformat() + "Z"


def entities(count, rng):
    """For each event: the number of its entity, and whether the entity is new."""
    for at in range(count):
        is_new = at % 2 == 0
        yield at // 2 if is_new else rng.randint(0, at // 2), is_new


def moments(count, rng):
    """A time for each event. Some are random earlier times, so that many of these events are stale."""
    for at in range(count):
        yield moment(rng.randint(0, at) if rng.random() < STALE else at)


def kind_of(is_new, rng, deleted):
    if is_new:
        return "created"
    return "deleted" if rng.random() < deleted else "updated"


def envelope(kind, at, entity, time, data):
    return {
        "event_type": kind,
        "event_id": f"{at:08x}-0000-4000-8000-000000000000",
        "entity_id": f"{entity:024x}",
        "timestamp": time,
        "data": data,
    }


def variant(rng, key):
    return {
        "variant_name": key.title(),
        "attributes": {"size": key, "color": rng.choice(["white", "grey", "blue"])},
        "price_cents": rng.randrange(100, 20_000),
        "quantity": rng.randrange(100),
        "image_url": f"https://cdn.example.com/{rng.randrange(10**9)}.jpg",
    }


def product(rng, entity, time):
    """A product with its two to six variants. Some events lack one, which a later event contains again."""
    of_entity = random.Random(entity)
    keys = of_entity.sample(["xs", "s", "m", "l", "xl", "xxl", "tall", "short"], of_entity.randint(2, 6))
    if rng.random() < LACKING:
        keys.pop(rng.randrange(len(keys)))
    return {
        "supplier_id": f"{rng.randrange(16**6):024x}",
        "name": rng.choice(["Handmade Ceramic Mug", "Linen Tea Towel", "Walnut Cutting Board"]),
        "category": rng.choice(CATEGORIES),
        "unit_type": "piece",
        "base_price_cents": rng.randrange(100, 20_000),
        "image_url": f"https://cdn.example.com/{rng.randrange(10**9)}.jpg",
        "status": rng.choice(["draft", "published"]),
        "created_at": time,
        "updated_at": time,
        "variants": {key: variant(rng, key) for key in keys},
    }


def product_events(count, deleted):
    rng = random.Random(count)
    for at, (entity, is_new) in enumerate(entities(count, rng)):
        kind = kind_of(is_new, rng, deleted)
        data = {} if kind == "deleted" else product(rng, entity, moment(at))
        yield envelope(f"product.{kind}", at, entity, moment(at), data)


def user_events(count):
    rng = random.Random(count)
    for at, ((entity, is_new), time) in enumerate(zip(entities(count, rng), moments(count, random.Random(count)))):
        kind = kind_of(is_new, rng, DELETED)
        # A delete contains the whole user, so that the plain mapping can write the same row.
        yield envelope(f"user.{kind}", at, entity, time, {
            "email": f"customer{rng.randrange(10**6)}@example.com",
            "display_name": rng.choice(["Jane Smith", "Žofie Nováková", "Wanjiru Kamau"]),
            "phone": f"+{rng.randrange(10**10)}",
            "created_at": time,
            "updated_at": time,
        })


def article_events(count):
    rng = random.Random(count)
    for at, ((entity, _), time) in enumerate(zip(entities(count, rng), moments(count, random.Random(count)))):
        category = rng.randrange(len(CATEGORIES))
        event = {
            "id": f"{entity:024x}",
            "category": CATEGORIES[category],
            "category_number": category,
            "name": rng.choice(["Handmade Ceramic Mug", "Linen Tea Towel", "Walnut Cutting Board"]),
            "maker": f"maker-{rng.randrange(1000)}",
            "price": rng.randrange(100, 20_000),
            "stock": rng.randrange(100),
            "at": time,
        }
        # Half of the events have no note.
        if rng.random() < 0.5:
            event["note"] = f"note {rng.randrange(10**9)} about the article"
        yield event | ({"categories": CATEGORIES} if at == 0 else {})


def line_events(count):
    rng = random.Random(count)
    for entity, _ in entities(count, rng):
        codes = ("first", "second", "third")
        lines = [{"code": code, "price": rng.randrange(20_000), "quantity": rng.randrange(9)} for code in codes]
        yield {"id": f"{entity:024x}", "lines": lines}


def remaining(events):
    """The number of products after events with deletes."""
    stored = set()
    for event in events:
        (stored.discard if event["event_type"] == "product.deleted" else stored.add)(event["entity_id"])
    return len(stored)


# --- Files --------------------------------------------------------------------------


def write_kind(folder, kind, events, table, rows):
    with open(folder / f"{kind}.ndjson", "w", encoding="utf-8") as file:
        file.writelines(json.dumps(event, ensure_ascii=False) + "\n" for event in events)
    (folder / f"{kind}.rows").write_text(f"{table} {rows}\n")


def main():
    count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    new = (count + 1) // 2
    write_kind(folder, "products", product_events(count, 0), "products", new)
    left = remaining(product_events(count, DELETED))
    write_kind(folder, "deletions", product_events(count, DELETED), "products", left)
    write_kind(folder, "users", user_events(count), "users", new)
    write_kind(folder, "articles", article_events(count), "articles", new)
    write_kind(folder, "lines", line_events(count), "article_lines", 3 * new)
    for name, text in (product_mappings() | user_mappings() | article_mappings() | line_mappings()).items():
        (folder / f"{name}.yaml").write_text(text)


main()
