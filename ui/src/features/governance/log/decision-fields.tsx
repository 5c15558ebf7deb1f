import { useQuery } from '@tanstack/react-query';
import { ChoiceField } from '../../../components/form/choice-field';
import { DateField } from '../../../components/form/date-field';
import { Field } from '../../../components/form/field';
import form from '../../../components/form/form.module.css';
import { SelectField } from '../../../components/form/select-field';
import { TextField } from '../../../components/form/text-field';
import { readDay, today } from '../../../lib/dates';
import { given, lines, text, texts } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';
import type { Wire } from '../../../lib/wire';
import { PartnerField } from '../actions/partner-field';
import { lastSpeaker } from './last-speaker';
import { getDecisions } from '../api/get-decisions';
import { proposeDecision } from '../api/propose-decision';
import { choices, TYPES } from '../decision-words';
import type { Draft } from './draft';
import type { ReadLine } from './read-line';
import { SeenByField } from './seen-by-field';
import { optionsOf } from './options';

interface Props {
  draft: Draft;
  read: ReadLine;
  change: (name: string, value: string) => void;
  changeSeveral: (name: string, values: string[]) => void;
}

/** A decision put forward: what is required first, the rest unfolded when wanted. */
export function DecisionFields({ draft, read, change, changeSeveral }: Props) {
  const { id, mine, partners } = useProgramme();
  const arrangements = useQuery(getDecisions(id, { stage: 'all', size: 1 }, {})).data?.arrangements ?? [];
  const { own } = draft;
  const kept = (name: string) => ({ name, defaultValue: own[name], onChange: (value: string) => change(name, value) });
  const keptDay = (name: string) => ({ name, defaultTyped: own[name], onType: (typed: string) => change(name, typed) });
  const ratifying = partners.filter((one) => one.ratifies);
  const now = today();
  const happenedOn = readDay(own['happenedOn'] ?? read.happenedOn ?? 'today', now) ?? now;
  const partner = own['partner'] ?? read.partner ?? lastSpeaker(id, mine.mayLogFor);
  return (
    <>
      <TextField
        name="title"
        label="Title"
        note={own['title'] === undefined && read.rest ? 'from your line' : 'required'}
        required
        maxLength={200}
        value={own['title'] ?? read.rest}
        onChange={(value) => change('title', value)}
      />
      <PartnerField
        value={partner}
        note={
          own['partner'] === undefined && read.partner ? 'from your line' : mine.mayLogFor.length > 1 ? 'required' : ''
        }
        onChange={(value) => change('partner', value)}
      />
      <DateField
        name="happenedOn"
        label="Happened on"
        note={own['happenedOn'] === undefined && read.happenedOn ? `from “${read.happenedOn}”` : 'required'}
        required
        typed={own['happenedOn'] ?? read.happenedOn ?? 'today'}
        onType={(typed) => change('happenedOn', typed)}
      />
      <Field name="recordedAt" label="Recorded at" note="cannot be set" group>
        {() => 'Given by the ledger when you save'}
      </Field>
      <SeenByField
        partner={partner}
        value={own['visibility'] ?? 'SHARED'}
        onChange={(value) => change('visibility', value)}
      />
      <DateField
        name="neededBy"
        label="Needed by"
        note={own['neededBy'] === undefined && read.neededBy ? 'from your line' : undefined}
        from={happenedOn}
        typed={own['neededBy'] ?? read.neededBy ?? ''}
        onType={(typed) => change('neededBy', typed)}
      />
      <details className={form.more}>
        <summary>More fields</summary>
        <TextField
          label="Arrangement"
          hint={arrangements.length ? `So far: ${arrangements.slice(0, 8).join(', ')}` : undefined}
          {...kept('arrangement')}
        />
        <SelectField label="Type" none="Not stated" options={choices(TYPES)} {...kept('type')} />
        <ChoiceField
          name="requiredPartners"
          label="Required partners"
          hint="It is jointly final once each of these is final."
          several
          options={ratifying.map((one) => [one.id, one.name] as const)}
          defaultValues={draft.several['requiredPartners'] ?? ratifying.map((one) => one.id)}
          onSeveral={(values) => changeSeveral('requiredPartners', values)}
        />
        {draft.several['requiredPartners'] && <input type="hidden" name="choseRequired" value="yes" />}
        <TextField label="Reasons" lines={3} maxLength={10000} {...kept('reasons')} />
        <TextField
          label="Options rejected"
          hint="One a line. Write why after “because”."
          lines={2}
          {...kept('options')}
        />
        <TextField
          label="Power"
          hint="The power or delegation under which it is taken."
          maxLength={200}
          {...kept('power')}
        />
        <TextField label="Interests" maxLength={200} {...kept('interests')} />
        <TextField label="Dispensation" maxLength={200} {...kept('dispensation')} />
        <TextField label="Exempt because" maxLength={200} {...kept('exemptReason')} />
        <TextField label="Background papers" hint="One a line." lines={2} {...kept('backgroundPapers')} />
        <TextField label="Own reference" maxLength={200} {...kept('reference')} />
        <TextField label="Source" maxLength={200} {...kept('source')} />
        <DateField label="Review on" from={happenedOn} {...keptDay('reviewOn')} />
      </details>
    </>
  );
}

export const decisionEntry = (programme: string, values: FormData) =>
  proposeDecision(programme, {
    title: given(values, 'title'),
    partner: given(values, 'partner'),
    happenedOn: given(values, 'happenedOn'),
    visibility: text(values, 'visibility') as Wire<'Visibility'>,
    neededBy: text(values, 'neededBy'),
    arrangement: text(values, 'arrangement'),
    type: text(values, 'type') as Wire<'DecisionType'> | undefined,
    // Untouched, the server's own rule stands: every partner that ratifies.
    requiredPartners: values.has('choseRequired') ? texts(values, 'requiredPartners') : undefined,
    reasons: text(values, 'reasons'),
    options: optionsOf(lines(values, 'options')),
    power: text(values, 'power'),
    interests: text(values, 'interests'),
    dispensation: text(values, 'dispensation'),
    exemptReason: text(values, 'exemptReason'),
    backgroundPapers: lines(values, 'backgroundPapers'),
    reference: text(values, 'reference'),
    source: text(values, 'source'),
    reviewOn: text(values, 'reviewOn'),
  });
