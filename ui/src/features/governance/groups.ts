import type { Group as GroupOf } from '../../components/register/register';
import type { Wire } from '../../lib/wire';
import { count } from '../../lib/words';
import type { DecisionsSearch } from './decisions-search';
import { headOf, STAGE_HEADS, stageNote } from './stages';

export type Group = GroupOf<Wire<'DecisionRow'>>;

/** The rows of a page under their headings, in the order they came. Over several pages a note says which part it counts. */
export function groupsOf(
  rows: Wire<'DecisionRow'>[],
  by: NonNullable<DecisionsSearch['group']>,
  day: string,
  total: number,
  record: boolean,
): Group[] {
  if (by === 'none') return [{ key: 'all', rows }];
  const part = rows.length < total ? ', on this page' : '';
  if (by === 'arrangement') {
    const names = [...new Set(rows.map((row) => row.arrangement ?? ''))].sort((a, b) =>
      a ? (b ? a.localeCompare(b) : -1) : 1,
    );
    return names.map((name) => {
      const own = rows.filter((row) => (row.arrangement ?? '') === name);
      return { key: name, head: name || 'Of no arrangement', note: count(own.length, 'decision') + part, rows: own };
    });
  }
  return (Object.keys(STAGE_HEADS) as Wire<'DecisionStage'>[])
    .map((stage) => ({ stage, own: rows.filter((row) => row.stage === stage) }))
    .filter(({ own }) => own.length > 0)
    .map(({ stage, own }) => ({
      key: stage,
      head: headOf(stage, record),
      note: stageNote(stage, own, day, record) + part,
      rows: own,
    }));
}
