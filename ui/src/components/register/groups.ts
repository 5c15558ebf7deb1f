import type { Group } from './register';

/** The rows of a page under the headings of their stages, in the order of the headings; without any, as they came. */
export function groupsOf<Stage extends string, Row extends { stage: Stage }>(
  rows: Row[],
  heads: Record<Stage, string> | undefined,
  note: (n: number) => string,
): Group<Row>[] {
  if (!heads) return [{ key: 'all', rows }];
  return (Object.keys(heads) as Stage[])
    .map((stage) => ({ stage, own: rows.filter((row) => row.stage === stage) }))
    .filter(({ own }) => own.length > 0)
    .map(({ stage, own }) => ({ key: stage, head: heads[stage], note: note(own.length), rows: own }));
}
