/** What a quittance has beside a statement: its parties, its sentence, its mentions. */
export const PAPIER_CSS = `
.parties{display:grid;grid-template-columns:1fr 1fr;gap:5mm 8mm;margin:6.5mm 0 5mm}
.parties dt{font-size:8.75pt;color:rgb(29 27 24/.72)}.parties dd>*{display:block}.parties dd{overflow-wrap:anywhere}
.phrase{background:color-mix(in oklab,var(--accent) 9%,#fff);border-radius:2.8mm;padding:4mm 4.6mm;margin-bottom:5mm;font:500 12.5pt/1.45 'Source Serif 4',serif;text-wrap:pretty;break-inside:avoid}
.reste td{font-weight:600}
.explication{margin-top:3mm;font-size:9.5pt;color:rgb(29 27 24/.72)}
.signature{margin:8mm 0 0 92mm;break-inside:avoid}
.mentions{margin-top:9mm;font-size:9pt;line-height:1.45;color:rgb(29 27 24/.72);break-inside:avoid}
.mentions p+p{margin-top:1.4mm}
`
