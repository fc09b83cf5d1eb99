-- Each word is a condition of its own that the index answers, and is known when the statement is planned: one that half of the titles hold is
-- read by date until there are enough, a rare one by the index.
CREATE OR REPLACE FUNCTION palier_documents(motifs text[], limite int) RETURNS TABLE (id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
SET search_path = public, pg_temp AS $$
BEGIN
    RETURN QUERY EXECUTE
        'SELECT d.id FROM document d WHERE d.nature = ''PUBLIE'' AND d.date IS NOT NULL AND d.agency_id = ANY (palier_agences())'
        || (SELECT coalesce(string_agg(format(' AND palier_plat(d.titre) LIKE %L', m), ''), '') FROM unnest(motifs) m)
        || ' ORDER BY d.date DESC, d.id DESC LIMIT $1' USING limite;
END
$$;
