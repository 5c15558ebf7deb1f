import { SelectField } from '../../components/form/select-field';
import { TextField } from '../../components/form/text-field';
import { given, text } from '../../lib/form-values';
import type { Wire } from '../../lib/wire';
import type { NewRule } from './api/create-programme';

const AFTER: readonly (readonly [Wire<'WindowOpens'>, string])[] = [
  ['TAKEN', 'the day it is taken'],
  ['PUBLISHED', 'the day it is published'],
  ['MINUTES_PUBLISHED', 'the day its minutes are published'],
];

/** A partner's call-in rule, with the source that states it. */
export function RuleFields({ suffix = '', rule }: { suffix?: string; rule?: Wire<'Rule'> }) {
  return (
    <>
      <TextField
        name={`workingDays${suffix}`}
        label="Working days"
        hint="Weekends and England’s bank holidays are not counted."
        required
        maxLength={2}
        defaultValue={rule && String(rule.workingDays)}
      />
      <SelectField
        name={`after${suffix}`}
        label="Counted from"
        note=""
        required
        options={AFTER}
        defaultValue={rule?.after}
      />
      <TextField
        name={`until${suffix}`}
        label="Until"
        hint="The time of day at which it closes, such as 17:00."
        required
        maxLength={5}
        defaultValue={rule?.until.slice(0, 5)}
      />
      <TextField name={`callers${suffix}`} label="Who can call in" maxLength={200} defaultValue={rule?.callers} />
      <TextField
        name={`source${suffix}`}
        label="Source"
        hint="Where the rule is written, such as “Constitution, part 4E.15”."
        required
        maxLength={200}
        defaultValue={rule?.source}
      />
    </>
  );
}

/** `9:30` and `0930` are half past nine. */
const time = (typed: string): string => {
  const read = /^(\d{1,2})[:.]?(\d{2})$/.exec(typed);
  return read ? `${read[1]!.padStart(2, '0')}:${read[2]}` : typed;
};

export const ruleOf = (form: FormData, suffix = ''): NewRule => ({
  workingDays: Number(given(form, `workingDays${suffix}`)) || 0,
  after: given(form, `after${suffix}`),
  until: time(given(form, `until${suffix}`)),
  callers: text(form, `callers${suffix}`),
  source: given(form, `source${suffix}`),
});
