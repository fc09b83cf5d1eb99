// The period stands in a paragraph: with a caption, Chromium sends the whole table to the next page.
export const RELEVE_CSS = `
.situation{display:grid;grid-template-columns:1fr 1fr;gap:6mm;align-items:start;margin:6.5mm 0 5mm}
.bien>*{display:block}.bien{overflow-wrap:anywhere}
.solde{background:color-mix(in oklab,var(--accent) 9%,#fff);border-radius:2.8mm;padding:3.2mm 4.2mm}
.montant{font:600 22pt/1.2 'Source Serif 4',serif;letter-spacing:-.01em;white-space:nowrap;font-variant-numeric:tabular-nums lining-nums}
.montant.mots{font-size:15pt;white-space:normal}
table{width:100%;table-layout:fixed;border-spacing:0;font-size:10pt;line-height:1.35}
.periode{font-size:8.75pt;color:rgb(29 27 24/.72);margin-bottom:1.2mm;break-after:avoid}
thead{display:table-header-group}
th{font-size:9.5pt;color:rgb(29 27 24/.72);text-align:left}
th,td{padding:4.6pt 4pt;border-bottom:.6pt solid #e5e0d6;vertical-align:top}
tr{break-inside:avoid}.fin{break-inside:avoid}
.jour{width:25mm;white-space:nowrap;font-variant-numeric:tabular-nums lining-nums}
.nature{overflow-wrap:anywhere}
.somme{width:27mm;text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums lining-nums}
.serre{font-size:9.5pt;line-height:1.25}.serre :is(th,td){padding-block:2.15pt}
.total td{font-weight:600;border-bottom:0;padding-bottom:1pt}
`
