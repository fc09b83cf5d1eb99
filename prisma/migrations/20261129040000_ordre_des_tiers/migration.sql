-- The first page of fifty thousand clients by name is read from here, and not sorted each time (lib/ordre-des-tiers-sql.ts writes the same expression).
CREATE INDEX "tiers_ordre_idx" ON "tiers" ("agency_id", (coalesce("raison_sociale", "nom" || ' ' || coalesce("prenom", ''))), "id");
