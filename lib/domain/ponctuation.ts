/** A text that others typed, whose « : » or « ? » never begins a line: its spaces there no longer break. */
export const sansCoupure = (texte: string): string => texte.replace(/ (?=[:;!?»])/g, '\u00a0').replace(/« /g, '«\u00a0')
