'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { sortir } from '@/lib/acces/navigateur'
import { remplacerParCodes, titulaire } from '@/lib/acces/regeneres'
import { action } from '@/lib/action'
import { demanderLien } from '@/lib/mot-de-passe/oublie'
import { requestOrigin } from '@/lib/origin'
import { nouveauMotDePasse } from '@/lib/saisie-du-mot-de-passe'
import { requireCode } from '@/lib/viewer'

export const choisirMotDePassePersonnel = action(requireCode, z.object(nouveauMotDePasse), async (viewer, saisie) => {
  await remplacerParCodes(viewer, saisie, await requestOrigin())
  await sortir()
  redirect('/connexion?motdepasse=1')
})

export const recevoirLeLien = action(requireCode, z.object({}), async (viewer) => {
  const holder = await titulaire(viewer)
  if (!holder) redirect('/associer')
  await demanderLien(holder.email, (await requestOrigin()).address)
  return 'Un lien vous a été envoyé.'
})
