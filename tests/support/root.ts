/** The folder of the project: tests, look and bench run from there, as modules of either kind. */
export const root = process.cwd()
