-- Of one agency, which must be one of those that the connection names: so its documents are read by date until there are enough.
DROP FUNCTION palier_documents(text[], int);

CREATE FUNCTION palier_documents(agence uuid, motifs text[], limite int) RETURNS TABLE (id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
SET search_path = public, pg_temp AS $$
BEGIN
    IF agence = ANY (palier_agences()) THEN
        RETURN QUERY EXECUTE
            'SELECT d.id FROM document d WHERE d.nature = ''PUBLIE'' AND d.date IS NOT NULL AND d.agency_id = $2'
            || (SELECT coalesce(string_agg(format(' AND palier_plat(d.titre) LIKE %L', m), ''), '') FROM unnest(motifs) m)
            || ' ORDER BY d.date DESC, d.id DESC LIMIT $1' USING limite, agence;
    END IF;
END
$$;

REVOKE EXECUTE ON FUNCTION palier_documents(uuid, text[], int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION palier_documents(uuid, text[], int) TO palier_agence;
