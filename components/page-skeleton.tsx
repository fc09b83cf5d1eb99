/** The shape of the page while it comes: nothing moves when it is there. */
export function PageSkeleton() {
  return (
    <div className="stack" role="status" aria-label="Chargement de la page">
      <div className="skeleton h-10 w-64 max-w-full" />
      <div className="grid-12">
        <div className="skeleton c7 h-52" />
        <div className="skeleton c5 h-52" />
        <div className="skeleton c12 h-96" />
      </div>
    </div>
  )
}
