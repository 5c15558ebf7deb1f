import { useEffect } from 'react';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import { ChoiceField } from '../form/choice-field';
import form from '../form/form.module.css';
import { KeyHint } from '../key-hint';
import { useLogDraft } from './log-draft';

/** Who sees the entry; Alt+V turns to the next choice. The programme's office logs nothing that one partner alone sees. */
export function SeenBy() {
  const { mine } = useProgramme();
  const { partner, chosen } = useLogDraft();
  const { value, onChange } = chosen('visibility', 'SHARED');
  const nameOf = usePartnerNames();
  const own = partner || (mine.mayLogFor.length === 1 ? mine.mayLogFor[0]! : '');
  const holds = mine.roles.some((held) => held.partner === own && (held.role === 'OFFICER' || held.role === 'LEAD'));
  const options = [
    ['SHARED', 'All partners'] as const,
    ...(holds ? [['PARTNER', `Only ${nameOf(own)}`] as const] : []),
    ['PUBLIC', 'Public'] as const,
  ];
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (!event.altKey || event.code !== 'KeyV') return;
      event.preventDefault();
      const at = options.findIndex(([one]) => one === value);
      onChange(options[(at + 1) % options.length]![0]);
    };
    addEventListener('keydown', act);
    return () => removeEventListener('keydown', act);
  });
  return (
    <ChoiceField
      name="visibility"
      label="Who sees it"
      options={options}
      value={value}
      onChange={onChange}
      note={
        <span className={form.keys}>
          <KeyHint>Alt V</KeyHint>
        </span>
      }
    />
  );
}
