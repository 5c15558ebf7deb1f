import { useQuery } from '@tanstack/react-query';
import { ChoiceField } from '../../../components/form/choice-field';
import { DateField } from '../../../components/form/date-field';
import { SelectField } from '../../../components/form/select-field';
import { TextField } from '../../../components/form/text-field';
import { SourceField } from '../../../components/form/source-field';
import { MoreFields } from '../../../components/form/more-fields';
import { FromLine, HappenedOn, RecordedAt, SpeaksFor } from '../../../components/log/common-fields';
import { useLogDraft } from '../../../components/log/log-draft';
import { SeenBy } from '../../../components/log/seen-by';
import { useProgramme } from '../../../lib/programme';
import { getDecisions } from '../api/get-decisions';
import { getTerms } from '../api/get-terms';
import { choices, TYPES } from '../decision-words';

/** A decision put forward: what is required first, the rest unfolded when wanted. */
export function DecisionFields() {
  const { id, partners } = useProgramme();
  const { several, day, kept, keptDay, changeSeveral } = useLogDraft();
  const arrangements = useQuery(getDecisions(id, { stage: 'all', size: 1 }, {})).data?.arrangements ?? [];
  const terms = useQuery(getTerms(id)).data?.terms ?? [];
  const ratifying = partners.filter((one) => one.ratifies);
  return (
    <>
      <FromLine name="title" label="Title" />
      <SpeaksFor />
      <HappenedOn />
      <RecordedAt />
      <SeenBy />
      <DateField label="Needed by" from={day} {...keptDay('neededBy')} />
      <MoreFields>
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
          defaultValues={several['requiredPartners'] ?? ratifying.map((one) => one.id)}
          onSeveral={(values) => changeSeveral('requiredPartners', values)}
        />
        {several['requiredPartners'] && <input type="hidden" name="choseRequired" value="yes" />}
        {terms.length > 0 && (
          <ChoiceField
            name="terms"
            label="Terms used"
            hint="Of the glossary. Where partners contest one, the decision says so."
            several
            options={terms.map((one) => [one.id, one.term] as const)}
            defaultValues={several['terms'] ?? []}
            onSeveral={(values) => changeSeveral('terms', values)}
          />
        )}
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
        <SourceField {...kept('source')} />
        <DateField label="Review on" from={day} {...keptDay('reviewOn')} />
      </MoreFields>
    </>
  );
}
