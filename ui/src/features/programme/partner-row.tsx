import { useState } from 'react';
import button from '../../components/button.module.css';
import { ChoiceField } from '../../components/form/choice-field';
import { TextField } from '../../components/form/text-field';
import { given } from '../../lib/form-values';
import type { NewPartner } from './api/create-programme';
import styles from './create-programme.module.css';
import { RuleFields, ruleOf } from './rule-fields';
import { slug } from './slug';

interface Props {
  row?: number;
  number?: number;
  onRemove?: () => void;
}

const prefixOf = (row?: number) => (row === undefined ? '' : `-${row}`);

/** One partner, with its call-in rule where one is known. */
export function PartnerRow({ row, number, onRemove }: Props) {
  const [rule, setRule] = useState('none');
  const end = prefixOf(row);
  return (
    <fieldset className={number ? styles.partner : undefined} data-group={number && `partner ${number}`}>
      <legend className={number ? undefined : 'visually-hidden'}>
        {number ? `Partner ${number}` : 'Partner'}
        {onRemove && (
          <button type="button" className={`${button.link} ${styles.remove}`} onClick={onRemove}>
            Remove<span className="visually-hidden"> partner {number}</span>
          </button>
        )}
      </legend>
      <TextField name={`name${end}`} label="Name" required maxLength={200} />
      <TextField
        name={`kind${end}`}
        label="Kind"
        hint="Council, police, health, or what else it is."
        required
        maxLength={60}
        defaultValue="council"
      />
      <ChoiceField
        name={`rule${end}`}
        label="Call-in"
        value={rule}
        onChange={setRule}
        options={[
          ['none', 'No rule is known'],
          ['known', 'A rule is known'],
          ['apart', 'It takes no part in ratification'],
        ]}
      />
      {rule === 'known' && <RuleFields suffix={end} />}
    </fieldset>
  );
}

export function partnerOf(form: FormData, row?: number): NewPartner {
  const end = prefixOf(row);
  const name = given(form, `name${end}`);
  const rule = given(form, `rule${end}`);
  return {
    id: slug(name),
    name,
    kind: given(form, `kind${end}`).toLowerCase(),
    ratifies: rule !== 'apart',
    callInRule: rule === 'known' ? ruleOf(form, end) : undefined,
  };
}
