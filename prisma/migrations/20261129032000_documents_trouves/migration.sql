-- Beside the wall as palier_recherche, and bearing it: published documents whose title holds each of these patterns, the latest first.
CREATE FUNCTION palier_documents(motifs text[], limite int) RETURNS TABLE (id uuid)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
SET search_path = public, pg_temp AS $$
    SELECT d.id FROM document d
    WHERE d.nature = 'PUBLIE' AND palier_plat(d.titre) LIKE motifs[1] AND palier_plat(d.titre) LIKE ALL (motifs)
      AND d.agency_id = ANY (palier_agences())
    ORDER BY d.date DESC, d.id DESC LIMIT limite
$$;

REVOKE EXECUTE ON FUNCTION palier_documents(text[], int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION palier_documents(text[], int) TO palier_agence;

-- Numbers and codes without the signs that a file's name cannot bear: « 452769/193287 » is « 452769193287 ».
CREATE FUNCTION palier_reduit(texte text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = public, pg_temp AS $$ SELECT regexp_replace(palier_plat(texte), '[^a-z0-9]', '', 'g') $$;

CREATE INDEX "compte_numero_reduit_idx" ON "compte" (palier_reduit("numero"));
CREATE INDEX "compte_reference_reduit_idx" ON "compte" (palier_reduit("reference"));
CREATE INDEX "tiers_reference_reduit_idx" ON "tiers" (palier_reduit("reference"));

-- What these name: comptes by their numbers, then by the references of the software, and persons by theirs.
CREATE FUNCTION palier_designes(reduits text[]) RETURNS TABLE (reduit text, genre text, id uuid, rang int)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 10
SET search_path = public, pg_temp AS $$
    SELECT m.reduit, 'COMPTE', c.id, 1 FROM unnest(reduits) m(reduit) JOIN compte c ON palier_reduit(c.numero) = m.reduit
    WHERE c.agency_id = ANY (palier_agences()) AND c.withdrawn_at IS NULL
    UNION ALL
    SELECT m.reduit, 'COMPTE', c.id, 2 FROM unnest(reduits) m(reduit) JOIN compte c ON palier_reduit(c.reference) = m.reduit
    WHERE c.agency_id = ANY (palier_agences()) AND c.withdrawn_at IS NULL
    UNION ALL
    SELECT m.reduit, 'TIERS', t.id, 3 FROM unnest(reduits) m(reduit) JOIN tiers t ON palier_reduit(t.reference) = m.reduit
    WHERE t.agency_id = ANY (palier_agences()) AND t.withdrawn_at IS NULL
$$;

REVOKE EXECUTE ON FUNCTION palier_designes(text[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION palier_designes(text[]) TO palier_agence;

-- Among all documents of an agency those of the legal list are few.
CREATE INDEX "document_legal_agence_idx" ON "document" ("agency_id", "nature_legale") WHERE "nature_legale" IS NOT NULL AND "withdrawn_at" IS NULL;
