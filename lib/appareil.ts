import { parse } from 'bowser'

/** What a browser says of itself is as long as it likes; what matters stands first. */
const READ = 300

const NAVIGATEURS: Readonly<Record<string, string>> = {
  'Microsoft Edge': 'Edge',
  'Samsung Internet for Android': 'Samsung Internet',
  'Android Browser': 'Navigateur Android',
  'Internet Explorer': 'Internet Explorer',
}

const SYSTEMES: Readonly<Record<string, string>> = { 'Chrome OS': 'Chromebook', macOS: 'Mac' }

/** « Firefox sur Windows », « Safari sur iPhone », « Appareil inconnu »: what the person calls it. @param userAgent as the browser sent it. */
export function appareilEnMots(userAgent: string): string {
  const text = userAgent.slice(0, READ).trim()
  if (!text) return 'Appareil inconnu'
  const { browser, os, platform } = parse(text)
  const navigateur = browser.name && (NAVIGATEURS[browser.name] ?? browser.name)
  const systeme = os.name === 'iOS' ? (platform.model ?? 'iPhone') : os.name && (SYSTEMES[os.name] ?? os.name)
  if (!navigateur) return systeme ? `Appareil sous ${systeme}` : 'Appareil inconnu'
  return systeme ? `${navigateur} sur ${systeme}` : navigateur
}
