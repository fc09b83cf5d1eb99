-- What is received is known by its content, and by the key under which it was sent: sent twice, it is received once.
ALTER TABLE "publication" ADD COLUMN "empreinte" TEXT, ADD COLUMN "cle" TEXT;

-- CreateIndex
CREATE UNIQUE INDEX "publication_agency_id_cle_key" ON "publication"("agency_id", "cle");
