-- « Paramétrage des données envoyées » (manual Crypto), what a bundle’s document owes to the template that it names, and the accounts of an FEC.
ALTER TABLE "agency"
    ADD COLUMN "fermeture_a_la_mutation" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "regroupement_tresorerie" "compte_role"[] NOT NULL DEFAULT ARRAY[]::"compte_role"[],
    ADD COLUMN "journaux_de_tresorerie" TEXT[] NOT NULL DEFAULT ARRAY['BQ']::TEXT[],
    ADD COLUMN "analytiques_exclus" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[],
    ADD COLUMN "fonds_102" BOOLEAN NOT NULL DEFAULT true,
    ADD COLUMN "noms_des_pieces" BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN "liste_classeur_id" UUID REFERENCES "classeur"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE INDEX "agency_liste_classeur_id_idx" ON "agency"("liste_classeur_id");

ALTER TABLE "document"
    ADD COLUMN "modele" TEXT,
    ADD COLUMN "notifier" BOOLEAN NOT NULL DEFAULT true,
    ADD COLUMN "annonce_le" TIMESTAMPTZ;

-- What is shown already is not told anew.
UPDATE "document" SET "annonce_le" = now() WHERE "publie_le" <= current_date;

-- Documents that will be told on their day.
CREATE INDEX "document_a_annoncer_idx" ON "document"("publie_le") WHERE "publie_le" IS NOT NULL AND "annonce_le" IS NULL AND "withdrawn_at" IS NULL;

CREATE TABLE "correspondance_fec" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "numero" TEXT NOT NULL,
    "auxiliaire" BOOLEAN NOT NULL,
    "libelle" TEXT NOT NULL DEFAULT '',
    "compte_id" UUID,
    "ignore" BOOLEAN NOT NULL DEFAULT false,
    "lignes" INTEGER NOT NULL DEFAULT 0,
    "vu_le" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "correspondance_fec_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "correspondance_fec_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "correspondance_fec_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE UNIQUE INDEX "correspondance_fec_agency_id_auxiliaire_numero_key" ON "correspondance_fec"("agency_id", "auxiliaire", "numero");
CREATE INDEX "correspondance_fec_compte_id_idx" ON "correspondance_fec"("compte_id");

SELECT palier_mur('correspondance_fec');
