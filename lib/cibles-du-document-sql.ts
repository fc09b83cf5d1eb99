/** Those whom a document `d` names, in words: the narrowest first. */
export const CIBLES_SQL = (most: number): string => `
  (select coalesce(json_agg(x), '[]') from (
    select p.genre, case p.genre when 'COMPTE' then concat_ws(' · ', c.numero, coalesce(t.raison_sociale, concat_ws(' ', t.nom, t.prenom)), ci.nom)
      when 'TIERS' then coalesce(tt.raison_sociale, concat_ws(' ', tt.nom, tt.prenom)) when 'IMMEUBLE' then i.nom else '' end as nom
    from document_pour p
      left join compte c on p.genre = 'COMPTE' and c.id = p.cible left join tiers t on t.id = c.tiers_id left join immeuble ci on ci.id = c.immeuble_id
      left join tiers tt on p.genre = 'TIERS' and tt.id = p.cible left join immeuble i on p.genre = 'IMMEUBLE' and i.id = p.cible
    where p.document_id = d.id order by p.genre, nom limit ${most}) x)`
