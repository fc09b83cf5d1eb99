-- Files that somebody of the agency has brought, until they are published: whom each is for is read from its name, and confirmed before anybody sees it.
CREATE TABLE "depot" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "classeur_id" UUID,
    "nature_legale" "nature_legale",
    "pour" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publie_at" TIMESTAMPTZ,
    "documents" INTEGER NOT NULL DEFAULT 0,
    "avises" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "depot_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "depot_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "depot_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "depot_classeur_id_fkey" FOREIGN KEY ("classeur_id") REFERENCES "classeur"("id") ON DELETE SET NULL ON UPDATE CASCADE
);

CREATE TABLE "depot_piece" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "depot_id" UUID NOT NULL,
    "nom" TEXT NOT NULL,
    "fichier" TEXT,
    "taille" INTEGER NOT NULL,
    "mime" TEXT,
    "refus" TEXT,
    "titre" TEXT NOT NULL,
    "date" DATE,
    "pour" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),

    CONSTRAINT "depot_piece_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "depot_piece_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "depot_piece_depot_id_fkey" FOREIGN KEY ("depot_id") REFERENCES "depot"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "depot_agency_id_user_id_created_at_idx" ON "depot"("agency_id", "user_id", "created_at");
CREATE INDEX "depot_user_id_idx" ON "depot"("user_id");
CREATE INDEX "depot_classeur_id_idx" ON "depot"("classeur_id");
CREATE INDEX "depot_piece_agency_id_idx" ON "depot_piece"("agency_id");
CREATE UNIQUE INDEX "depot_piece_depot_id_nom_key" ON "depot_piece"("depot_id", "nom");

SELECT palier_mur(name::regclass) FROM unnest(ARRAY['depot', 'depot_piece']) AS name;
