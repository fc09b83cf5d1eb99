import sharp from 'sharp'

/** A page that says what it is, as PDF has been written by hand since its beginnings: its text is not compressed. */
export function unPdf(texte: string): Buffer {
  const contenu = `BT /F1 18 Tf 72 720 Td (${texte}) Tj ET`
  const objets = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${contenu.length} >>\nstream\n${contenu}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ]
  let pdf = '%PDF-1.4\n'
  const debuts = objets.map((objet, at) => {
    const debut = pdf.length
    pdf += `${at + 1} 0 obj\n${objet}\nendobj\n`
    return debut
  })
  const table = pdf.length
  pdf += `xref\n0 ${objets.length + 1}\n0000000000 65535 f \n${debuts.map((debut) => `${String(debut).padStart(10, '0')} 00000 n \n`).join('')}`
  pdf += `trailer\n<< /Size ${objets.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`
  return Buffer.from(pdf, 'latin1')
}

export const uneImage = (): Promise<Buffer> =>
  sharp({ create: { width: 640, height: 400, channels: 3, background: '#c9d6d3' } })
    .png()
    .toBuffer()
