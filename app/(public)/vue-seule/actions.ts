'use server'

import { redirect } from 'next/navigation'
import { quitterLaVue } from '@/lib/acces/vue'
import { requestOrigin } from '@/lib/origin'
import { requireStaff } from '@/lib/viewer'

/** Ends the look at a client's space, back to the sheet from which it began. */
export async function quitterLEspaceDuClient(): Promise<never> {
  const compte = await quitterLaVue(await requireStaff(), await requestOrigin())
  redirect(compte ? `/admin/portefeuille/comptes/${compte}` : '/admin')
}
