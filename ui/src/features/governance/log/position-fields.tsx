import { useQuery } from '@tanstack/react-query';
import { SelectField } from '../../../components/form/select-field';
import { HappenedOn, SpeaksFor } from '../../../components/log/common-fields';
import { useLogDraft } from '../../../components/log/log-draft';
import { useProgramme } from '../../../lib/programme';
import type { Wire } from '../../../lib/wire';
import { StanceFields } from '../actions/stance-fields';
import { getDecisions } from '../api/get-decisions';

const MOST = 200;

/** Where a partner stands on a decision that is open. */
export function PositionFields() {
  const { id } = useProgramme();
  const { own, read, about, change } = useLogDraft();
  const open = useQuery(getDecisions(id, { stage: 'open', sort: 'needed', size: MOST }, {})).data?.decisions ?? [];
  const named = open.find((one) => one.ref.replace(/-0+/, '-') === read.fields['ref']?.replace(/-0+/, '-'));
  return (
    <>
      <SelectField
        name="decision"
        label="On decision"
        note={own['decision'] === undefined && named ? 'from your line' : 'required'}
        required
        none="Choose a decision"
        value={own['decision'] ?? named?.id ?? about ?? ''}
        options={open.map((one) => [one.id, `${one.ref} ${one.title}`] as const)}
        onChange={(value) => change('decision', value)}
      />
      <SpeaksFor />
      <StanceFields stance={read.fields['stance'] as Wire<'Stance'> | undefined} words={read.rest} />
      <HappenedOn />
    </>
  );
}
