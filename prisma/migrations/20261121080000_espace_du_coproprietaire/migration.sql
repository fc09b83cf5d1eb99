-- CreateEnum
CREATE TYPE "fonction_conseil" AS ENUM ('PRESIDENT', 'MEMBRE');

-- CreateEnum
CREATE TYPE "fluide" AS ENUM ('EAU_FROIDE', 'EAU_CHAUDE', 'CHAUFFAGE');

-- CreateEnum
CREATE TYPE "niveau_syndic" AS ENUM ('COPROPRIETAIRE', 'MEMBRE', 'PRESIDENT');

-- CreateEnum
CREATE TYPE "nature_legale" AS ENUM ('REGLEMENT_EDD', 'FICHE_SYNTHETIQUE', 'CARNET_ENTRETIEN', 'DIAGNOSTIC_PC', 'ASSURANCE', 'CONTRAT_MARCHE', 'CONTRAT_ENTRETIEN', 'PV_AG', 'CONTRAT_SYNDIC', 'COMPTE_INDIVIDUEL', 'CHARGES_PAYEES', 'PART_FONDS_TRAVAUX', 'APPEL_FONDS', 'BALANCE_RELEVE_CHARGES', 'RELEVE_BANQUE', 'CONTENTIEUX', 'LISTE_COPROPRIETAIRES', 'CARTE_PRO', 'RC_PRO', 'GARANTIE_FINANCIERE');

-- CreateEnum
CREATE TYPE "genre_cible" AS ENUM ('COMPTE', 'TIERS', 'IMMEUBLE', 'AGENCE');

-- AlterEnum
ALTER TYPE "document_nature" ADD VALUE 'PUBLIE';

-- DropIndex
DROP INDEX "document_agency_id_idx";

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "classeur_id" UUID,
ADD COLUMN     "date" DATE,
ADD COLUMN     "dossier_reference" TEXT,
ADD COLUMN     "dossier_type" TEXT,
ADD COLUMN     "jusqu_au" DATE,
ADD COLUMN     "mime" TEXT,
ADD COLUMN     "nature_legale" "nature_legale",
ADD COLUMN     "nom" TEXT,
ADD COLUMN     "pour" TEXT,
ADD COLUMN     "publie_le" DATE,
ADD COLUMN     "reference" TEXT,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ,
ALTER COLUMN "compte_id" DROP NOT NULL,
ALTER COLUMN "contenu" DROP NOT NULL,
ALTER COLUMN "demande" DROP NOT NULL;

-- AlterTable
ALTER TABLE "immeuble" DROP COLUMN "comptable",
DROP COLUMN "gestionnaire",
ADD COLUMN     "comptable_id" UUID,
ADD COLUMN     "gestionnaire_id" UUID;

-- CreateTable
CREATE TABLE "collaborateur" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "prenom" TEXT,
    "fonction" TEXT NOT NULL,
    "telephone" TEXT,
    "email" TEXT,
    "bureau_id" UUID,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "collaborateur_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conseil_syndical" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "immeuble_id" UUID NOT NULL,
    "tiers_id" UUID NOT NULL,
    "fonction" "fonction_conseil" NOT NULL,
    "depuis" DATE,
    "jusqu_a" DATE,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "conseil_syndical_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "exercice" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "immeuble_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "debut" DATE NOT NULL,
    "fin" DATE NOT NULL,
    "cloture" BOOLEAN NOT NULL DEFAULT false,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "exercice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "budget" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "exercice_id" UUID NOT NULL,
    "cle_id" UUID NOT NULL,
    "compte" TEXT NOT NULL,
    "libelle" TEXT NOT NULL,
    "montant" BIGINT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "budget_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appel" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "compte_id" UUID NOT NULL,
    "cle_id" UUID,
    "reference" TEXT NOT NULL,
    "libelle" TEXT NOT NULL,
    "exigible_le" DATE NOT NULL,
    "montant" BIGINT NOT NULL,
    "base" BIGINT,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "appel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "depense" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "exercice_id" UUID NOT NULL,
    "cle_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "compte" TEXT NOT NULL,
    "libelle_compte" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "libelle" TEXT NOT NULL,
    "montant" BIGINT NOT NULL,
    "tva" BIGINT NOT NULL DEFAULT 0,
    "deductible" BIGINT NOT NULL DEFAULT 0,
    "recuperable" BIGINT NOT NULL DEFAULT 0,
    "facture" TEXT,
    "facture_nom" TEXT,
    "facture_taille" INTEGER,
    "facture_mime" TEXT,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "depense_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fonds_travaux" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "compte" TEXT NOT NULL,
    "libelle" TEXT NOT NULL,
    "montant" BIGINT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "fonds_travaux_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consommation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "fluide" "fluide" NOT NULL,
    "date" DATE NOT NULL,
    "index" DECIMAL(14,3),
    "consommation" DECIMAL(14,3) NOT NULL,
    "unite" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "consommation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evenement" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "immeuble_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "titre" TEXT NOT NULL,
    "texte" TEXT,
    "jusqu_au" DATE,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "evenement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "photo" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "immeuble_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "titre" TEXT,
    "date" DATE,
    "fichier" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "taille" INTEGER NOT NULL,
    "mime" TEXT NOT NULL,
    "largeur" INTEGER NOT NULL,
    "hauteur" INTEGER NOT NULL,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "photo_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "fournisseur" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "immeuble_id" UUID,
    "reference" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "activite" TEXT,
    "telephone" TEXT,
    "email" TEXT,
    "adresse1" TEXT,
    "code_postal" TEXT,
    "ville" TEXT,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "fournisseur_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "classeur" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "metier" "metier" NOT NULL,
    "rang" INTEGER NOT NULL,
    "nom" TEXT NOT NULL,
    "parent_id" UUID,
    "niveau" "niveau_syndic",
    "bailleur" BOOLEAN NOT NULL DEFAULT false,
    "locataire" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "classeur_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document_pour" (
    "document_id" UUID NOT NULL,
    "cible" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "genre" "genre_cible" NOT NULL,

    CONSTRAINT "document_pour_pkey" PRIMARY KEY ("document_id","cible")
);

-- CreateIndex
CREATE INDEX "collaborateur_bureau_id_idx" ON "collaborateur"("bureau_id");

-- CreateIndex
CREATE UNIQUE INDEX "collaborateur_agency_id_reference_key" ON "collaborateur"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "conseil_syndical_tiers_id_idx" ON "conseil_syndical"("tiers_id");

-- CreateIndex
CREATE INDEX "conseil_syndical_agency_id_idx" ON "conseil_syndical"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "conseil_syndical_immeuble_id_tiers_id_fonction_depuis_key" ON "conseil_syndical"("immeuble_id", "tiers_id", "fonction", "depuis") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "exercice_agency_id_idx" ON "exercice"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "exercice_immeuble_id_code_key" ON "exercice"("immeuble_id", "code");

-- CreateIndex
CREATE INDEX "budget_cle_id_idx" ON "budget"("cle_id");

-- CreateIndex
CREATE INDEX "budget_agency_id_idx" ON "budget"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "budget_exercice_id_cle_id_compte_key" ON "budget"("exercice_id", "cle_id", "compte");

-- CreateIndex
CREATE INDEX "appel_compte_id_exigible_le_idx" ON "appel"("compte_id", "exigible_le");

-- CreateIndex
CREATE INDEX "appel_cle_id_idx" ON "appel"("cle_id");

-- CreateIndex
CREATE UNIQUE INDEX "appel_agency_id_reference_key" ON "appel"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "depense_exercice_id_cle_id_compte_date_idx" ON "depense"("exercice_id", "cle_id", "compte", "date");

-- CreateIndex
CREATE INDEX "depense_cle_id_idx" ON "depense"("cle_id");

-- CreateIndex
CREATE UNIQUE INDEX "depense_agency_id_reference_key" ON "depense"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "fonds_travaux_agency_id_idx" ON "fonds_travaux"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "fonds_travaux_lot_id_compte_key" ON "fonds_travaux"("lot_id", "compte");

-- CreateIndex
CREATE INDEX "consommation_agency_id_idx" ON "consommation"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "consommation_lot_id_fluide_date_key" ON "consommation"("lot_id", "fluide", "date");

-- CreateIndex
CREATE INDEX "evenement_immeuble_id_date_idx" ON "evenement"("immeuble_id", "date");

-- CreateIndex
CREATE UNIQUE INDEX "evenement_agency_id_reference_key" ON "evenement"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "photo_immeuble_id_date_idx" ON "photo"("immeuble_id", "date");

-- CreateIndex
CREATE UNIQUE INDEX "photo_agency_id_reference_key" ON "photo"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "fournisseur_immeuble_id_idx" ON "fournisseur"("immeuble_id");

-- CreateIndex
CREATE UNIQUE INDEX "fournisseur_agency_id_reference_key" ON "fournisseur"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "classeur_parent_id_idx" ON "classeur"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "classeur_agency_id_metier_parent_id_nom_key" ON "classeur"("agency_id", "metier", "parent_id", "nom") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "document_pour_cible_agency_id_document_id_idx" ON "document_pour"("cible", "agency_id", "document_id");

-- CreateIndex
CREATE INDEX "document_agency_id_date_idx" ON "document"("agency_id", "date");

-- CreateIndex
CREATE INDEX "document_classeur_id_date_idx" ON "document"("classeur_id", "date");

-- CreateIndex
CREATE UNIQUE INDEX "document_agency_id_reference_key" ON "document"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "immeuble_gestionnaire_id_idx" ON "immeuble"("gestionnaire_id");

-- CreateIndex
CREATE INDEX "immeuble_comptable_id_idx" ON "immeuble"("comptable_id");

-- AddForeignKey
ALTER TABLE "immeuble" ADD CONSTRAINT "immeuble_gestionnaire_id_fkey" FOREIGN KEY ("gestionnaire_id") REFERENCES "collaborateur"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "immeuble" ADD CONSTRAINT "immeuble_comptable_id_fkey" FOREIGN KEY ("comptable_id") REFERENCES "collaborateur"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaborateur" ADD CONSTRAINT "collaborateur_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "collaborateur" ADD CONSTRAINT "collaborateur_bureau_id_fkey" FOREIGN KEY ("bureau_id") REFERENCES "bureau"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conseil_syndical" ADD CONSTRAINT "conseil_syndical_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conseil_syndical" ADD CONSTRAINT "conseil_syndical_immeuble_id_fkey" FOREIGN KEY ("immeuble_id") REFERENCES "immeuble"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conseil_syndical" ADD CONSTRAINT "conseil_syndical_tiers_id_fkey" FOREIGN KEY ("tiers_id") REFERENCES "tiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercice" ADD CONSTRAINT "exercice_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "exercice" ADD CONSTRAINT "exercice_immeuble_id_fkey" FOREIGN KEY ("immeuble_id") REFERENCES "immeuble"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget" ADD CONSTRAINT "budget_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget" ADD CONSTRAINT "budget_exercice_id_fkey" FOREIGN KEY ("exercice_id") REFERENCES "exercice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "budget" ADD CONSTRAINT "budget_cle_id_fkey" FOREIGN KEY ("cle_id") REFERENCES "cle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appel" ADD CONSTRAINT "appel_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appel" ADD CONSTRAINT "appel_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appel" ADD CONSTRAINT "appel_cle_id_fkey" FOREIGN KEY ("cle_id") REFERENCES "cle"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "depense" ADD CONSTRAINT "depense_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "depense" ADD CONSTRAINT "depense_exercice_id_fkey" FOREIGN KEY ("exercice_id") REFERENCES "exercice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "depense" ADD CONSTRAINT "depense_cle_id_fkey" FOREIGN KEY ("cle_id") REFERENCES "cle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fonds_travaux" ADD CONSTRAINT "fonds_travaux_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fonds_travaux" ADD CONSTRAINT "fonds_travaux_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consommation" ADD CONSTRAINT "consommation_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consommation" ADD CONSTRAINT "consommation_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evenement" ADD CONSTRAINT "evenement_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evenement" ADD CONSTRAINT "evenement_immeuble_id_fkey" FOREIGN KEY ("immeuble_id") REFERENCES "immeuble"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "photo" ADD CONSTRAINT "photo_immeuble_id_fkey" FOREIGN KEY ("immeuble_id") REFERENCES "immeuble"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fournisseur" ADD CONSTRAINT "fournisseur_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fournisseur" ADD CONSTRAINT "fournisseur_immeuble_id_fkey" FOREIGN KEY ("immeuble_id") REFERENCES "immeuble"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "classeur" ADD CONSTRAINT "classeur_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "classeur" ADD CONSTRAINT "classeur_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "classeur"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_classeur_id_fkey" FOREIGN KEY ("classeur_id") REFERENCES "classeur"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_pour" ADD CONSTRAINT "document_pour_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_pour" ADD CONSTRAINT "document_pour_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

SELECT palier_mur(name::regclass) FROM unnest(ARRAY[
    'collaborateur', 'conseil_syndical', 'exercice', 'budget', 'appel', 'depense', 'fonds_travaux', 'consommation',
    'evenement', 'photo', 'fournisseur', 'classeur', 'document_pour'
]) AS name;
