/** What the papers of a landlord have beside a statement: lines under their lot or their kind, sums, notices. */
export const BAILLEUR_CSS = `
.lignes{margin-top:2.4mm}.lignes :is(th,td){padding-block:2.5pt}
.lignes .lot{width:40mm;overflow-wrap:anywhere;font-size:9pt}
.lignes .groupe th{padding-top:6pt;font-size:10pt;color:#1d1b18}
.groupe{break-after:avoid}.groupe th+th{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums lining-nums}
h2{font:600 12.5pt/1.3 'Source Serif 4',serif;margin-top:4.5mm;break-after:avoid;display:flex;justify-content:space-between}
h2 span{font-variant-numeric:tabular-nums lining-nums}
.addition{margin-top:0}.addition td{padding-block:2.6pt}
.addition tr:last-child td{font-weight:600;border-top:.8pt solid #1d1b18;border-bottom:0}
.avis{margin-top:4mm;padding:3mm 4mm;border:.8pt solid #b98a2a;border-radius:2.4mm;break-inside:avoid}
.aide{margin-top:5mm;padding:3.4mm 4.4mm;background:color-mix(in oklab,var(--accent) 7%,#fff);border-radius:2.8mm;font-size:9.5pt;break-inside:avoid}
.aide ul{margin:1.4mm 0 0 4.5mm;padding:0}.aide li+li{margin-top:.8mm}
.numero{width:14mm;font-weight:600;font-variant-numeric:tabular-nums}
.reporter{width:30mm;text-align:right;white-space:nowrap;font-weight:600;font-variant-numeric:tabular-nums lining-nums}
.apres{margin-top:2mm;font-size:9.5pt;color:rgb(29 27 24/.72)}
`
