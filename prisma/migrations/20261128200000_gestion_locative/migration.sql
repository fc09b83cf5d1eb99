-- CreateEnum
CREATE TYPE "arrondi_irl" AS ENUM ('ARRONDI', 'TRONQUE');

-- CreateEnum
CREATE TYPE "usage_bail" AS ENUM ('VIDE', 'MEUBLE', 'COMMERCIAL', 'PROFESSIONNEL', 'STATIONNEMENT', 'AUTRE');

-- CreateEnum
CREATE TYPE "periodicite_bail" AS ENUM ('MENSUELLE', 'TRIMESTRIELLE');

-- CreateEnum
CREATE TYPE "classe_dpe" AS ENUM ('A', 'B', 'C', 'D', 'E', 'F', 'G');

-- CreateEnum
CREATE TYPE "rubrique_crg" AS ENUM ('LOYER', 'PROVISION', 'REGULARISATION', 'DEPENSE_REMBOURSEE', 'AUTRE_RECETTE', 'DEPOT_RECU', 'DEPOT_RENDU', 'DEPOT_CONSERVE', 'HONORAIRES', 'ASSURANCE', 'TRAVAUX', 'CHARGES_LOCATIVES', 'CHARGES_NON_RECUPEREES', 'EVICTION', 'TAXE_FONCIERE', 'COPROPRIETE', 'COPROPRIETE_REGULARISATION', 'INTERETS', 'PROVISION_RETENUE', 'VIREMENT', 'AUTRE_DEPENSE');

-- CreateEnum
CREATE TYPE "etat_preavis" AS ENUM ('DEPOSE', 'CONFIRME', 'REFUSE', 'RETIRE');

-- CreateEnum
CREATE TYPE "motif_preavis" AS ENUM ('AUCUN', 'ZONE_TENDUE', 'PREMIER_EMPLOI', 'MUTATION', 'PERTE_EMPLOI', 'NOUVEL_EMPLOI', 'SANTE', 'RSA_AAH', 'VIOLENCES', 'LOGEMENT_SOCIAL');

-- AlterEnum
-- This migration adds more than one value to an enum.
-- With PostgreSQL versions 11 and earlier, this is not possible
-- in a single migration. This can be worked around by creating
-- multiple migrations, each migration adding only one value to
-- the enum.


ALTER TYPE "document_nature" ADD VALUE 'AVIS_ECHEANCE';
ALTER TYPE "document_nature" ADD VALUE 'QUITTANCE';
ALTER TYPE "document_nature" ADD VALUE 'RECU';
ALTER TYPE "document_nature" ADD VALUE 'COMPTE_RENDU';
ALTER TYPE "document_nature" ADD VALUE 'REVENUS_FONCIERS';
ALTER TYPE "document_nature" ADD VALUE 'PREAVIS';

-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "arrondi_irl" "arrondi_irl" NOT NULL DEFAULT 'ARRONDI',
ADD COLUMN     "bailleur_voit_comptes" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "bailleur_voit_documents" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "fermeture_au_depart" BOOLEAN NOT NULL DEFAULT true,
ADD COLUMN     "fermeture_au_preavis" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "mois_apres_depart" INTEGER NOT NULL DEFAULT 3;

-- CreateTable
CREATE TABLE "mandat" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "tiers_id" UUID NOT NULL,
    "immeuble_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "debut" DATE NOT NULL,
    "fin" DATE,
    "honoraires_taux" DECIMAL(6,3),
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "mandat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bail" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "mandat_id" UUID NOT NULL,
    "tiers_id" UUID NOT NULL,
    "debut" DATE NOT NULL,
    "fin" DATE,
    "usage" "usage_bail" NOT NULL DEFAULT 'VIDE',
    "zone_tendue" BOOLEAN NOT NULL DEFAULT false,
    "periodicite" "periodicite_bail" NOT NULL DEFAULT 'MENSUELLE',
    "loyer" BIGINT NOT NULL,
    "provision" BIGINT NOT NULL,
    "depot_de_garantie" BIGINT,
    "irl_trimestre" TEXT,
    "irl_valeur" DECIMAL(7,2),
    "dpe" "classe_dpe",
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "bail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "quittance" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "compte_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "periode" DATE NOT NULL,
    "loyer" BIGINT NOT NULL,
    "charges" BIGINT NOT NULL,
    "paye" BIGINT NOT NULL,
    "exigible_le" DATE,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "quittance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "crg" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "compte_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "debut" DATE NOT NULL,
    "fin" DATE NOT NULL,
    "solde_initial" BIGINT NOT NULL,
    "solde_final" BIGINT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "crg_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "crg_ligne" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "crg_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "immeuble" TEXT,
    "lot" TEXT,
    "date" DATE,
    "rubrique" "rubrique_crg" NOT NULL,
    "libelle" TEXT NOT NULL,
    "debit" BIGINT NOT NULL DEFAULT 0,
    "credit" BIGINT NOT NULL DEFAULT 0,
    "piece" TEXT,
    "piece_nom" TEXT,
    "piece_taille" INTEGER,
    "piece_mime" TEXT,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "crg_ligne_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regularisation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "compte_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "debut" DATE NOT NULL,
    "fin" DATE NOT NULL,
    "provisions" BIGINT NOT NULL,
    "arretee_le" DATE,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "regularisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regularisation_ligne" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "regularisation_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "depense" BIGINT,
    "methode" TEXT NOT NULL,
    "part" BIGINT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "regularisation_ligne_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "indice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "trimestre" TEXT NOT NULL,
    "valeur" DECIMAL(7,2) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "indice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consentement" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "compte_id" UUID NOT NULL,
    "user_id" UUID,
    "accord" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consentement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attestation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "compte_id" UUID NOT NULL,
    "user_id" UUID,
    "formulaire" UUID NOT NULL,
    "assureur" TEXT NOT NULL,
    "jusqu_au" DATE NOT NULL,
    "fichier" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "taille" INTEGER NOT NULL,
    "mime" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "vue_le" TIMESTAMPTZ,
    "rappel_le" TIMESTAMPTZ,
    "echue_le" TIMESTAMPTZ,

    CONSTRAINT "attestation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "preavis" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "compte_id" UUID NOT NULL,
    "user_id" UUID,
    "formulaire" UUID NOT NULL,
    "motif" "motif_preavis" NOT NULL,
    "mois" INTEGER NOT NULL,
    "recu_le" DATE NOT NULL,
    "fin" DATE NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "etat" "etat_preavis" NOT NULL DEFAULT 'DEPOSE',
    "fin_retenue" DATE,
    "reponse" TEXT NOT NULL DEFAULT '',
    "decide_le" TIMESTAMPTZ,
    "decide_par" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "preavis_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "mandat_lot_id_idx" ON "mandat"("lot_id");

-- CreateIndex
CREATE INDEX "mandat_tiers_id_idx" ON "mandat"("tiers_id");

-- CreateIndex
CREATE INDEX "mandat_immeuble_id_idx" ON "mandat"("immeuble_id");

-- CreateIndex
CREATE UNIQUE INDEX "mandat_agency_id_reference_lot_id_key" ON "mandat"("agency_id", "reference", "lot_id");

-- CreateIndex
CREATE INDEX "bail_mandat_id_idx" ON "bail"("mandat_id");

-- CreateIndex
CREATE INDEX "bail_tiers_id_idx" ON "bail"("tiers_id");

-- CreateIndex
CREATE UNIQUE INDEX "bail_agency_id_reference_key" ON "bail"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "quittance_compte_id_periode_idx" ON "quittance"("compte_id", "periode");

-- CreateIndex
CREATE UNIQUE INDEX "quittance_agency_id_reference_key" ON "quittance"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "crg_compte_id_fin_idx" ON "crg"("compte_id", "fin");

-- CreateIndex
CREATE UNIQUE INDEX "crg_agency_id_reference_key" ON "crg"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "crg_ligne_crg_id_idx" ON "crg_ligne"("crg_id");

-- CreateIndex
CREATE UNIQUE INDEX "crg_ligne_agency_id_reference_key" ON "crg_ligne"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "regularisation_compte_id_fin_idx" ON "regularisation"("compte_id", "fin");

-- CreateIndex
CREATE UNIQUE INDEX "regularisation_agency_id_reference_key" ON "regularisation"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "regularisation_ligne_regularisation_id_idx" ON "regularisation_ligne"("regularisation_id");

-- CreateIndex
CREATE UNIQUE INDEX "regularisation_ligne_agency_id_reference_key" ON "regularisation_ligne"("agency_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "indice_agency_id_trimestre_key" ON "indice"("agency_id", "trimestre");

-- CreateIndex
CREATE INDEX "consentement_compte_id_at_idx" ON "consentement"("compte_id", "at");

-- CreateIndex
CREATE INDEX "consentement_agency_id_idx" ON "consentement"("agency_id");

-- CreateIndex
CREATE INDEX "consentement_user_id_idx" ON "consentement"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "attestation_formulaire_key" ON "attestation"("formulaire");

-- CreateIndex
CREATE INDEX "attestation_compte_id_jusqu_au_idx" ON "attestation"("compte_id", "jusqu_au");

-- CreateIndex
CREATE INDEX "attestation_agency_id_jusqu_au_idx" ON "attestation"("agency_id", "jusqu_au");

-- CreateIndex
CREATE INDEX "attestation_user_id_idx" ON "attestation"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "preavis_formulaire_key" ON "preavis"("formulaire");

-- CreateIndex
CREATE INDEX "preavis_compte_id_created_at_idx" ON "preavis"("compte_id", "created_at");

-- CreateIndex
CREATE INDEX "preavis_agency_id_etat_created_at_idx" ON "preavis"("agency_id", "etat", "created_at");

-- CreateIndex
CREATE INDEX "preavis_user_id_idx" ON "preavis"("user_id");

-- CreateIndex
CREATE INDEX "compte_agency_id_mandat_idx" ON "compte"("agency_id", "mandat");

-- CreateIndex
CREATE INDEX "compte_agency_id_bail_idx" ON "compte"("agency_id", "bail");

-- AddForeignKey
ALTER TABLE "mandat" ADD CONSTRAINT "mandat_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandat" ADD CONSTRAINT "mandat_tiers_id_fkey" FOREIGN KEY ("tiers_id") REFERENCES "tiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandat" ADD CONSTRAINT "mandat_immeuble_id_fkey" FOREIGN KEY ("immeuble_id") REFERENCES "immeuble"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "mandat" ADD CONSTRAINT "mandat_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bail" ADD CONSTRAINT "bail_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bail" ADD CONSTRAINT "bail_mandat_id_fkey" FOREIGN KEY ("mandat_id") REFERENCES "mandat"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bail" ADD CONSTRAINT "bail_tiers_id_fkey" FOREIGN KEY ("tiers_id") REFERENCES "tiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quittance" ADD CONSTRAINT "quittance_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "quittance" ADD CONSTRAINT "quittance_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crg" ADD CONSTRAINT "crg_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crg" ADD CONSTRAINT "crg_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crg_ligne" ADD CONSTRAINT "crg_ligne_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "crg_ligne" ADD CONSTRAINT "crg_ligne_crg_id_fkey" FOREIGN KEY ("crg_id") REFERENCES "crg"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regularisation" ADD CONSTRAINT "regularisation_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regularisation" ADD CONSTRAINT "regularisation_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regularisation_ligne" ADD CONSTRAINT "regularisation_ligne_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "regularisation_ligne" ADD CONSTRAINT "regularisation_ligne_regularisation_id_fkey" FOREIGN KEY ("regularisation_id") REFERENCES "regularisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "indice" ADD CONSTRAINT "indice_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consentement" ADD CONSTRAINT "consentement_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consentement" ADD CONSTRAINT "consentement_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consentement" ADD CONSTRAINT "consentement_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attestation" ADD CONSTRAINT "attestation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preavis" ADD CONSTRAINT "preavis_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preavis" ADD CONSTRAINT "preavis_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "preavis" ADD CONSTRAINT "preavis_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;



SELECT palier_mur(name::regclass) FROM unnest(ARRAY[
    'mandat', 'bail', 'quittance', 'crg', 'crg_ligne', 'regularisation', 'regularisation_ligne', 'indice',
    'consentement', 'attestation', 'preavis'
]) AS name;
