import { useMemo, useRef, useState } from 'react';
import { useFetched, type Fetched } from '../../lib/fetched';
import { useKeys } from '../../lib/keys';
import { useProgramme } from '../../lib/programme';
import { isOwn } from '../../lib/speaker';
import type { Wire } from '../../lib/wire';
import { figure } from '../../lib/words';
import button from '../button.module.css';
import { KeyHint } from '../key-hint';
import { useToast } from '../toast';
import styles from './thing-actions.module.css';

/** Something that can be logged about a thing. */
export interface Offered<Name extends string = string> {
  name: Name;
  text: string;
  key: string;
  /** Whether it stands in view; the others stand behind one word. */
  direct: boolean;
}

/** What every dialog that logs something about a thing is given, beside the thing. */
export interface Closing {
  onLogged: (logged: Wire<'Logged'>) => void;
  onClose: () => void;
}

interface Props<Name extends string, Own extends object> {
  actions: Offered<Name>[];
  dialogs: Record<Name, Fetched<Own & Closing>>;
  /** The thing, as its dialogs know it. */
  own: Own;
  /** Who logged it: left out where the programme as a whole did. */
  thing: { partner?: string };
}

/** What is for who logged a thing, of every kind. */
const BY_WHO_LOGGED_IT: readonly string[] = ['correct', 'withdraw'];

/** What can be logged about a thing now: the likeliest as links, the rest behind one. */
export function ThingActions<Name extends string, Own extends object>(props: Props<Name, Own>) {
  const { actions: all, dialogs, own, thing } = props;
  const { mine } = useProgramme();
  const actions = useMemo(
    () => all.filter(({ name }) => !BY_WHO_LOGGED_IT.includes(name) || isOwn(thing, mine)),
    [all, thing, mine],
  );
  const say = useToast();
  const more = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState<Name>();
  useFetched(useMemo(() => actions.map(({ name }) => dialogs[name]), [actions, dialogs]));
  const show = (name: Name) => {
    more.current?.removeAttribute('open');
    setOpen(name);
  };
  useKeys(Object.fromEntries(actions.map(({ key, name }) => [key, () => show(name)])));
  if (actions.length === 0) return null;

  const Dialog: Fetched<Own & Closing> | undefined = open && dialogs[open];
  const direct = actions.filter((action) => action.direct);
  const rest = actions.filter((action) => !action.direct);
  return (
    <>
      {direct.map(({ name, text, key }) => (
        <button key={name} type="button" className={button.link} onClick={() => show(name)}>
          {text} <KeyHint>{key.toUpperCase()}</KeyHint>
        </button>
      ))}
      {rest.length > 0 && (
        <details
          ref={more}
          className={styles.more}
          onKeyDown={(event) => event.key === 'Escape' && more.current?.removeAttribute('open')}
        >
          <summary>More</summary>
          <ul>
            {rest.map(({ name, text, key }) => (
              <li key={name}>
                <button type="button" onClick={() => show(name)}>
                  {text} <KeyHint>{key.toUpperCase()}</KeyHint>
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
      {Dialog && (
        <Dialog
          {...own}
          onClose={() => setOpen(undefined)}
          onLogged={({ position }) => {
            setOpen(undefined);
            say(`Logged as entry ${figure(position)}.`);
          }}
        />
      )}
    </>
  );
}
