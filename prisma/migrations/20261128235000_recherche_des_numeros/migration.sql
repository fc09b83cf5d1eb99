-- Numbers of comptes begin alike: fifty thousand of them are all near to one. They are found by what they hold, exactly.
CREATE OR REPLACE FUNCTION palier_recherche(cherche text, limite int) RETURNS TABLE (genre text, id uuid, score real)
LANGUAGE sql STABLE SECURITY DEFINER ROWS 100
SET search_path = public, pg_temp
SET "pg_trgm.word_similarity_threshold" = '0.5' AS $$
    (SELECT 'TIERS', t.id, word_similarity(palier_plat(cherche), palier_plat(t.nom || ' ' || coalesce(t.prenom, '') || ' ' || coalesce(t.raison_sociale, '') || ' ' || coalesce(t.email, ''))) AS s
     FROM tiers t
     WHERE palier_plat(t.nom || ' ' || coalesce(t.prenom, '') || ' ' || coalesce(t.raison_sociale, '') || ' ' || coalesce(t.email, '')) %> palier_plat(cherche)
       AND t.agency_id = ANY (palier_agences()) AND t.withdrawn_at IS NULL ORDER BY s DESC LIMIT limite)
    UNION ALL
    (SELECT 'COMPTE', c.id, 1::real
     FROM compte c
     WHERE palier_plat(c.numero || ' ' || coalesce(c.libelle, '')) LIKE '%' || replace(replace(replace(palier_plat(cherche), '\', '\\'), '%', '\%'), '_', '\_') || '%'
       AND c.agency_id = ANY (palier_agences()) AND c.withdrawn_at IS NULL ORDER BY length(c.numero), c.numero LIMIT limite)
    UNION ALL
    (SELECT 'IMMEUBLE', i.id, word_similarity(palier_plat(cherche), palier_plat(i.reference || ' ' || i.nom || ' ' || i.adresse1 || ' ' || i.ville)) AS s
     FROM immeuble i
     WHERE palier_plat(i.reference || ' ' || i.nom || ' ' || i.adresse1 || ' ' || i.ville) %> palier_plat(cherche)
       AND i.agency_id = ANY (palier_agences()) AND i.withdrawn_at IS NULL ORDER BY s DESC LIMIT limite)
    UNION ALL
    (SELECT 'DOCUMENT', d.id, word_similarity(palier_plat(cherche), palier_plat(d.titre)) AS s
     FROM document d
     WHERE d.nature = 'PUBLIE' AND palier_plat(d.titre) %> palier_plat(cherche)
       AND d.agency_id = ANY (palier_agences()) AND d.withdrawn_at IS NULL ORDER BY s DESC LIMIT limite)
$$;
