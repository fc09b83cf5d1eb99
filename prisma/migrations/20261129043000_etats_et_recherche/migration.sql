-- How far a compte is on its way to a login is kept on it, and no longer read from the codes and accesses of fifty thousand: which code is good
-- for it (one letter serves the comptes of one tiers that were published with the same identifiant), until when, and 'AUCUN', 'PREPARE',
-- 'ACTIVATION' or 'ASSOCIE'. That the agency closed it, or that the code is past, is read beside it (lib/etat-de-l-acces-sql.ts).
ALTER TABLE "compte" ADD COLUMN "etat_acces" TEXT NOT NULL DEFAULT 'AUCUN', ADD COLUMN "code_id" UUID, ADD COLUMN "code_expire_le" TIMESTAMPTZ;

-- Beside the wall: who closes an access may be a person, who sees no other. First the locks, always in one order, then what stands once they are held.
CREATE FUNCTION palier_suivre_acces(comptes uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
    suivis uuid[];
BEGIN
    IF cardinality(comptes) IS NULL OR cardinality(comptes) = 0 THEN RETURN; END IF;
    SELECT array_agg(x.id) INTO suivis FROM (
        SELECT c.id FROM compte c WHERE c.tiers_id IN (SELECT y.tiers_id FROM compte y WHERE y.id = ANY (comptes)) ORDER BY c.id FOR NO KEY UPDATE) x;
    UPDATE compte c SET etat_acces = s.etat, code_id = s.code, code_expire_le = s.expire
    FROM (
        SELECT x.id, k.id AS code, k.expires AS expire,
            CASE WHEN EXISTS (SELECT FROM acces o WHERE o.compte_id = x.id AND o.closed_at IS NULL) THEN 'ASSOCIE'
                WHEN k.id IS NULL THEN 'AUCUN'
                WHEN EXISTS (SELECT FROM activation v WHERE v.code_id = k.id AND v.email IS NOT NULL) THEN 'ACTIVATION' ELSE 'PREPARE' END AS etat
        FROM compte x LEFT JOIN LATERAL (
            SELECT k.id, k.expires FROM code k JOIN compte p ON p.id = k.compte_id
            WHERE k.used_at IS NULL AND (k.compte_id = x.id
                OR (k.agency_id = x.agency_id AND k.identifiant = upper(regexp_replace(x.identifiant, '\s', '', 'g')) AND p.tiers_id = x.tiers_id))
            ORDER BY k.created_at DESC LIMIT 1) k ON true
        WHERE x.id = ANY (suivis)) s
    WHERE c.id = s.id AND (c.etat_acces, c.code_id, c.code_expire_le) IS DISTINCT FROM (s.etat, s.code, s.expire);
END
$$;
REVOKE EXECUTE ON FUNCTION palier_suivre_acces(uuid[]) FROM PUBLIC;

-- Many at once, by one statement: `lignes` are those that came or went.
CREATE FUNCTION palier_acces_suivis() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM palier_suivre_acces(CASE TG_TABLE_NAME
        WHEN 'activation' THEN (SELECT array_agg(DISTINCT k.compte_id) FROM code k WHERE k.id IN (SELECT (to_jsonb(l) ->> 'code_id')::uuid FROM lignes l))
        WHEN 'compte' THEN (SELECT array_agg(DISTINCT (l.c ->> 'id')::uuid) FROM (SELECT to_jsonb(l) AS c FROM lignes l) l JOIN code k
            ON k.agency_id = (l.c ->> 'agency_id')::uuid AND k.identifiant = upper(regexp_replace(l.c ->> 'identifiant', '\s', '', 'g')))
        ELSE (SELECT array_agg(DISTINCT (to_jsonb(l) ->> 'compte_id')::uuid) FROM lignes l) END);
    RETURN NULL;
END
$$;

-- One changed: `avant` and `apres` may be of two.
CREATE FUNCTION palier_acces_suivi() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
    PERFORM palier_suivre_acces(CASE TG_TABLE_NAME
        WHEN 'activation' THEN (SELECT array_agg(k.compte_id) FROM code k WHERE k.id::text IN (to_jsonb(OLD) ->> 'code_id', to_jsonb(NEW) ->> 'code_id'))
        -- Of the tiers that it left, whoever remains.
        WHEN 'compte' THEN (SELECT array_agg(c.id) FROM compte c WHERE c.id = NEW.id OR c.tiers_id::text = to_jsonb(OLD) ->> 'tiers_id')
        ELSE ARRAY[(to_jsonb(OLD) ->> 'compte_id')::uuid, (to_jsonb(NEW) ->> 'compte_id')::uuid] END);
    RETURN NULL;
END
$$;

CREATE TRIGGER acces_ouverts AFTER INSERT ON "acces" REFERENCING NEW TABLE AS lignes FOR EACH STATEMENT EXECUTE FUNCTION palier_acces_suivis();
CREATE TRIGGER acces_effaces AFTER DELETE ON "acces" REFERENCING OLD TABLE AS lignes FOR EACH STATEMENT EXECUTE FUNCTION palier_acces_suivis();
CREATE TRIGGER acces_changes AFTER UPDATE OF "closed_at", "compte_id" ON "acces" FOR EACH ROW
    WHEN ((OLD.closed_at IS NULL, OLD.compte_id) IS DISTINCT FROM (NEW.closed_at IS NULL, NEW.compte_id)) EXECUTE FUNCTION palier_acces_suivi();

CREATE TRIGGER codes_faits AFTER INSERT ON "code" REFERENCING NEW TABLE AS lignes FOR EACH STATEMENT EXECUTE FUNCTION palier_acces_suivis();
CREATE TRIGGER codes_effaces AFTER DELETE ON "code" REFERENCING OLD TABLE AS lignes FOR EACH STATEMENT EXECUTE FUNCTION palier_acces_suivis();
CREATE TRIGGER codes_changes AFTER UPDATE OF "compte_id", "identifiant", "used_at", "expires", "created_at" ON "code" FOR EACH ROW
    WHEN ((OLD.compte_id, OLD.identifiant, OLD.used_at IS NULL, OLD.expires, OLD.created_at)
        IS DISTINCT FROM (NEW.compte_id, NEW.identifiant, NEW.used_at IS NULL, NEW.expires, NEW.created_at)) EXECUTE FUNCTION palier_acces_suivi();

CREATE TRIGGER activations_faites AFTER INSERT ON "activation" REFERENCING NEW TABLE AS lignes FOR EACH STATEMENT EXECUTE FUNCTION palier_acces_suivis();
CREATE TRIGGER activations_effacees AFTER DELETE ON "activation" REFERENCING OLD TABLE AS lignes FOR EACH STATEMENT EXECUTE FUNCTION palier_acces_suivis();
CREATE TRIGGER activations_changees AFTER UPDATE OF "email", "code_id" ON "activation" FOR EACH ROW
    WHEN ((OLD.email IS NULL, OLD.code_id) IS DISTINCT FROM (NEW.email IS NULL, NEW.code_id)) EXECUTE FUNCTION palier_acces_suivi();

CREATE TRIGGER comptes_venus AFTER INSERT ON "compte" REFERENCING NEW TABLE AS lignes FOR EACH STATEMENT EXECUTE FUNCTION palier_acces_suivis();
CREATE TRIGGER comptes_changes AFTER UPDATE OF "identifiant", "tiers_id" ON "compte" FOR EACH ROW
    WHEN ((OLD.identifiant, OLD.tiers_id) IS DISTINCT FROM (NEW.identifiant, NEW.tiers_id)) EXECUTE FUNCTION palier_acces_suivi();

SELECT palier_suivre_acces((SELECT array_agg(DISTINCT x.id) FROM (
    SELECT compte_id AS id FROM acces UNION ALL SELECT compte_id FROM code) x));

CREATE INDEX "compte_etat_idx" ON "compte" ("agency_id", "etat_acces", "code_expire_le") INCLUDE ("role", "tiers_id", "id")
    WHERE "publie" AND "withdrawn_at" IS NULL AND "acces_ferme_le" IS NULL;
CREATE INDEX "compte_ferme_idx" ON "compte" ("agency_id") WHERE "acces_ferme_le" IS NOT NULL;

-- What is searched is written once, with its line: to take the accents off fifty thousand names for a word that many hold takes seconds. And the
-- indexes begin with the agency: the names of others are not read.
CREATE EXTENSION IF NOT EXISTS btree_gin;

DROP INDEX "tiers_recherche_idx", "compte_recherche_idx", "immeuble_recherche_idx", "document_recherche_idx";
ALTER TABLE "tiers" ADD COLUMN "recherche" TEXT GENERATED ALWAYS AS
    (palier_plat("nom" || ' ' || coalesce("prenom", '') || ' ' || coalesce("raison_sociale", '') || ' ' || coalesce("email", ''))) STORED;
ALTER TABLE "compte" ADD COLUMN "recherche" TEXT GENERATED ALWAYS AS (palier_plat("numero" || ' ' || coalesce("libelle", ''))) STORED;
ALTER TABLE "immeuble" ADD COLUMN "recherche" TEXT GENERATED ALWAYS AS
    (palier_plat("reference" || ' ' || "nom" || ' ' || "adresse1" || ' ' || "ville")) STORED;
ALTER TABLE "document" ADD COLUMN "recherche" TEXT GENERATED ALWAYS AS (palier_plat("titre")) STORED;
CREATE INDEX "tiers_recherche_idx" ON "tiers" USING gin ("agency_id", "recherche" gin_trgm_ops);
CREATE INDEX "tiers_debut_idx" ON "tiers" ("agency_id", left("recherche", 60) COLLATE "C");
CREATE INDEX "compte_recherche_idx" ON "compte" USING gin ("agency_id", "recherche" gin_trgm_ops);
CREATE INDEX "immeuble_recherche_idx" ON "immeuble" USING gin ("agency_id", "recherche" gin_trgm_ops);
CREATE INDEX "document_recherche_idx" ON "document" USING gin ("agency_id", "recherche" gin_trgm_ops) WHERE "nature" = 'PUBLIE';

-- The words of a search, as patterns of `like` with their own signs taken as they are.
CREATE FUNCTION palier_motifs(cherche text, avant text) RETURNS text[] LANGUAGE sql IMMUTABLE SET search_path = public, pg_temp AS $$
    SELECT coalesce(array_agg(avant || regexp_replace(m, '([\\%_])', '\\\1', 'g') || '%'), '{}')
    FROM (SELECT m FROM unnest(regexp_split_to_array(palier_plat(cherche), '[\s,;]+')) m WHERE m <> '' LIMIT 6) x
$$;

-- Beside the wall as what it replaces, and bearing it: of `tiers` or `immeuble` of the agency that the connection names, those that hold each word, from
-- 2 to 3: a word of theirs begins so, the whole does; when these are few, those that are nearly so, by their likeness, from 0.5 to 1. A word that
-- thousands hold is a poor one: those that begin with it come from their index, in order, and of the others so many are ranked, and no more.
CREATE FUNCTION palier_proches(tableau regclass, cherche text, limite int) RETURNS TABLE (id uuid, score real)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
SET search_path = public, pg_temp
SET "pg_trgm.word_similarity_threshold" = '0.5' AS $$
DECLARE
    agence uuid := (palier_agences())[1];
    debuts text[] := palier_motifs(cherche, '');
    texte text := split_part(trim(palier_plat(cherche)), '@', 1);
    qui text := format('FROM %s t WHERE t.agency_id = %L AND t.withdrawn_at IS NULL', tableau, agence);
    entiers text;
    premiers uuid[];
    trouves int;
BEGIN
    IF agence IS NULL OR cardinality(debuts) = 0 THEN RETURN; END IF;
    IF cardinality(debuts) = 1 THEN
        EXECUTE format('SELECT array_agg(x.id) FROM (SELECT t.id %s AND left(t.recherche, 60) COLLATE "C" LIKE %L
            ORDER BY left(t.recherche, 60) COLLATE "C", t.id LIMIT $1) x', qui, debuts[1]) INTO premiers USING limite;
        IF cardinality(premiers) = limite THEN
            RETURN QUERY SELECT p.id, 3::real FROM unnest(premiers) p(id);
            RETURN;
        END IF;
    END IF;
    entiers := (SELECT string_agg(format(' AND t.recherche LIKE %L', m), '') FROM unnest(palier_motifs(cherche, '%')) m);
    RETURN QUERY EXECUTE format(
        'SELECT n.id, (CASE WHEN n.recherche LIKE %L THEN 3 WHEN '' '' || n.recherche LIKE ALL (%L::text[]) THEN 2.5 ELSE 2 END)::real AS s
        FROM (SELECT t.id, t.recherche %s%s LIMIT $2) n ORDER BY s DESC, n.recherche COLLATE "C", n.id LIMIT $1',
        debuts[1], palier_motifs(cherche, '% '), qui, entiers) USING limite, greatest(limite, 3000);
    GET DIAGNOSTICS trouves = ROW_COUNT;
    -- An address or a number that is found as it was typed has no fault.
    IF trouves >= least(limite, 100) OR (trouves > 0 AND cherche ~ '[0-9@]') THEN RETURN; END IF;
    RETURN QUERY EXECUTE format(
        'SELECT n.id, word_similarity(%L, n.recherche) AS s FROM (SELECT t.id, t.recherche %s AND t.recherche %%> %L LIMIT 500) n
        WHERE NOT (true%s) ORDER BY s DESC, n.recherche, n.id LIMIT $1',
        texte, qui, texte, replace(entiers, ' t.', ' n.')) USING limite;
END
$$;

CREATE OR REPLACE FUNCTION palier_documents(agence uuid, motifs text[], limite int) RETURNS TABLE (id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
SET search_path = public, pg_temp AS $$
BEGIN
    IF agence = ANY (palier_agences()) THEN
        RETURN QUERY EXECUTE
            'SELECT d.id FROM document d WHERE d.nature = ''PUBLIE'' AND d.date IS NOT NULL AND d.agency_id = $2'
            || (SELECT coalesce(string_agg(format(' AND d.recherche LIKE %L', m), ''), '') FROM unnest(motifs) m)
            || ' ORDER BY d.date DESC, d.id DESC LIMIT $1' USING limite, agence;
    END IF;
END
$$;

CREATE OR REPLACE FUNCTION palier_recherche(cherche text, limite int) RETURNS TABLE (genre text, id uuid, score real)
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 100
SET search_path = public, pg_temp
SET "pg_trgm.word_similarity_threshold" = '0.5' AS $$
DECLARE
    agence uuid := (palier_agences())[1];
    texte text := trim(palier_plat(cherche));
    motif text := regexp_replace(trim(palier_plat(cherche)), '([\\%_])', '\\\1', 'g');
    trouves int;
BEGIN
    IF agence IS NULL OR texte = '' THEN RETURN; END IF;
    RETURN QUERY SELECT 'TIERS', p.id, p.score FROM palier_proches('tiers', cherche, limite) p;
    RETURN QUERY SELECT 'IMMEUBLE', p.id, p.score FROM palier_proches('immeuble', cherche, limite) p;
    RETURN QUERY EXECUTE format(
        'SELECT ''COMPTE'', n.id, (CASE WHEN n.recherche LIKE %L THEN 3 ELSE 2 END)::real FROM (
            SELECT c.id, c.numero, c.recherche FROM compte c WHERE c.agency_id = %L AND c.recherche LIKE %L AND c.withdrawn_at IS NULL LIMIT $2) n
        ORDER BY length(n.numero), n.numero LIMIT $1',
        motif || ' %', agence, '%' || motif || '%') USING limite, greatest(limite, 3000);
    RETURN QUERY SELECT 'DOCUMENT', d.id, 2::real FROM palier_documents(agence, palier_motifs(cherche, '%'), limite) d;
    GET DIAGNOSTICS trouves = ROW_COUNT;
    IF trouves > 0 THEN RETURN; END IF;
    RETURN QUERY EXECUTE format(
        'SELECT ''DOCUMENT'', n.id, word_similarity(%L, n.recherche) AS s FROM (
            SELECT d.id, d.recherche FROM document d WHERE d.nature = ''PUBLIE'' AND d.agency_id = %L AND d.recherche %%> %L AND d.withdrawn_at IS NULL LIMIT 200) n
        ORDER BY s DESC LIMIT $1', texte, agence, texte) USING limite;
END
$$;

REVOKE EXECUTE ON FUNCTION palier_motifs(text, text), palier_proches(regclass, text, int) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION palier_proches(regclass, text, int) TO palier_agence;
