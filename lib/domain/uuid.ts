/** What the database accepts as an id of its rows; anything else in an address is no row's. */
export const estUuid = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
