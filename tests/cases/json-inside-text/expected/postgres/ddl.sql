CREATE TABLE IF NOT EXISTS "documents" (
    "id" INT NOT NULL,
    "meta" JSONB,
    "lang" VARCHAR(5),
    PRIMARY KEY ("id")
);

CREATE TABLE IF NOT EXISTS "document_lines" (
    "document_id" INT NOT NULL,
    "sku" VARCHAR(9) COLLATE "C" NOT NULL,
    "qty" INT,
    PRIMARY KEY ("document_id", "sku")
);

CREATE TABLE IF NOT EXISTS "document_steps" (
    "document_id" INT NOT NULL,
    "position" INT NOT NULL,
    "name" VARCHAR(20),
    PRIMARY KEY ("document_id", "position")
);
