/** An empty page made at each request: the measure of what Next itself costs. It exists only in the build of `npm run bench`. */
export default function PageVide() {
  return <main id="contenu">Vide</main>
}
