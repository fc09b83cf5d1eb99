/** Half of what was measured lies between `low` and `high`. */
export type Spread = { readonly median: number; readonly low: number; readonly high: number }

export const percentile = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.round((values.length - 1) * part)] ?? Number.NaN

export function spread(values: readonly number[]): Spread {
  const at = (part: number) => percentile(values, part)
  return { median: at(0.5), low: at(0.25), high: at(0.75) }
}

/**
 * Each name measured `turns` times, in turns, every second turn the other way round: what else the machine does, and how it warms, weighs
 * on all of them alike.
 */
export async function inTurns<Name extends string, Result>(
  names: readonly Name[],
  turns: number,
  measure: (name: Name) => Promise<Result>,
): Promise<Record<Name, Result[]>> {
  const results = Object.fromEntries(names.map((name) => [name, [] as Result[]])) as Record<Name, Result[]>
  for (let turn = 0; turn < turns; turn++) for (const name of turn % 2 ? names.toReversed() : names) results[name].push(await measure(name))
  return results
}

/** The ratio of each turn, and the medians of the two. */
export type Against = { readonly ratio: Spread; readonly over: number; readonly under: number }

/** `over` / `under`, turn by turn: two runs of one turn shared the machine's mood, two medians did not. */
export const against = (over: readonly number[], under: readonly number[]): Against => ({
  ratio: spread(over.map((value, turn) => value / (under[turn] ?? Number.NaN))),
  over: spread(over).median,
  under: spread(under).median,
})
