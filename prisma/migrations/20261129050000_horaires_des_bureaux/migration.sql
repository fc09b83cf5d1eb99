-- Offices that an agency writes by hand: when they are open, and at which of two people's changes they stand.
ALTER TABLE "bureau" ADD COLUMN "horaires" TEXT, ADD COLUMN "version" INTEGER NOT NULL DEFAULT 1;
