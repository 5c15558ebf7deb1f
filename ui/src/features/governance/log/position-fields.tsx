import { useQuery } from '@tanstack/react-query';
import { DateField } from '../../../components/form/date-field';
import { SelectField } from '../../../components/form/select-field';
import { given } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import { PartnerField } from '../actions/partner-field';
import { positionOf, StanceFields } from '../actions/stance-fields';
import { getDecisions } from '../api/get-decisions';
import { takePosition } from '../api/take-position';
import type { Draft } from './draft';
import { lastSpeaker } from './last-speaker';
import type { ReadLine } from './read-line';

interface Props {
  draft: Draft;
  read: ReadLine;
  decision?: string;
  change: (name: string, value: string) => void;
}

const MOST = 200;

/** Where a partner stands on a decision that is open. */
export function PositionFields({ draft, read, decision, change }: Props) {
  const { id, mine } = useProgramme();
  const open = useQuery(getDecisions(id, { stage: 'open', sort: 'needed', size: MOST }, {})).data?.decisions ?? [];
  const { own } = draft;
  const named = open.find((one) => one.ref.replace(/-0+/, '-') === read.ref?.replace(/-0+/, '-'));
  return (
    <>
      <SelectField
        name="decision"
        label="On decision"
        note={own['decision'] === undefined && named ? 'from your line' : 'required'}
        required
        none="Choose a decision"
        value={own['decision'] ?? named?.id ?? decision ?? ''}
        options={open.map((one) => [one.id, `${one.ref} ${one.title}`] as const)}
        onChange={(value) => change('decision', value)}
      />
      <PartnerField
        value={own['partner'] ?? read.partner ?? lastSpeaker(id, mine.mayLogFor)}
        note={own['partner'] === undefined && read.partner ? 'from your line' : undefined}
        onChange={(value) => change('partner', value)}
      />
      <StanceFields stance={read.stance} words={read.rest} />
      <DateField
        name="happenedOn"
        label="Happened on"
        note={own['happenedOn'] === undefined && read.happenedOn ? `from “${read.happenedOn}”` : 'required'}
        required
        typed={own['happenedOn'] ?? read.happenedOn ?? 'today'}
        onType={(typed) => change('happenedOn', typed)}
      />
    </>
  );
}

export const positionEntry = (programme: string, values: FormData) =>
  takePosition(programme, given(values, 'decision'), {
    partner: given(values, 'partner'),
    ...positionOf(values),
    happenedOn: given(values, 'happenedOn'),
  });
