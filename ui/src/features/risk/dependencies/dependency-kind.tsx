import { DateField } from '../../../components/form/date-field';
import { SelectField } from '../../../components/form/select-field';
import { SourceField } from '../../../components/form/source-field';
import { FromLine, HappenedOn, RecordedAt, SpeaksFor } from '../../../components/log/common-fields';
import type { KindOfEntry } from '../../../components/log/kind-of-entry';
import { useLogDraft } from '../../../components/log/log-draft';
import { SeenBy } from '../../../components/log/seen-by';
import { readDay } from '../../../lib/dates';
import { given, text } from '../../../lib/form-values';
import { useProgramme } from '../../../lib/programme';

const NEEDED_BY = /,? needed by ([^,]+)/i;

export const dependencyKind: KindOfEntry = {
  kind: 'dependency',
  name: 'Dependency',
  key: 'N',
  path: 'dependencies',
  thing: 'dependency',
  placeholder: 'The list of licences in force from Thornbury Park, needed by 1 June',
  readLine(line, now, partners) {
    const giver = readGiver(line, partners);
    const rest = giver?.rest ?? line;
    const needed = NEEDED_BY.exec(rest);
    const neededBy = needed && readDay(needed[1]!, now, now) ? needed[1] : undefined;
    return {
      fields: { giver: giver?.id, neededBy },
      rest: neededBy ? rest.replace(needed![0], '') : rest,
    };
  },
  Fields: DependencyFields,
  entry: (programme, values) => ({
    path: `/programmes/${programme}/dependencies`,
    body: {
      what: given(values, 'what'),
      partner: given(values, 'partner'),
      giver: given(values, 'giver'),
      receiver: given(values, 'receiver'),
      neededBy: given(values, 'neededBy'),
      promisedBy: text(values, 'promisedBy'),
      happenedOn: given(values, 'happenedOn'),
      visibility: text(values, 'visibility'),
      source: text(values, 'source'),
    },
  }),
  withdraw: (programme, dependency, body) => ({
    path: `/programmes/${programme}/dependencies/${dependency}/withdraw`,
    body,
  }),
};

/** `from Thornbury Park`, by its name, its id or its two letters. */
function readGiver(line: string, partners: readonly { id: string; name: string; short: string }[]) {
  for (const { id, name, short } of partners) {
    for (const spelling of [name, id, short]) {
      const said = ` from ${spelling}`.toLowerCase();
      const at = line.toLowerCase().lastIndexOf(said);
      const after = line.slice(at + said.length);
      if (at >= 0 && /^(,|\s|$)/.test(after)) return { id, rest: line.slice(0, at).replace(/,$/, '') + after };
    }
  }
  return undefined;
}

/** What one partner needs of another, and by when. */
function DependencyFields() {
  const { partners, mine } = useProgramme();
  const { own, read, partner, day, kept, keptDay, chosen } = useLogDraft();
  const names = partners.filter((one) => !one.leftOn).map((one) => [one.id, one.name] as const);
  const speaks = partner || (mine.mayLogFor.length === 1 ? mine.mayLogFor[0]! : '');
  const neededBy = keptDay('neededBy');
  const giver = chosen('giver');
  const receiver = chosen('receiver', giver.value === speaks ? '' : speaks);
  return (
    <>
      <FromLine name="what" label="What is needed" lines={2} maxLength={1000} />
      <SpeaksFor />
      <SelectField label="Receiver" note="required" required none="Choose who needs it" options={names} {...receiver} />
      <SelectField
        label="Giver"
        note={own['giver'] === undefined && read.fields['giver'] ? 'from your line' : 'required'}
        required
        none="Choose who is to give it"
        options={names.filter(([id]) => id !== receiver.value)}
        {...giver}
      />
      <DateField label="Needed by" required from={day} {...neededBy} note={neededBy.note ?? 'required'} />
      <DateField label="Promised by" hint="If the giver has said so." from={day} {...keptDay('promisedBy')} />
      <HappenedOn />
      <RecordedAt />
      <SeenBy />
      <SourceField {...kept('source')} />
    </>
  );
}
