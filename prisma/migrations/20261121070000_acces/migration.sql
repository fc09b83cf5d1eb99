-- CreateEnum
CREATE TYPE "session_step" AS ENUM ('OPEN', 'ENROLMENT', 'SECOND_FACTOR');

-- CreateEnum
CREATE TYPE "metier" AS ENUM ('GERANCE', 'SYNDIC');

-- AlterTable
ALTER TABLE "courrier_personnel" ADD COLUMN     "objet_id" UUID;

-- AlterTable
ALTER TABLE "session" ADD COLUMN     "address" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "code_id" UUID,
ADD COLUMN     "device_hash" TEXT,
ADD COLUMN     "step" "session_step" NOT NULL DEFAULT 'OPEN',
ALTER COLUMN "user_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "staff" ADD COLUMN     "metiers" "metier"[] DEFAULT ARRAY['GERANCE', 'SYNDIC']::"metier"[];

-- AlterTable
ALTER TABLE "user" DROP COLUMN "image",
ADD COLUMN     "adresse1" TEXT,
ADD COLUMN     "adresse2" TEXT,
ADD COLUMN     "civilite" TEXT,
ADD COLUMN     "code_postal" TEXT,
ADD COLUMN     "compte_par_defaut_id" UUID,
ADD COLUMN     "nom" TEXT,
ADD COLUMN     "pays" TEXT,
ADD COLUMN     "prenom" TEXT,
ADD COLUMN     "telephone" TEXT,
ADD COLUMN     "totp_enabled_at" TIMESTAMPTZ,
ADD COLUMN     "totp_last_step" INTEGER,
ADD COLUMN     "totp_secret" TEXT,
ADD COLUMN     "ville" TEXT;

-- CreateTable
CREATE TABLE "appareil" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "device" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "appareil_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "passkey" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "credential_id" TEXT NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL DEFAULT 0,
    "transports" TEXT[],
    "nom" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_used_at" TIMESTAMPTZ,

    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "defi" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID,
    "usage" TEXT NOT NULL,
    "defi" TEXT NOT NULL,
    "expires" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "defi_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "code_secours" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ,

    CONSTRAINT "code_secours_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "changement_email" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "ancienne" TEXT NOT NULL,
    "nouvelle" TEXT NOT NULL,
    "jeton" TEXT,
    "opposition" TEXT,
    "expires" TIMESTAMPTZ NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "confirmed_at" TIMESTAMPTZ,
    "opposed_at" TIMESTAMPTZ,

    CONSTRAINT "changement_email_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "nom" TEXT NOT NULL,
    "role" "staff_role" NOT NULL,
    "metiers" "metier"[],
    "jeton" TEXT,
    "expires" TIMESTAMPTZ NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "accepted_at" TIMESTAMPTZ,
    "revoked_at" TIMESTAMPTZ,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "code" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "compte_id" UUID NOT NULL,
    "identifiant" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "force" BOOLEAN NOT NULL DEFAULT false,
    "expires" TIMESTAMPTZ NOT NULL,
    "used_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "activation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "code_id" UUID NOT NULL,
    "civilite" TEXT,
    "nom" TEXT,
    "prenom" TEXT,
    "telephone" TEXT,
    "adresse1" TEXT,
    "adresse2" TEXT,
    "code_postal" TEXT,
    "ville" TEXT,
    "email" TEXT,
    "password_hash" TEXT,
    "conditions_id" UUID,
    "jeton" TEXT,
    "expires" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "activation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conditions" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "texte" TEXT NOT NULL,
    "resume" TEXT NOT NULL DEFAULT '',
    "published_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "conditions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "acceptation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "agency_id" UUID NOT NULL,
    "conditions_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "accepted_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "acceptation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "evenement" TEXT NOT NULL,
    "agency_id" UUID,
    "acteur_id" UUID,
    "acteur" TEXT NOT NULL DEFAULT '',
    "sujet_id" UUID,
    "compte_id" UUID,
    "address" TEXT NOT NULL DEFAULT '',
    "device" TEXT NOT NULL DEFAULT '',
    "details" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "journal_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "appareil_user_id_hash_key" ON "appareil"("user_id", "hash");

-- CreateIndex
CREATE UNIQUE INDEX "passkey_credential_id_key" ON "passkey"("credential_id");

-- CreateIndex
CREATE INDEX "passkey_user_id_idx" ON "passkey"("user_id");

-- CreateIndex
CREATE INDEX "defi_expires_idx" ON "defi"("expires");

-- CreateIndex
CREATE INDEX "code_secours_user_id_idx" ON "code_secours"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "changement_email_jeton_key" ON "changement_email"("jeton");

-- CreateIndex
CREATE UNIQUE INDEX "changement_email_opposition_key" ON "changement_email"("opposition");

-- CreateIndex
CREATE INDEX "changement_email_user_id_idx" ON "changement_email"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_jeton_key" ON "invitation"("jeton");

-- CreateIndex
CREATE INDEX "invitation_agency_id_created_at_idx" ON "invitation"("agency_id", "created_at");

-- CreateIndex
CREATE INDEX "code_identifiant_idx" ON "code"("identifiant");

-- CreateIndex
CREATE INDEX "code_compte_id_idx" ON "code"("compte_id");

-- CreateIndex
CREATE UNIQUE INDEX "code_agency_id_identifiant_key" ON "code"("agency_id", "identifiant");

-- CreateIndex
CREATE UNIQUE INDEX "activation_code_id_key" ON "activation"("code_id");

-- CreateIndex
CREATE UNIQUE INDEX "activation_jeton_key" ON "activation"("jeton");

-- CreateIndex
CREATE INDEX "activation_agency_id_idx" ON "activation"("agency_id");

-- CreateIndex
CREATE INDEX "activation_conditions_id_idx" ON "activation"("conditions_id");

-- CreateIndex
CREATE UNIQUE INDEX "conditions_agency_id_version_key" ON "conditions"("agency_id", "version");

-- CreateIndex
CREATE INDEX "acceptation_conditions_id_accepted_at_idx" ON "acceptation"("conditions_id", "accepted_at");

-- CreateIndex
CREATE INDEX "acceptation_agency_id_idx" ON "acceptation"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "acceptation_user_id_conditions_id_key" ON "acceptation"("user_id", "conditions_id");

-- CreateIndex
CREATE INDEX "journal_agency_id_at_idx" ON "journal"("agency_id", "at");

-- CreateIndex
CREATE INDEX "journal_sujet_id_at_idx" ON "journal"("sujet_id", "at");

-- CreateIndex
CREATE INDEX "compte_agency_id_identifiant_idx" ON "compte"("agency_id", "identifiant");

-- CreateIndex
CREATE INDEX "session_code_id_idx" ON "session"("code_id");

-- CreateIndex
CREATE INDEX "user_compte_par_defaut_id_idx" ON "user"("compte_par_defaut_id");

-- AddForeignKey
ALTER TABLE "user" ADD CONSTRAINT "user_compte_par_defaut_id_fkey" FOREIGN KEY ("compte_par_defaut_id") REFERENCES "compte"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_code_id_fkey" FOREIGN KEY ("code_id") REFERENCES "code"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appareil" ADD CONSTRAINT "appareil_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code_secours" ADD CONSTRAINT "code_secours_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "changement_email" ADD CONSTRAINT "changement_email_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code" ADD CONSTRAINT "code_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "code" ADD CONSTRAINT "code_compte_id_fkey" FOREIGN KEY ("compte_id") REFERENCES "compte"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activation" ADD CONSTRAINT "activation_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activation" ADD CONSTRAINT "activation_code_id_fkey" FOREIGN KEY ("code_id") REFERENCES "code"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "activation" ADD CONSTRAINT "activation_conditions_id_fkey" FOREIGN KEY ("conditions_id") REFERENCES "conditions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conditions" ADD CONSTRAINT "conditions_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptation" ADD CONSTRAINT "acceptation_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptation" ADD CONSTRAINT "acceptation_conditions_id_fkey" FOREIGN KEY ("conditions_id") REFERENCES "conditions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "acceptation" ADD CONSTRAINT "acceptation_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "user"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- A session is a person's, or that of who holds an agency's codes: never both, never nobody's.
ALTER TABLE "session" ADD CONSTRAINT "session_of_one" CHECK (("user_id" IS NULL) <> ("code_id" IS NULL));

-- The journal is written, never rewritten.
CREATE FUNCTION "journal_refuse"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Le journal ne se modifie pas et ne s''efface pas.' USING ERRCODE = 'insufficient_privilege';
END
$$;
CREATE TRIGGER "journal_append_only" BEFORE UPDATE OR DELETE ON "journal" FOR EACH ROW EXECUTE FUNCTION "journal_refuse"();
CREATE TRIGGER "journal_no_truncate" BEFORE TRUNCATE ON "journal" FOR EACH STATEMENT EXECUTE FUNCTION "journal_refuse"();
