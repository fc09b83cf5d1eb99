'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { sessionCookie } from '@/lib/auth'
import { cheminInterne } from '@/lib/domain/chemin'
import { CATEGORIES, ecrireLesColonnes } from '@/lib/domain/portefeuille'
import { requireStaff } from '@/lib/viewer'
import { cookieDesColonnes } from './cookie-des-colonnes'

const UN_AN = 365 * 24 * 3600

const colonnes = z.object({ categorie: z.enum(CATEGORIES), ici: z.string().optional(), col: z.record(z.string(), z.string()) })

/** Which columns a list has in this browser. Whoever only reads chooses too: nothing of the agency changes. */
export const choisirLesColonnes = action(requireStaff, colonnes, async (_viewer, { categorie, ici = '', col }) => {
  const jar = await cookies()
  const chosen = ecrireLesColonnes(categorie, Object.keys(col))
  if (chosen === null) jar.delete(cookieDesColonnes(categorie))
  else jar.set(cookieDesColonnes(categorie), chosen, { ...sessionCookie().options, maxAge: UN_AN })
  const liste = `/admin/portefeuille/${categorie}`
  const chemin = cheminInterne(ici)
  redirect(chemin?.startsWith(liste) ? chemin : liste)
})
