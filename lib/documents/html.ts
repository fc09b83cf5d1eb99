import { render } from '@react-email/render'
import type { ReactElement } from 'react'

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string) => text.replace(/[&<>]/g, (char) => ESCAPES[char] ?? char)

/** A text as a CSS string: nothing in it can end the string, the rule or the style element. */
export const cssString = (text: string): string =>
  `"${text.replace(/[\\"<>&\p{Cc}]/gu, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`

/** A self-contained page of HTML, for lib/pdf. `react-dom/server` may not be imported statically in Next: react-email does it when asked. */
export async function documentHtml(
  element: ReactElement,
  { title, lang, css }: { title: string; lang: 'fr'; css: string },
): Promise<string> {
  const body = (await render(element)).replace(/^<!DOCTYPE[^>]*>/i, '')
  return `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>${escaped(title)}</title><style>${css}</style></head><body>${body}</body></html>`
}
