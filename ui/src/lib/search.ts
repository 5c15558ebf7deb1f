/** What an address may say of a register: only known values are taken, anything else is as if it were not there. */
export const among = <Value extends string>(values: readonly Value[], given: unknown): Value | undefined =>
  values.find((value) => value === given);

export const words = (given: unknown): string | undefined =>
  typeof given === 'string' || typeof given === 'number' ? String(given).slice(0, 200) || undefined : undefined;

export function pageIn(given: unknown): number | undefined {
  const page = Number(given);
  return Number.isInteger(page) && page > 1 ? page : undefined;
}
