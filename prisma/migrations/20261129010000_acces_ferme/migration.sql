-- The agency has closed the access to a compte: whatever its software publishes, nobody enters it until it is opened again.
ALTER TABLE "compte" ADD COLUMN "acces_ferme_le" TIMESTAMPTZ;
