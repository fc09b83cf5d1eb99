-- The place that the agency gives to a photograph; without one it stands by its day.
ALTER TABLE "photo" ADD COLUMN "rang" INTEGER;
