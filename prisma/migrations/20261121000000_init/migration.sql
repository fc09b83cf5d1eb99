-- CreateEnum
CREATE TYPE "sens_solde" AS ENUM ('DEBIT_POSITIF', 'CREDIT_POSITIF');

-- CreateEnum
CREATE TYPE "staff_role" AS ENUM ('ADMINISTRATEUR', 'GESTIONNAIRE', 'COMPTABLE', 'LECTURE');

-- CreateEnum
CREATE TYPE "nature_tiers" AS ENUM ('PERSONNE', 'SOCIETE');

-- CreateEnum
CREATE TYPE "type_propriete" AS ENUM ('PLEIN', 'USUFRUIT', 'NUE_PROPRIETE', 'INDIVISION');

-- CreateEnum
CREATE TYPE "compte_role" AS ENUM ('COPROPRIETAIRE', 'BAILLEUR', 'LOCATAIRE');

-- CreateEnum
CREATE TYPE "procedure" AS ENUM ('AUCUNE', 'RELANCE', 'MISE_EN_DEMEURE', 'PRE_CONTENTIEUX', 'CONTENTIEUX');

-- CreateEnum
CREATE TYPE "document_nature" AS ENUM ('RELEVE');

-- CreateEnum
CREATE TYPE "message_status" AS ENUM ('QUEUED', 'SENT', 'FAILED');

-- CreateEnum
CREATE TYPE "publication_status" AS ENUM ('RUNNING', 'APPLIED', 'REFUSED', 'FAILED');

-- CreateTable
CREATE TABLE "agency" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "code" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "activite" TEXT NOT NULL DEFAULT 'Syndic de copropriété',
    "adresse1" TEXT NOT NULL DEFAULT '',
    "code_postal" TEXT NOT NULL DEFAULT '',
    "ville" TEXT NOT NULL DEFAULT '',
    "telephone" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL DEFAULT '',
    "mentions" TEXT NOT NULL DEFAULT '',
    "accent" TEXT NOT NULL DEFAULT '#0f5b57',
    "sens_solde" "sens_solde" NOT NULL DEFAULT 'DEBIT_POSITIF',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "user" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ,
    "name" TEXT,
    "image" TEXT,
    "password_hash" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires" TIMESTAMPTZ NOT NULL,
    "closed_at" TIMESTAMPTZ,
    "device" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "verification_token" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "verification_token_pkey" PRIMARY KEY ("identifier","token")
);

-- CreateTable
CREATE TABLE "throttle" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "staff_role" NOT NULL,
    "closed_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "acces" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "compte_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tiers" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "nature" "nature_tiers" NOT NULL,
    "civilite" TEXT,
    "nom" TEXT NOT NULL,
    "prenom" TEXT,
    "raison_sociale" TEXT,
    "adresse1" TEXT,
    "adresse2" TEXT,
    "code_postal" TEXT,
    "ville" TEXT,
    "pays" TEXT,
    "telephone_fixe" TEXT,
    "telephone_mobile" TEXT,
    "email" TEXT,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "tiers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bureau" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "genre" TEXT,
    "adresse1" TEXT,
    "code_postal" TEXT,
    "ville" TEXT,
    "telephone" TEXT,
    "fax" TEXT,
    "email" TEXT,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "bureau_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "immeuble" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "adresse1" TEXT NOT NULL,
    "adresse2" TEXT,
    "code_postal" TEXT NOT NULL,
    "ville" TEXT NOT NULL,
    "annee_construction" INTEGER,
    "immatriculation" TEXT,
    "date_immatriculation" DATE,
    "nombre_lots" INTEGER,
    "gestionnaire" TEXT,
    "comptable" TEXT,
    "email_conseil" TEXT,
    "gardien_nom" TEXT,
    "gardien_telephone" TEXT,
    "titulaire" TEXT,
    "iban" TEXT,
    "bic" TEXT,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "immeuble_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cle" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "immeuble_id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "libelle" TEXT NOT NULL,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "cle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lot" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "immeuble_id" UUID NOT NULL,
    "numero" TEXT NOT NULL,
    "nature" TEXT NOT NULL,
    "type" TEXT,
    "batiment" TEXT,
    "escalier" TEXT,
    "etage" TEXT,
    "porte" TEXT,
    "surface" DECIMAL(10,2),
    "pieces" INTEGER,
    "lot_principal_id" UUID,
    "adresse1" TEXT,
    "code_postal" TEXT,
    "ville" TEXT,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "lot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "tantieme" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "cle_id" UUID NOT NULL,
    "tantiemes" DECIMAL(14,5) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "tantieme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "propriete" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "compte_id" UUID NOT NULL,
    "type" "type_propriete" NOT NULL,
    "quote_part" TEXT,
    "debut" DATE,
    "fin" DATE,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "propriete_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "compte" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "role" "compte_role" NOT NULL,
    "tiers_id" UUID NOT NULL,
    "numero" TEXT NOT NULL,
    "libelle" TEXT,
    "immeuble_id" UUID,
    "mandat" TEXT,
    "bail" TEXT,
    "identifiant" TEXT,
    "publie" BOOLEAN NOT NULL DEFAULT true,
    "procedure" "procedure" NOT NULL DEFAULT 'AUCUNE',
    "preavis_le" DATE,
    "depart_le" DATE,
    "mutation_le" DATE,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "compte_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ecriture" (
    "id" BIGSERIAL NOT NULL,
    "agency_id" UUID NOT NULL,
    "compte_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "date_comptable" DATE NOT NULL,
    "date_operation" DATE NOT NULL,
    "journal" TEXT,
    "libelle" TEXT NOT NULL,
    "debit" BIGINT NOT NULL DEFAULT 0,
    "credit" BIGINT NOT NULL DEFAULT 0,
    "piece" TEXT,
    "analytique" TEXT,
    "lettrage" TEXT,
    "withdrawn_at" TIMESTAMPTZ,

    CONSTRAINT "ecriture_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "document" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "compte_id" UUID NOT NULL,
    "user_id" UUID,
    "nature" "document_nature" NOT NULL,
    "titre" TEXT NOT NULL,
    "contenu" JSONB NOT NULL,
    "demande" UUID NOT NULL,
    "fichier" TEXT,
    "taille" INTEGER,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "modele" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "contenu" JSONB NOT NULL,
    "document_id" UUID,
    "status" "message_status" NOT NULL DEFAULT 'QUEUED',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "error" TEXT,
    "sent_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "status" "publication_status" NOT NULL DEFAULT 'RUNNING',
    "mode" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "depuis" TEXT NOT NULL DEFAULT '',
    "report" JSONB,
    "started_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agency_code_key" ON "agency"("code");

-- CreateIndex
CREATE UNIQUE INDEX "user_email_key" ON "user"("email");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "verification_token_token_key" ON "verification_token"("token");

-- CreateIndex
CREATE INDEX "throttle_expire_idx" ON "throttle"("expire");

-- CreateIndex
CREATE INDEX "staff_user_id_idx" ON "staff"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "staff_agency_id_user_id_key" ON "staff"("agency_id", "user_id");

-- CreateIndex
CREATE INDEX "acces_compte_id_idx" ON "acces"("compte_id");

-- CreateIndex
CREATE UNIQUE INDEX "acces_user_id_compte_id_key" ON "acces"("user_id", "compte_id");

-- CreateIndex
CREATE UNIQUE INDEX "tiers_agency_id_reference_key" ON "tiers"("agency_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "bureau_agency_id_reference_key" ON "bureau"("agency_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "immeuble_agency_id_reference_key" ON "immeuble"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "cle_agency_id_idx" ON "cle"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "cle_immeuble_id_code_key" ON "cle"("immeuble_id", "code");

-- CreateIndex
CREATE INDEX "lot_agency_id_idx" ON "lot"("agency_id");

-- CreateIndex
CREATE INDEX "lot_lot_principal_id_idx" ON "lot"("lot_principal_id");

-- CreateIndex
CREATE UNIQUE INDEX "lot_immeuble_id_numero_key" ON "lot"("immeuble_id", "numero");

-- CreateIndex
CREATE INDEX "tantieme_cle_id_idx" ON "tantieme"("cle_id");

-- CreateIndex
CREATE INDEX "tantieme_agency_id_idx" ON "tantieme"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "tantieme_lot_id_cle_id_key" ON "tantieme"("lot_id", "cle_id");

-- CreateIndex
CREATE INDEX "propriete_compte_id_idx" ON "propriete"("compte_id");

-- CreateIndex
CREATE INDEX "propriete_agency_id_idx" ON "propriete"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "propriete_lot_id_compte_id_type_debut_key" ON "propriete"("lot_id", "compte_id", "type", "debut") NULLS NOT DISTINCT;

-- CreateIndex
CREATE INDEX "compte_tiers_id_idx" ON "compte"("tiers_id");

-- CreateIndex
CREATE INDEX "compte_immeuble_id_idx" ON "compte"("immeuble_id");

-- CreateIndex
CREATE UNIQUE INDEX "compte_agency_id_reference_key" ON "compte"("agency_id", "reference");

-- CreateIndex
CREATE INDEX "ecriture_compte_id_date_comptable_id_idx" ON "ecriture"("compte_id", "date_comptable", "id");

-- CreateIndex
CREATE UNIQUE INDEX "ecriture_agency_id_reference_key" ON "ecriture"("agency_id", "reference");

-- CreateIndex
CREATE UNIQUE INDEX "document_demande_key" ON "document"("demande");

-- CreateIndex
CREATE INDEX "document_compte_id_created_at_idx" ON "document"("compte_id", "created_at");

-- CreateIndex
CREATE INDEX "document_agency_id_idx" ON "document"("agency_id");

-- CreateIndex
CREATE INDEX "message_agency_id_created_at_idx" ON "message"("agency_id", "created_at");

-- CreateIndex
CREATE INDEX "message_document_id_idx" ON "message"("document_id");

-- CreateIndex
CREATE INDEX "publication_agency_id_started_at_idx" ON "publication"("agency_id", "started_at");

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acces" ADD CONSTRAINT "acces_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acces" ADD CONSTRAINT "acces_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acces" ADD CONSTRAINT "acces_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tiers" ADD CONSTRAINT "tiers_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bureau" ADD CONSTRAINT "bureau_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "immeuble" ADD CONSTRAINT "immeuble_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cle" ADD CONSTRAINT "cle_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cle" ADD CONSTRAINT "cle_immeuble_id_fkey" FOREIGN KEY ("immeuble_id") REFERENCES "immeuble"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_immeuble_id_fkey" FOREIGN KEY ("immeuble_id") REFERENCES "immeuble"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot" ADD CONSTRAINT "lot_lot_principal_id_fkey" FOREIGN KEY ("lot_principal_id") REFERENCES "lot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tantieme" ADD CONSTRAINT "tantieme_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tantieme" ADD CONSTRAINT "tantieme_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "tantieme" ADD CONSTRAINT "tantieme_cle_id_fkey" FOREIGN KEY ("cle_id") REFERENCES "cle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "propriete" ADD CONSTRAINT "propriete_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "propriete" ADD CONSTRAINT "propriete_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lot"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "propriete" ADD CONSTRAINT "propriete_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compte" ADD CONSTRAINT "compte_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compte" ADD CONSTRAINT "compte_tiers_id_fkey" FOREIGN KEY ("tiers_id") REFERENCES "tiers"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "compte" ADD CONSTRAINT "compte_immeuble_id_fkey" FOREIGN KEY ("immeuble_id") REFERENCES "immeuble"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ecriture" ADD CONSTRAINT "ecriture_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ecriture" ADD CONSTRAINT "ecriture_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document" ADD CONSTRAINT "document_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;
