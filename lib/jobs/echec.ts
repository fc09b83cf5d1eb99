const ADDRESS = /[^\s<>«»"'()]+@[^\s<>«»"'()]+/g

/** What the queue keeps of a job that failed: why, and nobody's address. A mail server's answer names whom it refuses. */
export const echec = (error: unknown): Error => new Error((error instanceof Error ? error.message : String(error)).replace(ADDRESS, '…'))
