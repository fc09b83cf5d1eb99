import Link from 'next/link'
import { CoordonneesBancaires } from '@/components/coordonnees-bancaires'
import type { Residence } from '@/lib/queries/residence'

export function Banque({ residence: { titulaire, iban, bic }, base }: { residence: Residence; base: string }) {
  if (!iban) return null
  return (
    <section className="card" aria-labelledby="banque">
      <h2 id="banque">Payer par virement</h2>
      <p className="hint mt-1">Le compte bancaire du syndicat des copropriétaires</p>
      <CoordonneesBancaires titulaire={titulaire} iban={iban} bic={bic} />
      <Link href={`${base}/virement`} className="no-print inline-flex min-h-11 items-center">
        Payer avec le QR code
      </Link>
    </section>
  )
}
