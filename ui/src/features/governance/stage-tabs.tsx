import { Tabs, type TabOf } from '../../components/register/tabs';
import { useIsRecord, useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import type { DecisionsSearch } from './decisions-search';

/** The questions asked most, each with its count. */
export function StageTabs({ counts, search }: { counts: Wire<'DecisionCounts'>; search: DecisionsSearch }) {
  const { mine } = useProgramme();
  const record = useIsRecord();
  const us = mine.mayLogFor.length === 1 ? mine.mayLogFor[0] : undefined;
  const tab = (text: string, n: number, to: DecisionsSearch): TabOf<DecisionsSearch> => ({
    text,
    n,
    to,
    current: (search.stage ?? 'open') === (to.stage ?? 'open') && search.waitsFor === to.waitsFor,
  });
  return (
    <Tabs
      label="Stage"
      tabs={[
        tab('Open', counts.open, {}),
        record
          ? tab('No outcome', counts.waiting, { stage: 'waiting' })
          : us
            ? tab('Waiting for us', counts.waitingForMine, { waitsFor: us })
            : tab('Waiting', counts.waiting, { stage: 'waiting' }),
        tab('Final', counts.final, { stage: 'final' }),
        tab('Everything', counts.all, { stage: 'all' }),
      ]}
    />
  );
}
