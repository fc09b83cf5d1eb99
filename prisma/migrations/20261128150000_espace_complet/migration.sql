-- CreateEnum
CREATE TYPE "etat_prelevement" AS ENUM ('AUCUN', 'ACTIF', 'SUSPENDU');

-- CreateEnum
CREATE TYPE "genre_evenement" AS ENUM ('ASSEMBLEE', 'REUNION', 'TRAVAUX', 'COUPURE', 'VISITE', 'AUTRE');

-- CreateEnum
CREATE TYPE "usage_classeur" AS ENUM ('FACTURES');

-- CreateEnum
CREATE TYPE "avis" AS ENUM ('DOCUMENTS', 'INFORMATIONS', 'DEMANDES');

-- CreateEnum
CREATE TYPE "categorie_demande" AS ENUM ('INTERVENTION', 'SINISTRE', 'COMPTE', 'DOCUMENT', 'TRAVAUX', 'ASSEMBLEE', 'VOISINAGE', 'AUTRE');

-- CreateEnum
CREATE TYPE "etat_demande" AS ENUM ('NOUVELLE', 'EN_COURS', 'ATTENTE', 'RESOLUE');

-- CreateEnum
CREATE TYPE "auteur_de_message" AS ENUM ('CLIENT', 'AGENCE');

-- AlterTable
ALTER TABLE "acces" ADD COLUMN     "vu_avant" TIMESTAMPTZ,
ADD COLUMN     "vu_le" TIMESTAMPTZ;

-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "flux_rss" TEXT,
ADD COLUMN     "flux_rss_erreur" TEXT,
ADD COLUMN     "flux_rss_essai" TIMESTAMPTZ,
ADD COLUMN     "flux_rss_lu_le" TIMESTAMPTZ,
ADD COLUMN     "masquer_rib" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "classeur" ADD COLUMN     "usage" "usage_classeur";

-- AlterTable
ALTER TABLE "compte" ADD COLUMN     "prelevement" "etat_prelevement" NOT NULL DEFAULT 'AUCUN',
ADD COLUMN     "prelevement_iban" TEXT,
ADD COLUMN     "prelevement_jour" INTEGER,
ADD COLUMN     "prelevement_rum" TEXT,
ADD COLUMN     "prelevement_signe_le" DATE;

-- AlterTable
ALTER TABLE "evenement" ADD COLUMN     "genre" "genre_evenement" NOT NULL DEFAULT 'AUTRE';

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "objet_id" UUID,
ADD COLUMN     "user_id" UUID;

-- CreateTable
CREATE TABLE "telephone_declare" (
    "tiers_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "user_id" UUID,
    "fixe" TEXT,
    "mobile" TEXT,
    "publie_fixe" TEXT,
    "publie_mobile" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "telephone_declare_pkey" PRIMARY KEY ("tiers_id")
);

-- CreateTable
CREATE TABLE "lecture" (
    "user_id" UUID NOT NULL,
    "document_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lecture_pkey" PRIMARY KEY ("user_id","document_id")
);

-- CreateTable
CREATE TABLE "refus_avis" (
    "user_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "avis" "avis" NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "refus_avis_pkey" PRIMARY KEY ("user_id","agency_id","avis")
);

-- CreateTable
CREATE TABLE "demande" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "compte_id" UUID NOT NULL,
    "user_id" UUID,
    "lot_id" UUID,
    "numero" INTEGER NOT NULL,
    "categorie" "categorie_demande" NOT NULL,
    "sujet" TEXT NOT NULL,
    "etat" "etat_demande" NOT NULL DEFAULT 'NOUVELLE',
    "formulaire" UUID NOT NULL,
    "lu_par_client_le" TIMESTAMPTZ,
    "lu_par_agence_le" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "demande_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demande_message" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "demande_id" UUID NOT NULL,
    "auteur" "auteur_de_message" NOT NULL,
    "user_id" UUID,
    "nom" TEXT NOT NULL,
    "texte" TEXT NOT NULL,
    "interne" BOOLEAN NOT NULL DEFAULT false,
    "formulaire" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "demande_message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "demande_piece" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "rang" INTEGER NOT NULL,
    "fichier" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "taille" INTEGER NOT NULL,
    "mime" TEXT NOT NULL,
    "largeur" INTEGER,
    "hauteur" INTEGER,

    CONSTRAINT "demande_piece_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "information" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "titre" TEXT NOT NULL,
    "texte" TEXT NOT NULL,
    "lien" TEXT,
    "date" DATE NOT NULL,
    "jusqu_au" DATE,
    "pour" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "information_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "information_pour" (
    "information_id" UUID NOT NULL,
    "cible" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "genre" "genre_cible" NOT NULL,

    CONSTRAINT "information_pour_pkey" PRIMARY KEY ("information_id","cible")
);

-- CreateTable
CREATE TABLE "partenaire" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "activite" TEXT,
    "texte" TEXT,
    "telephone" TEXT,
    "email" TEXT,
    "site" TEXT,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "partenaire_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "actualite" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "cle" TEXT NOT NULL,
    "titre" TEXT NOT NULL,
    "resume" TEXT NOT NULL DEFAULT '',
    "lien" TEXT,
    "publie_le" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "actualite_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "telephone_declare_agency_id_idx" ON "telephone_declare"("agency_id");

-- CreateIndex
CREATE INDEX "telephone_declare_user_id_idx" ON "telephone_declare"("user_id");

-- CreateIndex
CREATE INDEX "lecture_document_id_idx" ON "lecture"("document_id");

-- CreateIndex
CREATE INDEX "lecture_agency_id_idx" ON "lecture"("agency_id");

-- CreateIndex
CREATE INDEX "refus_avis_agency_id_idx" ON "refus_avis"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "demande_formulaire_key" ON "demande"("formulaire");

-- CreateIndex
CREATE INDEX "demande_compte_id_updated_at_idx" ON "demande"("compte_id", "updated_at");

-- CreateIndex
CREATE INDEX "demande_agency_id_etat_updated_at_idx" ON "demande"("agency_id", "etat", "updated_at");

-- CreateIndex
CREATE INDEX "demande_user_id_idx" ON "demande"("user_id");

-- CreateIndex
CREATE INDEX "demande_lot_id_idx" ON "demande"("lot_id");

-- CreateIndex
CREATE UNIQUE INDEX "demande_agency_id_numero_key" ON "demande"("agency_id", "numero");

-- CreateIndex
CREATE UNIQUE INDEX "demande_message_formulaire_key" ON "demande_message"("formulaire");

-- CreateIndex
CREATE INDEX "demande_message_demande_id_created_at_idx" ON "demande_message"("demande_id", "created_at");

-- CreateIndex
CREATE INDEX "demande_message_agency_id_idx" ON "demande_message"("agency_id");

-- CreateIndex
CREATE INDEX "demande_message_user_id_idx" ON "demande_message"("user_id");

-- CreateIndex
CREATE INDEX "demande_piece_agency_id_idx" ON "demande_piece"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "demande_piece_message_id_rang_key" ON "demande_piece"("message_id", "rang");

-- CreateIndex
CREATE INDEX "information_agency_id_date_idx" ON "information"("agency_id", "date");

-- CreateIndex
CREATE UNIQUE INDEX "information_agency_id_reference_key" ON "information"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "information_pour_cible_agency_id_information_id_idx" ON "information_pour"("cible", "agency_id", "information_id");

-- CreateIndex
CREATE UNIQUE INDEX "partenaire_agency_id_reference_key" ON "partenaire"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "actualite_agency_id_publie_le_idx" ON "actualite"("agency_id", "publie_le");

-- CreateIndex
CREATE UNIQUE INDEX "actualite_agency_id_cle_key" ON "actualite"("agency_id", "cle");

-- CreateIndex
CREATE UNIQUE INDEX "classeur_agency_id_usage_key" ON "classeur"("agency_id", "usage");

-- AddForeignKey
ALTER TABLE "telephone_declare" ADD CONSTRAINT "telephone_declare_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "telephone_declare" ADD CONSTRAINT "telephone_declare_tiers_id_fkey" FOREIGN KEY ("tiers_id") REFERENCES "tiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "telephone_declare" ADD CONSTRAINT "telephone_declare_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lecture" ADD CONSTRAINT "lecture_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lecture" ADD CONSTRAINT "lecture_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lecture" ADD CONSTRAINT "lecture_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refus_avis" ADD CONSTRAINT "refus_avis_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refus_avis" ADD CONSTRAINT "refus_avis_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demande" ADD CONSTRAINT "demande_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demande" ADD CONSTRAINT "demande_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demande" ADD CONSTRAINT "demande_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demande" ADD CONSTRAINT "demande_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demande_message" ADD CONSTRAINT "demande_message_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demande_message" ADD CONSTRAINT "demande_message_demande_id_fkey" FOREIGN KEY ("demande_id") REFERENCES "demande"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demande_message" ADD CONSTRAINT "demande_message_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demande_piece" ADD CONSTRAINT "demande_piece_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "demande_piece" ADD CONSTRAINT "demande_piece_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "demande_message"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "information" ADD CONSTRAINT "information_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "information_pour" ADD CONSTRAINT "information_pour_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "information_pour" ADD CONSTRAINT "information_pour_information_id_fkey" FOREIGN KEY ("information_id") REFERENCES "information"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partenaire" ADD CONSTRAINT "partenaire_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "actualite" ADD CONSTRAINT "actualite_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;




SELECT palier_mur(name::regclass) FROM unnest(ARRAY[
    'telephone_declare', 'lecture', 'refus_avis', 'demande', 'demande_message', 'demande_piece',
    'information', 'information_pour', 'partenaire', 'actualite'
]) AS name;

-- Until now the rights of the expenses hung on a name.
UPDATE "classeur" SET "usage" = 'FACTURES' WHERE "metier" = 'SYNDIC' AND "parent_id" IS NULL AND "nom" = 'Factures';

-- Capitals and accents apart, for what people search. Immutable and without an extension, unlike unaccent(), and whatever the collation.
CREATE FUNCTION palier_plat(texte text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT translate(
        lower(replace(replace(replace(texte, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae')),
        'àáâãäåçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝŸ’',
        'aaaaaaceeeeiiiinooooouuuuyyaaaaaaceeeeiiiinooooouuuuyy'''
    )
$$;
