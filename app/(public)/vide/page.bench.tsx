import { connection } from 'next/server'

/** An empty page made at each request: the measure of what Next itself costs. It exists only in the build of `npm run bench`. */
export default async function PageVide() {
  await connection()
  return <main id="contenu">Vide</main>
}
