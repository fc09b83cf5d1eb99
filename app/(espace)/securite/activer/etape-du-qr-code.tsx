type Preparation = { readonly image: string; readonly cle: string }

/** The first two steps; without a preparation the application has it already. */
export const EtapeDuQrCode = ({ preparation }: { preparation: Preparation | null }) => (
  <>
    <section className="card" aria-labelledby="etape-application">
      <h2 id="etape-application">1. Ouvrez une application d’authentification</h2>
      <p className="mt-1">
        Sur votre téléphone : Mots de passe (iPhone), Google Authenticator, Microsoft Authenticator, FreeOTP… Si vous n’en avez aucune,
        installez-en une, c’est gratuit.
      </p>
    </section>
    <section className="card" aria-labelledby="etape-qr">
      <h2 id="etape-qr">2. Montrez-lui ce QR code</h2>
      {preparation ? (
        <>
          <p className="mt-1">Dans l’application, choisissez d’ajouter un compte, puis « Scanner un QR code ».</p>
          {/* biome-ignore lint/performance/noImgElement: drawn in the page itself, there is nothing to load. */}
          <img
            src={preparation.image}
            alt="QR code à scanner avec l’application"
            width={220}
            height={220}
            className="mx-auto mt-4 rounded-lg"
          />
          <details className="mt-3">
            <summary className="flex min-h-11 items-center underline underline-offset-4">Je ne peux pas le scanner</summary>
            <p>
              Dans l’application, choisissez de saisir une clé, et recopiez :{' '}
              <b className="block break-words font-mono tracking-wide">{preparation.cle}</b>
            </p>
          </details>
        </>
      ) : (
        <p className="mt-1">
          C’est fait : votre application a le QR code. Sinon,{' '}
          <a href="/securite/activer" className="inline-flex min-h-11 items-center">
            recommencez avec un autre
          </a>
          .
        </p>
      )}
    </section>
  </>
)
