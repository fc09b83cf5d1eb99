-- What the tenant wishes, and what proves the reason. The wall of `preavis` stands already.
ALTER TABLE "preavis" ADD COLUMN "souhait_le" DATE,
    ADD COLUMN "piece" TEXT,
    ADD COLUMN "piece_nom" TEXT,
    ADD COLUMN "piece_taille" INTEGER,
    ADD COLUMN "piece_mime" TEXT;
