/**
 * The paper of the agency, A4: the address stands in the right-hand window of a DL envelope, 110 mm from the left and 46 mm from the top.
 * The second ink is the first, thinned: Skia embeds a font once more for each lightness of its text (8 kB for a statement).
 */
export const LETTRE_CSS = `
@counter-style rien{system:cyclic;symbols:"";suffix:""}
@page{size:A4;margin:18mm 18mm 24mm;font:8pt/1.4 'Source Sans 3',sans-serif;color:rgb(29 27 24/.72);
@top-left{width:100%;vertical-align:bottom;padding-bottom:3.5mm}
@bottom-left{width:84%;vertical-align:top;margin-top:6mm;padding:4pt 8mm 0 0;border-top:.6pt solid #e5e0d6;text-align:left}
@bottom-right{width:16%;vertical-align:top;margin-top:6mm;padding-top:4pt;border-top:.6pt solid #e5e0d6;text-align:right;white-space:nowrap}}
*{box-sizing:border-box;margin:0;padding:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:10.5pt/1.45 'Source Sans 3',sans-serif;color:#1d1b18;background:#fff}
article{break-before:page}article:first-child{break-before:auto}
b,th{font-weight:600}address{font-style:normal}
.expediteur{display:flex;align-items:flex-start;gap:3.2mm;height:17mm}
.marque{flex:none;display:grid;place-items:center;width:9.5mm;height:9.5mm;border-radius:2.6mm;background:var(--accent);color:var(--encre-accent);font:600 14.5pt/1 'Source Serif 4',serif}
.enseigne{font:600 13pt/1.25 'Source Serif 4',serif;letter-spacing:-.01em}
.discret{font-size:8.75pt;line-height:1.4;color:rgb(29 27 24/.72)}
.expediteur>div{max-width:118mm}.destinataire{margin:11mm 0 0 92mm;width:82mm;min-height:30mm;display:flex;flex-direction:column;overflow-wrap:anywhere}
h1{font:600 20pt/1.2 'Source Serif 4',serif;letter-spacing:-.01em}
.expediteur+h1{margin-top:11mm}
.sous-titre{margin-top:1mm;font-size:9.5pt;color:rgb(29 27 24/.72)}.sous-titre b{color:#1d1b18}
`
