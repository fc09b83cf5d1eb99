-- CreateTable
CREATE TABLE "courrier_personnel" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "modele" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "courrier_personnel_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "courrier_personnel_to_modele_idx" ON "courrier_personnel"("to", "modele");
