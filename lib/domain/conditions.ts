/** A part of the conditions générales, as they are written: « # titre », paragraphs between empty lines, lines of a list after « - ». */
export type Bloc = { readonly rang: number } & (
  | { readonly sorte: 'titre'; readonly texte: string }
  | { readonly sorte: 'paragraphe'; readonly texte: string }
  | { readonly sorte: 'liste'; readonly lignes: readonly string[] }
)

export const blocs = (texte: string): Bloc[] =>
  texte
    .replace(/\r\n?/g, '\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .map((part, rang) => {
      const lines = part.split('\n').map((line) => line.trim())
      if (lines.every((line) => line.startsWith('- '))) return { rang, sorte: 'liste', lignes: lines.map((line) => line.slice(2).trim()) }
      const [first = ''] = lines
      if (lines.length === 1 && first.startsWith('# ')) return { rang, sorte: 'titre', texte: first.slice(2).trim() }
      return { rang, sorte: 'paragraphe', texte: lines.join(' ') }
    })

/** The longest that an agency may publish. */
export const LONGUEUR_MAX = 60_000

/**
 * The first version of an agency, which it may publish anew in its own words.
 * RGPD: articles 6, 13 and 15 to 22. Extranet of the syndic: article 18 of the law of 10/07/1965, decree n° 2019-502.
 */
export const conditionsParDefaut = (agence: string): string => `# 1. Objet

Ces conditions règlent l’usage de l’espace en ligne que ${agence} ouvre à ses clients : copropriétaires, bailleurs et locataires. Elles s’ajoutent au contrat qui vous lie à ${agence} (contrat de syndic, mandat de gestion ou bail) ; elles ne le modifient pas.

# 2. Accès

L’accès est gratuit. Il est personnel : il vous est ouvert pour les comptes que vous détenez auprès de ${agence}, et se ferme pour ceux que vous ne détenez plus. L’accès à Internet reste à votre charge.

Vous restez libre de ne pas utiliser cet espace : ce qui doit vous être adressé par la loi continue de l’être par les voies qu’elle prévoit.

# 3. Codes et mot de passe

Les codes reçus de ${agence} servent une fois, à créer votre accès. Vous choisissez ensuite un mot de passe que vous êtes seul à connaître.

- Ne communiquez vos codes et votre mot de passe à personne, pas même à ${agence}, qui ne vous les demandera jamais.
- Prévenez ${agence} sans attendre si vous pensez que quelqu’un les connaît.
- Déconnectez-vous sur un appareil que vous partagez.

Les actions faites avec votre accès sont présumées l’être par vous, sauf preuve contraire ou si vous avez prévenu ${agence}.

# 4. Données personnelles

${agence} est responsable du traitement des données de cet espace. Il repose sur l’exécution du contrat qui vous lie à ${agence} et, pour les copropriétaires, sur l’obligation légale de mettre à leur disposition un accès en ligne sécurisé aux documents de la copropriété.

Y figurent votre identité, vos coordonnées, vos lots, votre compte et vos documents, ainsi que la date, l’adresse et l’appareil de vos connexions, conservés pour la sécurité de votre accès. Elles sont destinées à vous-même et aux personnes habilitées de ${agence} ; elles ne sont ni vendues ni utilisées à des fins publicitaires. Les seuls témoins (« cookies ») déposés sur votre appareil servent à vous garder connecté et à reconnaître cet appareil.

Vous pouvez accéder à vos données, les faire rectifier, les recevoir, demander leur effacement ou la limitation de leur traitement, ou vous y opposer, en écrivant à ${agence}. Si sa réponse ne vous satisfait pas, vous pouvez saisir la CNIL (www.cnil.fr).

# 5. Documents et sommes affichés

Les documents et les soldes proviennent de la comptabilité de ${agence} à la date indiquée sur chaque page. Une opération récente peut ne pas y figurer encore. En cas de différence, signalez-la à ${agence} : les documents signés, notifiés ou remis en main propre font foi.

# 6. Disponibilité

L’espace est ouvert à toute heure. Il peut être interrompu pour une mise à jour ou par un incident ; ${agence} s’efforce d’en limiter la durée. Une interruption ne change aucun délai ni aucune échéance.

# 7. Responsabilité

${agence} veille à l’exactitude et à la sécurité de ce qui est publié. L’agence ne répond pas d’un dommage qui viendrait de votre matériel, de votre connexion, ou de la communication de votre mot de passe à un tiers. Rien dans ces conditions ne limite les droits que la loi donne aux consommateurs.

# 8. Modification

${agence} peut modifier ces conditions. La nouvelle version vous est annoncée par un message et présentée à votre connexion suivante, avec ce qui change ; vous la lisez avant de l’accepter. Les versions précédentes sont conservées.

# 9. Droit applicable

Ces conditions sont soumises au droit français. Adressez d’abord vos réclamations à ${agence}. À défaut d’accord, vous pouvez recourir gratuitement au médiateur de la consommation que ${agence} vous indique, ou saisir le tribunal compétent.
`
