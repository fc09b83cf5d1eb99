-- CreateEnum
CREATE TYPE "rubrique" AS ENUM ('COMPTE', 'DOCUMENTS', 'DOCUMENTS_GERANCE', 'DOCUMENTS_SYNDIC', 'AVIS_DE_DOCUMENTS', 'PHOTOS', 'PHOTOS_GERANCE', 'PHOTOS_SYNDIC', 'INFORMATIONS', 'DEMANDES', 'PARTENAIRES', 'CONTACTS', 'BIENS', 'ACTUALITES', 'DEPENSES', 'FONDS_TRAVAUX');

-- CreateEnum
CREATE TYPE "origine" AS ENUM ('ENVOI', 'SAISIE');

-- CreateEnum
CREATE TYPE "etat_diffusion" AS ENUM ('BROUILLON', 'EN_COURS', 'PUBLIE', 'RETIRE');

-- CreateEnum
CREATE TYPE "genre_tache" AS ENUM ('LETTRES', 'ACCES', 'DIFFUSION');

-- CreateEnum
CREATE TYPE "etat_tache" AS ENUM ('EN_ATTENTE', 'EN_COURS', 'FINIE', 'ECHOUEE', 'ANNULEE');

-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "ape" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "assureur_rc" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "capital" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "carte_delivree_par" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "carte_jusqu_au" DATE,
ADD COLUMN     "carte_numero" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "classeurs_vides" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "code_societe" TEXT,
ADD COLUMN     "email_commercant" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "forme_juridique" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "garant" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "garant_adresse" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "garantie_montant" BIGINT,
ADD COLUMN     "gerant" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "gerant_fonction" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "horaires" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "logo" TEXT,
ADD COLUMN     "paiement_sans_email" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "police_rc" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "rcs" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "rubriques_fermees" "rubrique"[] DEFAULT ARRAY[]::"rubrique"[],
ADD COLUMN     "siret" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "site" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "tva" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "bureau" ADD COLUMN     "ape" TEXT,
ADD COLUMN     "forme_juridique" TEXT,
ADD COLUMN     "origine" "origine" NOT NULL DEFAULT 'ENVOI',
ADD COLUMN     "siret" TEXT;

-- AlterTable
ALTER TABLE "code" ADD COLUMN     "imprime_le" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "demande" ADD COLUMN     "assigne_a_id" UUID,
ADD COLUMN     "rappel_le" DATE;

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "diffusion_id" UUID,
ADD COLUMN     "origine" "origine" NOT NULL DEFAULT 'ENVOI';

-- AlterTable
ALTER TABLE "information" ADD COLUMN     "origine" "origine" NOT NULL DEFAULT 'ENVOI';

-- AlterTable
ALTER TABLE "partenaire" ADD COLUMN     "origine" "origine" NOT NULL DEFAULT 'ENVOI';

-- AlterTable
ALTER TABLE "photo" ADD COLUMN     "origine" "origine" NOT NULL DEFAULT 'ENVOI';

-- CreateTable
CREATE TABLE "modele_de_diffusion" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "metier" "metier" NOT NULL,
    "nom" TEXT NOT NULL,
    "titre" TEXT NOT NULL,
    "texte" JSONB,
    "classeur_id" UUID,
    "grouper" BOOLEAN NOT NULL DEFAULT false,
    "prefixer" BOOLEAN NOT NULL DEFAULT false,
    "noms_des_pieces" BOOLEAN NOT NULL DEFAULT false,
    "mois" INTEGER,
    "notifier" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "archived_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "modele_de_diffusion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "diffusion" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "formulaire" UUID NOT NULL,
    "metier" "metier" NOT NULL,
    "modele_id" UUID,
    "classeur_id" UUID,
    "titre" TEXT NOT NULL,
    "texte" JSONB,
    "pour" TEXT NOT NULL DEFAULT '',
    "par_compte" BOOLEAN NOT NULL DEFAULT false,
    "publie_le" DATE,
    "jusqu_au" DATE,
    "notifier" BOOLEAN NOT NULL DEFAULT true,
    "dossier_type" TEXT,
    "dossier_reference" TEXT,
    "etat" "etat_diffusion" NOT NULL DEFAULT 'BROUILLON',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_by" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "diffusion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "diffusion_piece" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "diffusion_id" UUID NOT NULL,
    "rang" INTEGER NOT NULL,
    "fichier" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "taille" INTEGER NOT NULL,
    "mime" TEXT NOT NULL,

    CONSTRAINT "diffusion_piece_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reponse_type" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "nom" TEXT NOT NULL,
    "texte" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reponse_type_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tache" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "genre" "genre_tache" NOT NULL,
    "formulaire" UUID NOT NULL,
    "etat" "etat_tache" NOT NULL DEFAULT 'EN_ATTENTE',
    "total" INTEGER NOT NULL,
    "faits" INTEGER NOT NULL DEFAULT 0,
    "demande" JSONB NOT NULL,
    "resultat" JSONB NOT NULL DEFAULT '{}',
    "fichier" TEXT,
    "taille" INTEGER,
    "erreur" TEXT,
    "created_by_id" UUID,
    "created_by" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ,

    CONSTRAINT "tache_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "modele_de_diffusion_classeur_id_idx" ON "modele_de_diffusion"("classeur_id");

-- CreateIndex
CREATE UNIQUE INDEX "modele_de_diffusion_agency_id_metier_nom_key" ON "modele_de_diffusion"("agency_id", "metier", "nom");

-- CreateIndex
CREATE UNIQUE INDEX "diffusion_formulaire_key" ON "diffusion"("formulaire");

-- CreateIndex
CREATE INDEX "diffusion_agency_id_updated_at_idx" ON "diffusion"("agency_id", "updated_at");

-- CreateIndex
CREATE INDEX "diffusion_modele_id_idx" ON "diffusion"("modele_id");

-- CreateIndex
CREATE INDEX "diffusion_classeur_id_idx" ON "diffusion"("classeur_id");

-- CreateIndex
CREATE INDEX "diffusion_piece_agency_id_idx" ON "diffusion_piece"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "diffusion_piece_diffusion_id_rang_key" ON "diffusion_piece"("diffusion_id", "rang");

-- CreateIndex
CREATE UNIQUE INDEX "reponse_type_agency_id_nom_key" ON "reponse_type"("agency_id", "nom");

-- CreateIndex
CREATE UNIQUE INDEX "tache_formulaire_key" ON "tache"("formulaire");

-- CreateIndex
CREATE INDEX "tache_agency_id_created_at_idx" ON "tache"("agency_id", "created_at");

-- CreateIndex
CREATE INDEX "demande_assigne_a_id_idx" ON "demande"("assigne_a_id");

-- CreateIndex
CREATE INDEX "document_diffusion_id_idx" ON "document"("diffusion_id");

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_diffusion_id_fkey" FOREIGN KEY ("diffusion_id") REFERENCES "diffusion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demande" ADD CONSTRAINT "demande_assigne_a_id_fkey" FOREIGN KEY ("assigne_a_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "modele_de_diffusion" ADD CONSTRAINT "modele_de_diffusion_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "modele_de_diffusion" ADD CONSTRAINT "modele_de_diffusion_classeur_id_fkey" FOREIGN KEY ("classeur_id") REFERENCES "classeur"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diffusion" ADD CONSTRAINT "diffusion_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diffusion" ADD CONSTRAINT "diffusion_modele_id_fkey" FOREIGN KEY ("modele_id") REFERENCES "modele_de_diffusion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diffusion" ADD CONSTRAINT "diffusion_classeur_id_fkey" FOREIGN KEY ("classeur_id") REFERENCES "classeur"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diffusion_piece" ADD CONSTRAINT "diffusion_piece_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "diffusion_piece" ADD CONSTRAINT "diffusion_piece_diffusion_id_fkey" FOREIGN KEY ("diffusion_id") REFERENCES "diffusion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reponse_type" ADD CONSTRAINT "reponse_type_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tache" ADD CONSTRAINT "tache_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;



SELECT palier_mur(name::regclass) FROM unnest(ARRAY[
    'modele_de_diffusion', 'diffusion', 'diffusion_piece', 'reponse_type', 'tache'
]) AS name;

-- The search of the back office finds a name that is nearly the one typed. What it looks in is one text a line, without capitals and accents.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE INDEX "tiers_recherche_idx" ON "tiers" USING gin (palier_plat("nom" || ' ' || coalesce("prenom", '') || ' ' || coalesce("raison_sociale", '') || ' ' || coalesce("email", '')) gin_trgm_ops);
CREATE INDEX "compte_recherche_idx" ON "compte" USING gin (palier_plat("numero" || ' ' || coalesce("libelle", '')) gin_trgm_ops);
CREATE INDEX "immeuble_recherche_idx" ON "immeuble" USING gin (palier_plat("reference" || ' ' || "nom" || ' ' || "adresse1" || ' ' || "ville") gin_trgm_ops);
CREATE INDEX "document_recherche_idx" ON "document" USING gin (palier_plat("titre") gin_trgm_ops) WHERE "nature" = 'PUBLIE';
