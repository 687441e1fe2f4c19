"""The reference consumer of orders, as the oracle of a test.

Its tables, its data access and its handlers are the reference's own, statement by statement, each
committed by itself. What is around them only feeds them: histories come in on standard input, a
JSON list of payloads (texts) a line, and for each a line goes out:

    {"kept": 7, "raised": "IntegrityError: ...", "rows": {"orders": [...], "order_items": [...]}}

The reference isn't atomic, so an event that raises may leave something behind. The history is then
cut before it and applied again: `kept` is how many events the rows are of, `raised` what the next
one raised (null where all were taken).

    consumer.py mysql://USER:PASSWORD@HOST:PORT/DATABASE

The database must be empty; its default collation is that of the tables, which name none.
"""

import json
import logging
import sys
from datetime import datetime
from urllib.parse import unquote, urlparse

import mysql.connector

logger = logging.getLogger(__name__)


# --- The tables (src/db/tables.py) --------------------------------------------------------------

TABLE_DEFINITIONS = {
    "orders": """
CREATE TABLE IF NOT EXISTS orders (
    order_id                VARCHAR(24) PRIMARY KEY,
    order_number            VARCHAR(50) NOT NULL,
    customer_user_id        VARCHAR(24) NOT NULL,
    customer_display_name   VARCHAR(200),
    customer_email          VARCHAR(255),
    customer_phone          VARCHAR(50),
    shipping_recipient_name VARCHAR(200),
    shipping_phone          VARCHAR(50),
    shipping_street_1       VARCHAR(200),
    shipping_street_2       VARCHAR(200),
    shipping_city           VARCHAR(100),
    shipping_state          VARCHAR(100),
    shipping_zip_code       VARCHAR(20),
    shipping_country        VARCHAR(2),
    status                  VARCHAR(20) NOT NULL,
    created_at              DATETIME(6) NOT NULL,
    updated_at              DATETIME(6) NOT NULL,
    event_id                VARCHAR(36),
    event_timestamp         DATETIME(6),
    UNIQUE KEY uq_order_number (order_number),
    INDEX idx_orders_customer (customer_user_id),
    INDEX idx_orders_status (status),
    INDEX idx_orders_created (created_at)
)
""",
    "order_items": """
CREATE TABLE IF NOT EXISTS order_items (
    id                      INT AUTO_INCREMENT PRIMARY KEY,
    order_id                VARCHAR(24) NOT NULL,
    item_id                 VARCHAR(50) NOT NULL,
    product_id              VARCHAR(24) NOT NULL,
    supplier_id             VARCHAR(24) NOT NULL,
    product_name            VARCHAR(200),
    variant_name            VARCHAR(200),
    variant_attributes_json JSON,
    image_url               TEXT,
    supplier_name           VARCHAR(200),
    quantity                INT NOT NULL,
    unit_price_cents        INT NOT NULL,
    final_price_cents       INT NOT NULL,
    total_cents             INT NOT NULL,
    fulfillment_status      VARCHAR(20),
    shipped_quantity        INT DEFAULT 0,
    tracking_number         VARCHAR(100),
    carrier                 VARCHAR(100),
    shipped_at              DATETIME(6),
    delivered_at            DATETIME(6),
    UNIQUE KEY uq_order_item (order_id, item_id),
    INDEX idx_items_order (order_id),
    INDEX idx_items_product (product_id),
    CONSTRAINT fk_items_order FOREIGN KEY (order_id)
        REFERENCES orders(order_id) ON DELETE CASCADE
)
""",
}


# --- Data access (src/dal/order_dal.py) ---------------------------------------------------------


class OrderDAL:
    def insert_order(self, order_id, order_number,
                     customer_user_id, customer_display_name,
                     customer_email, customer_phone,
                     shipping_recipient_name, shipping_phone,
                     shipping_street_1, shipping_street_2,
                     shipping_city, shipping_state,
                     shipping_zip_code, shipping_country,
                     status, created_at, updated_at,
                     event_id, event_timestamp):
        conn = get_database().get_connection()
        try:
            cursor = conn.cursor()
            cursor.execute("""
                INSERT INTO orders
                    (order_id, order_number,
                     customer_user_id, customer_display_name,
                     customer_email, customer_phone,
                     shipping_recipient_name, shipping_phone,
                     shipping_street_1, shipping_street_2,
                     shipping_city, shipping_state,
                     shipping_zip_code, shipping_country,
                     status, created_at, updated_at,
                     event_id, event_timestamp)
                VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s,
                        %s, %s, %s, %s, %s, %s, %s, %s, %s)
                ON DUPLICATE KEY UPDATE
                    status=VALUES(status),
                    updated_at=VALUES(updated_at),
                    event_id=VALUES(event_id),
                    event_timestamp=VALUES(event_timestamp)
            """, (order_id, order_number,
                  customer_user_id, customer_display_name,
                  customer_email, customer_phone,
                  shipping_recipient_name, shipping_phone,
                  shipping_street_1, shipping_street_2,
                  shipping_city, shipping_state,
                  shipping_zip_code, shipping_country,
                  status, created_at, updated_at,
                  event_id, event_timestamp))
            cursor.close()
        finally:
            conn.close()

    def insert_order_items(self, order_id, items):
        """Batch insert order items.

        Args:
            order_id: The order ID.
            items: List of dicts with item data.
        """
        conn = get_database().get_connection()
        try:
            cursor = conn.cursor()
            for item in items:
                cursor.execute("""
                    INSERT INTO order_items
                        (order_id, item_id, product_id, supplier_id,
                         product_name, variant_name, variant_attributes_json,
                         image_url, supplier_name,
                         quantity, unit_price_cents, final_price_cents,
                         total_cents, fulfillment_status, shipped_quantity,
                         tracking_number, carrier, shipped_at, delivered_at)
                    VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s,
                            %s, %s, %s, %s, %s, %s, %s, %s, %s)
                    ON DUPLICATE KEY UPDATE
                        fulfillment_status=VALUES(fulfillment_status),
                        shipped_quantity=VALUES(shipped_quantity),
                        tracking_number=VALUES(tracking_number),
                        carrier=VALUES(carrier),
                        shipped_at=VALUES(shipped_at),
                        delivered_at=VALUES(delivered_at)
                """, (
                    order_id,
                    item["item_id"],
                    item["product_id"],
                    item["supplier_id"],
                    item["product_name"],
                    item.get("variant_name"),
                    json.dumps(item.get("variant_attributes", {})),
                    item.get("image_url"),
                    item.get("supplier_name"),
                    item["quantity"],
                    item["unit_price_cents"],
                    item["final_price_cents"],
                    item["total_cents"],
                    item.get("fulfillment_status", "pending"),
                    item.get("shipped_quantity", 0),
                    item.get("tracking_number"),
                    item.get("carrier"),
                    item.get("shipped_at"),
                    item.get("delivered_at"),
                ))
            cursor.close()
        finally:
            conn.close()

    def cancel_order(self, order_number, event_id, event_timestamp):
        conn = get_database().get_connection()
        try:
            cursor = conn.cursor()
            cursor.execute("""
                UPDATE orders
                SET status = 'cancelled',
                    event_id = %s, event_timestamp = %s
                WHERE order_number = %s
            """, (event_id, event_timestamp, order_number))
            cursor.close()
        finally:
            conn.close()


# --- The handlers (src/consumers/order_consumer.py) ---------------------------------------------


class EventType:
    ORDER_CREATED = "order.created"
    ORDER_CANCELLED = "order.cancelled"


class OrderConsumer:
    def __init__(self):
        self._dal = OrderDAL()

    def _parse_ts(self, ts):
        if not ts:
            return None
        return datetime.fromisoformat(ts.replace("Z", "+00:00"))

    def handle_order_created(self, event: dict):
        data = event.get("data", {})
        customer = data.get("customer", {})
        shipping = data.get("shipping_address", {})

        self._dal.insert_order(
            order_id=event.get("entity_id"),
            order_number=data.get("order_number"),
            customer_user_id=customer.get("user_id"),
            customer_display_name=customer.get("display_name"),
            customer_email=customer.get("email"),
            customer_phone=customer.get("phone"),
            shipping_recipient_name=shipping.get("recipient_name"),
            shipping_phone=shipping.get("phone"),
            shipping_street_1=shipping.get("street_address_1"),
            shipping_street_2=shipping.get("street_address_2"),
            shipping_city=shipping.get("city"),
            shipping_state=shipping.get("state"),
            shipping_zip_code=shipping.get("zip_code"),
            shipping_country=shipping.get("country"),
            status=data.get("status", "pending"),
            created_at=self._parse_ts(data.get("created_at")),
            updated_at=self._parse_ts(data.get("updated_at")),
            event_id=event.get("event_id"),
            event_timestamp=self._parse_ts(event.get("timestamp")),
        )

        # Insert order items
        items_data = data.get("items", [])
        items = []
        for item in items_data:
            snapshot = item.get("product_snapshot", {})
            items.append({
                "item_id": item.get("item_id"),
                "product_id": snapshot.get("product_id"),
                "supplier_id": snapshot.get("supplier_id"),
                "product_name": snapshot.get("product_name"),
                "variant_name": snapshot.get("variant_name"),
                "variant_attributes": snapshot.get("variant_attributes", {}),
                "image_url": snapshot.get("image_url"),
                "supplier_name": snapshot.get("supplier_name"),
                "quantity": item.get("quantity"),
                "unit_price_cents": item.get("unit_price_cents"),
                "final_price_cents": item.get("final_price_cents"),
                "total_cents": item.get("total_cents"),
                "fulfillment_status": item.get("fulfillment_status", "pending"),
                "shipped_quantity": item.get("shipped_quantity", 0),
                "tracking_number": item.get("tracking_number"),
                "carrier": item.get("carrier"),
                "shipped_at": self._parse_ts(item.get("shipped_at")),
                "delivered_at": self._parse_ts(item.get("delivered_at")),
            })

        if items:
            self._dal.insert_order_items(event.get("entity_id"), items)

        logger.info(f"[ORDER_CREATED] {event['entity_id']}")

    def handle_order_cancelled(self, event: dict):
        data = event.get("data", {})
        self._dal.cancel_order(
            order_number=data.get("order_number"),
            event_id=event.get("event_id"),
            event_timestamp=self._parse_ts(event.get("timestamp")),
        )
        logger.info(f"[ORDER_CANCELLED] {event['entity_id']}")

    def get_handlers(self) -> dict:
        return {
            EventType.ORDER_CREATED: self.handle_order_created,
            EventType.ORDER_CANCELLED: self.handle_order_cancelled,
        }


# --- What feeds them ----------------------------------------------------------------------------


class Database:
    """Stands in for the reference's connection pool: one connection, never really closed."""

    def __init__(self, url):
        parts = urlparse(url)
        self._connection = mysql.connector.connect(
            host=parts.hostname,
            port=parts.port or 3306,
            user=unquote(parts.username or ""),
            password=unquote(parts.password or ""),
            database=parts.path.lstrip("/"),
            autocommit=True,
        )
        cursor = self._connection.cursor()
        for definition in TABLE_DEFINITIONS.values():
            cursor.execute(definition)
        cursor.close()

    def get_connection(self):
        return Handle(self._connection)

    def clear(self):
        cursor = self._connection.cursor()
        for table in reversed(TABLE_DEFINITIONS):
            cursor.execute(f"DELETE FROM {table}")
        cursor.close()

    def rows(self):
        return {table: self._rows_of(table) for table in TABLE_DEFINITIONS}

    def _rows_of(self, table):
        cursor = self._connection.cursor(dictionary=True)
        cursor.execute(f"SELECT * FROM {table}")
        rows = [{name: plain(name, value) for name, value in row.items()} for row in cursor.fetchall()]
        cursor.close()
        return rows


class Handle:
    """A pooled connection: closing it gives it back."""

    def __init__(self, connection):
        self._connection = connection

    def cursor(self):
        return self._connection.cursor()

    def close(self):
        pass


def plain(name, value):
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%d %H:%M:%S.%f")
    if isinstance(value, (bytes, bytearray)):
        value = value.decode()
    if value is not None and name.endswith("_json"):
        return json.loads(value)
    return value


database = None


def get_database():
    return database


def consume(handlers, payload):
    event = json.loads(payload)
    handler = handlers.get(event["event_type"])
    if handler:
        handler(event)


def replay(handlers, payloads):
    """Applies a history, and says how far it got and what was raised there."""
    database.clear()
    for at, payload in enumerate(payloads):
        try:
            consume(handlers, payload)
        except Exception as error:
            return at, f"{type(error).__name__}: {error}"
    return len(payloads), None


def main():
    global database
    database = Database(sys.argv[1])
    handlers = OrderConsumer().get_handlers()
    for line in sys.stdin:
        payloads = json.loads(line)
        kept, raised = replay(handlers, payloads)
        if raised is not None:
            replay(handlers, payloads[:kept])
        print(json.dumps({"kept": kept, "raised": raised, "rows": database.rows()}), flush=True)


if __name__ == "__main__":
    sys.stdin.reconfigure(encoding="utf-8")
    main()
