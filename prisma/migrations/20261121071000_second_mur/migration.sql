-- The second wall: row-level security, forced on the owner too, for two roles that own nothing (docs/decisions/025).
-- `palier_agence` sees the rows of the agencies that its connection names; `palier_maison` deals with persons and sessions.
-- Roles are those of the whole server: another database may have made them.
DO $$
DECLARE
    wanted text;
BEGIN
    FOREACH wanted IN ARRAY ARRAY['palier_agence', 'palier_maison'] LOOP
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN', wanted);
        EXCEPTION
            WHEN duplicate_object OR unique_violation THEN NULL;
            WHEN insufficient_privilege THEN
                IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = wanted) THEN
                    RAISE EXCEPTION 'Le compte « % » ne peut pas créer le rôle %.', current_user, wanted
                        USING HINT = 'Voir docs/exploitation.md, « Les rôles de PostgreSQL » : un administrateur les crée une fois.';
                END IF;
        END;
        BEGIN
            EXECUTE format('GRANT %I TO CURRENT_USER', wanted);
        EXCEPTION
            WHEN unique_violation THEN NULL;
            WHEN insufficient_privilege THEN
                IF NOT pg_has_role(current_user, wanted, 'MEMBER') THEN
                    RAISE EXCEPTION 'Le compte « % » ne peut pas prendre le rôle %.', current_user, wanted
                        USING HINT = 'Voir docs/exploitation.md, « Les rôles de PostgreSQL » : un administrateur l''accorde une fois.';
                END IF;
        END;
    END LOOP;
END
$$;

GRANT USAGE ON SCHEMA public TO palier_agence, palier_maison;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO palier_agence, palier_maison;
GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO palier_agence, palier_maison;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO palier_agence, palier_maison;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO palier_agence, palier_maison;

-- The agencies that the connection names; null, which equals nothing, when it names none.
CREATE FUNCTION palier_agences() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT string_to_array(nullif(current_setting('palier.agences', true), ''), ',')::uuid[]
$$;

-- A table of agencies' rows: for the tables of later migrations too.
CREATE FUNCTION palier_mur(target regclass, agency_column name DEFAULT 'agency_id') RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY maison ON %s TO palier_maison USING (true) WITH CHECK (true)', target);
    EXECUTE format('CREATE POLICY agence ON %s TO palier_agence USING (%I = ANY ((SELECT palier_agences())::uuid[])) WITH CHECK (%I = ANY ((SELECT palier_agences())::uuid[]))', target, agency_column, agency_column);
END
$$;

-- A table of persons, which no agency reads.
CREATE FUNCTION palier_mur_des_personnes(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
    EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
    EXECUTE format('CREATE POLICY maison ON %s TO palier_maison USING (true) WITH CHECK (true)', target);
    EXECUTE format('REVOKE ALL ON %s FROM palier_agence', target);
END
$$;

SELECT palier_mur('agency', 'id');
SELECT palier_mur(name::regclass) FROM unnest(ARRAY[
    'staff', 'invitation', 'acces', 'code', 'activation', 'conditions', 'acceptation',
    'tiers', 'bureau', 'immeuble', 'cle', 'lot', 'tantieme', 'propriete', 'compte', 'ecriture',
    'document', 'message', 'publication', 'journal'
]) AS name;
SELECT palier_mur_des_personnes(quote_ident(name)::regclass) FROM unnest(ARRAY[
    'user', 'session', 'verification_token', 'courrier_personnel', 'throttle', 'appareil', 'passkey', 'defi', 'code_secours', 'changement_email'
]) AS name;

-- An agency is not made, removed or renamed by itself.
REVOKE INSERT, DELETE ON agency FROM palier_agence;
REVOKE UPDATE, DELETE ON journal FROM palier_agence, palier_maison;

-- Of a person, her agencies know who she is; never her secrets.
GRANT SELECT (id, email, email_verified, name, civilite, nom, prenom, telephone, adresse1, adresse2, code_postal, ville, pays, created_at) ON "user" TO palier_agence;
CREATE POLICY agence ON "user" FOR SELECT TO palier_agence USING (
    EXISTS (SELECT FROM acces o WHERE o.user_id = "user".id) OR EXISTS (SELECT FROM staff f WHERE f.user_id = "user".id)
);

-- An agency closes the sessions that its own codes have opened.
GRANT SELECT (id, code_id, created_at, last_used_at, expires, closed_at), UPDATE (closed_at) ON session TO palier_agence;
CREATE POLICY agence ON session TO palier_agence USING (EXISTS (SELECT FROM code c WHERE c.id = session.code_id));

DO $$
BEGIN
    IF to_regclass('_prisma_migrations') IS NOT NULL THEN
        EXECUTE 'REVOKE ALL ON _prisma_migrations FROM palier_agence, palier_maison';
    END IF;
END
$$;

-- After a large publication the statistics are made anew; before PostgreSQL 17 only the owner may, and autovacuum does it later.
DO $$
BEGIN
    IF current_setting('server_version_num')::int >= 170000 THEN
        EXECUTE 'GRANT MAINTAIN ON ALL TABLES IN SCHEMA public TO palier_maison';
        EXECUTE 'ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT MAINTAIN ON TABLES TO palier_maison';
    END IF;
END
$$;
