/** Why a feed cannot be read, in French, for the agency's staff. */
export class FluxRefuse extends Error {}
