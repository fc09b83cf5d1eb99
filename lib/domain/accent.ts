const HEX = /^#[0-9a-f]{6}$/i

/** Relative luminance of `#rrggbb`, 0 to 1 (WCAG 2.2). */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast of two `#rrggbb`, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

export const ACCENT_PAR_DEFAUT = '#0f5b57'
const DARK_INK = '#1d1b18'

/** The agency's colour and the ink that reads on it: white, or dark where the accent is light. What is no colour gives the default. */
export function accentLisible(accent: string): { accent: string; encre: string } {
  const colour = HEX.test(accent) ? accent : ACCENT_PAR_DEFAUT
  return { accent: colour, encre: contrast(colour, '#ffffff') >= contrast(colour, DARK_INK) ? '#ffffff' : DARK_INK }
}
