-- A publication is a row from the moment its bundle is received: it waits, is tried, waits for a decision, is applied, is undone.
ALTER TYPE "publication_status" ADD VALUE 'QUEUED';
ALTER TYPE "publication_status" ADD VALUE 'CHECKING';
ALTER TYPE "publication_status" ADD VALUE 'READY';
ALTER TYPE "publication_status" ADD VALUE 'ABANDONED';
ALTER TYPE "publication_status" ADD VALUE 'ROLLED_BACK';

-- CreateEnum
CREATE TYPE "source_publication" AS ENUM ('COMMANDE', 'PAGE', 'API', 'DOSSIER');

-- CreateEnum
CREATE TYPE "portee_publication" AS ENUM ('ESSAI', 'APPLICATION');

-- CreateEnum
CREATE TYPE "genre_difference" AS ENUM ('AJOUT', 'MODIFICATION', 'RETRAIT', 'RETOUR');

-- CreateEnum
CREATE TYPE "genre_retour" AS ENUM ('INSERES', 'RETIRES', 'MODIFIES', 'POUR_AJOUTES', 'POUR_RETIRES');

-- AlterTable
ALTER TABLE "staff" ADD COLUMN "compte_rendu_publications" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "publication"
    ALTER COLUMN "mode" DROP NOT NULL,
    ALTER COLUMN "date" DROP NOT NULL,
    ADD COLUMN "source" "source_publication" NOT NULL DEFAULT 'COMMANDE',
    ADD COLUMN "voulu" "portee_publication" NOT NULL DEFAULT 'APPLICATION',
    ADD COLUMN "nom" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "taille" BIGINT,
    ADD COLUMN "etape" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "lignes" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "tentatives" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "essai" JSONB,
    ADD COLUMN "essai_at" TIMESTAMPTZ,
    ADD COLUMN "erreur" TEXT,
    ADD COLUMN "annulee_at" TIMESTAMPTZ,
    ADD COLUMN "defaite_at" TIMESTAMPTZ,
    ADD COLUMN "defaite_par" TEXT,
    ADD COLUMN "rapport_at" TIMESTAMPTZ,
    ADD COLUMN "created_by_id" UUID,
    ADD COLUMN "created_by" TEXT NOT NULL DEFAULT '',
    ADD COLUMN "jeton_id" UUID,
    ADD COLUMN "recu_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP;

UPDATE "publication" SET "recu_at" = "started_at", "rapport_at" = now();

-- CreateTable
CREATE TABLE "publication_difference" (
    "id" BIGSERIAL NOT NULL,
    "agency_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "fichier" TEXT NOT NULL,
    "genre" "genre_difference" NOT NULL,
    "cle" TEXT NOT NULL,
    "libelle" TEXT NOT NULL DEFAULT '',
    "compte" TEXT,
    "champs" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "publication_difference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication_retour" (
    "id" BIGSERIAL NOT NULL,
    "agency_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "genre" "genre_retour" NOT NULL,
    "ids" TEXT[],
    "avant" JSONB,

    CONSTRAINT "publication_retour_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "jeton_de_publication" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "formulaire" UUID NOT NULL,
    "nom" TEXT NOT NULL,
    "empreinte" TEXT NOT NULL,
    "debut" TEXT NOT NULL,
    "portee" "portee_publication" NOT NULL,
    "expire_le" DATE,
    "revoque_at" TIMESTAMPTZ,
    "dernier_usage" TIMESTAMPTZ,
    "created_by_id" UUID,
    "created_by" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "jeton_de_publication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "depot_surveille" (
    "agency_id" UUID NOT NULL,
    "actif" BOOLEAN NOT NULL DEFAULT false,
    "jours" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "heures" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "voulu" "portee_publication" NOT NULL DEFAULT 'APPLICATION',
    "passe_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "regarde_at" TIMESTAMPTZ,
    "constat" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "depot_surveille_pkey" PRIMARY KEY ("agency_id")
);

-- CreateIndex
CREATE INDEX "publication_agency_id_recu_at_idx" ON "publication"("agency_id", "recu_at");

-- CreateIndex
CREATE INDEX "publication_difference_publication_id_fichier_id_idx" ON "publication_difference"("publication_id", "fichier", "id");

-- CreateIndex
CREATE INDEX "publication_difference_publication_id_compte_idx" ON "publication_difference"("publication_id", "compte");

-- CreateIndex
CREATE INDEX "publication_difference_agency_id_idx" ON "publication_difference"("agency_id");

-- CreateIndex
CREATE INDEX "publication_retour_publication_id_id_idx" ON "publication_retour"("publication_id", "id");

-- CreateIndex
CREATE INDEX "publication_retour_agency_id_idx" ON "publication_retour"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "jeton_de_publication_empreinte_key" ON "jeton_de_publication"("empreinte");

-- CreateIndex
CREATE UNIQUE INDEX "jeton_de_publication_formulaire_key" ON "jeton_de_publication"("formulaire");

-- CreateIndex
CREATE INDEX "jeton_de_publication_agency_id_created_at_idx" ON "jeton_de_publication"("agency_id", "created_at");

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_jeton_id_fkey" FOREIGN KEY ("jeton_id") REFERENCES "jeton_de_publication"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_difference" ADD CONSTRAINT "publication_difference_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_difference" ADD CONSTRAINT "publication_difference_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_retour" ADD CONSTRAINT "publication_retour_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication_retour" ADD CONSTRAINT "publication_retour_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "jeton_de_publication" ADD CONSTRAINT "jeton_de_publication_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "depot_surveille" ADD CONSTRAINT "depot_surveille_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT palier_mur(name::regclass) FROM unnest(ARRAY[
    'publication_difference', 'publication_retour', 'jeton_de_publication', 'depot_surveille'
]) AS name;
