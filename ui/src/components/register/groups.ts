import { count } from '../../lib/words';
import type { Group } from './register';

/**
 * The rows of a page under the headings of their stages, in the order of the headings; as they came where another order
 * was asked for.
 *
 * @param called a row: `issue`
 */
export const byStage =
  <Stage extends string>(heads: Record<Stage, string>, called: string) =>
  <Row extends { stage: Stage }>(rows: Row[], sort: string): Group<Row>[] =>
    sort === 'stage'
      ? (Object.keys(heads) as Stage[])
          .map((stage) => ({ stage, own: rows.filter((row) => row.stage === stage) }))
          .filter(({ own }) => own.length > 0)
          .map(({ stage, own }) => ({ key: stage, head: heads[stage], note: count(own.length, called), rows: own }))
      : [{ key: 'all', rows }];
