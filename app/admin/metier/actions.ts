'use server'

import { cookies } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { action } from '@/lib/action'
import { sessionCookie } from '@/lib/auth'
import { cheminInterne } from '@/lib/domain/chemin'
import { METIERS } from '@/lib/domain/metiers'
import { COOKIE_DU_METIER, requireStaff } from '@/lib/viewer'

const UN_AN = 365 * 24 * 3600

/** Which trade the lists of this browser show. Whoever only reads chooses too: nothing of the agency changes. */
export const choisirMetier = action(
  requireStaff,
  z.object({ metier: z.string().optional(), ici: z.string().optional() }),
  async (_viewer, { metier, ici = '' }) => {
    const jar = await cookies()
    const chosen = METIERS.find((known) => known === metier)
    if (chosen) jar.set(COOKIE_DU_METIER, chosen, { ...sessionCookie().options, maxAge: UN_AN })
    else jar.delete(COOKIE_DU_METIER)
    const chemin = cheminInterne(ici)
    redirect(chemin?.startsWith('/admin') ? chemin : '/admin')
  },
)
