-- Of all that a compte may read, the documents that the law wants online are few: found by their own index, the others are not looked at.
CREATE INDEX "document_legal_idx" ON "document" ("id") WHERE "nature_legale" IS NOT NULL AND "withdrawn_at" IS NULL;
