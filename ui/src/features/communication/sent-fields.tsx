import { ChoiceField } from '../../components/form/choice-field';
import { SelectField } from '../../components/form/select-field';
import { given, number, text } from '../../lib/form-values';
import type { Wire } from '../../lib/wire';
import { SENTIMENTS } from './communication-words';

const YES_NO = [
  ['no', 'No'],
  ['yes', 'Yes'],
] as const;

interface Chosen {
  defaultValue?: string;
  value?: string;
  onChange?: (value: string) => void;
}

export const PublicityField = (chosen: Chosen) => (
  <ChoiceField name="publicity" label="Publicity" options={YES_NO} {...chosen} />
);

export const SponsorField = (chosen: Chosen) => (
  <ChoiceField
    name="sponsorNamed"
    label="Sponsor named"
    hint="Whether it names the senior sponsor."
    options={[['', 'Not stated'], ...YES_NO]}
    {...chosen}
  />
);

export const SentimentField = (chosen: Chosen) => (
  <SelectField
    name="sentiment"
    label="Sentiment"
    none="Not stated"
    options={Object.entries(SENTIMENTS) as [Wire<'Sentiment'>, string][]}
    {...chosen}
  />
);

/** What these fields say, as the body of a request. */
export const sentOf = (form: FormData) => ({
  reach: number(form, 'reach'),
  feedback: text(form, 'feedback'),
  sentiment: text(form, 'sentiment'),
  publicity: given(form, 'publicity') === 'yes',
  sponsorNamed: text(form, 'sponsorNamed') && given(form, 'sponsorNamed') === 'yes',
  source: text(form, 'source'),
});
