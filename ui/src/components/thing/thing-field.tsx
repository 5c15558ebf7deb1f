import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { calledThing, getThings } from '../../lib/links';
import { usePartnerNames, useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { figure } from '../../lib/words';
import { Field } from '../form/field';
import form from '../form/form.module.css';
import styles from './thing-field.module.css';

interface Props {
  name: string;
  label: string;
  /** The ids of those that are not offered. */
  not: readonly string[];
}

const TYPING_MS = 250;
const NONE: Wire<'ThingRow'>[] = [];

/** One thing of any kind: found by its words or by what it is called, and chosen. */
export function ThingField({ name, label, not }: Props) {
  const { id: programme } = useProgramme();
  const nameOf = usePartnerNames();
  const resting = useRef<number>(undefined);
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState<Wire<'ThingRow'>>();
  const found = useQuery(getThings(programme, q)).data;
  useEffect(() => () => clearTimeout(resting.current), []);
  const offered = (found?.things ?? NONE).filter(({ id }) => id !== chosen?.id && !not.includes(id));
  const things = chosen ? [chosen, ...offered] : offered;
  return (
    <>
      <Field name={`${name}-find`} label="Find" note="optional" hint="Its words, or what it is called, such as R-12.">
        {(ids) => (
          <input
            type="search"
            className={form.input}
            maxLength={200}
            autoComplete="off"
            onChange={({ target }) => {
              clearTimeout(resting.current);
              resting.current = window.setTimeout(() => setQ(target.value.trim()), TYPING_MS);
            }}
            // Enter looks for it, and saves nothing.
            onKeyDown={(event) => event.key === 'Enter' && !event.ctrlKey && !event.metaKey && event.preventDefault()}
            {...ids}
          />
        )}
      </Field>
      <Field name={name} label={label} group>
        {({ id, ...described }) => (
          <>
            <div
              role="radiogroup"
              aria-labelledby={`${id}-label`}
              aria-required
              className={styles.things}
              {...described}
            >
              {things.map((thing, index) => (
                <label key={thing.id} className={form.choice}>
                  <input
                    type="radio"
                    id={index === 0 ? id : undefined}
                    name={name}
                    value={thing.id}
                    data-label={label}
                    required
                    checked={thing.id === chosen?.id}
                    onChange={() => setChosen(thing)}
                  />
                  <span>
                    <span className={styles.called}>{calledThing(thing)}</span> {thing.title}
                    {thing.visibility === 'PARTNER' && ` (only ${nameOf(thing.partner)} sees this)`}
                  </span>
                </label>
              ))}
            </div>
            <p className={form.hint} role="status">
              {found && says(offered.length, found.things.length, found.total, q)}
            </p>
          </>
        )}
      </Field>
    </>
  );
}

function says(offered: number, shown: number, total: number, q: string): string {
  if (offered === 0)
    return q ? 'Nothing else is called so. Try other words.' : 'There is nothing else to link it with.';
  return total > shown ? `The first ${shown} of ${figure(total)}. Say more to find others.` : '';
}
