-- Two people at one of them: the second is told. A partner has a place and a logo.
ALTER TABLE "information" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "partenaire"
    ADD COLUMN "rang" INTEGER NOT NULL DEFAULT 0,
    ADD COLUMN "logo" TEXT,
    ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;

CREATE INDEX "partenaire_logo_idx" ON "partenaire"("logo") WHERE "logo" IS NOT NULL;
