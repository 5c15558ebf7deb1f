import { useMemo, useRef, useState, type ComponentType } from 'react';
import button from '../../components/button.module.css';
import { KeyHint } from '../../components/key-hint';
import { useToast } from '../../components/toast';
import { fetched, useFetched, type Fetched } from '../../lib/fetched';
import { useKeys } from '../../lib/keys';
import { useProgramme } from '../../lib/programme';
import type { Wire } from '../../lib/wire';
import { figure } from '../../lib/words';
import type { ActionProps } from './actions/action';
import { actionsOn, type ActionName } from './actions-on';
import styles from './decision-actions.module.css';

const dialog = (name: string, load: () => Promise<Record<string, unknown>>) =>
  fetched(() => load().then((file) => file[name] as ComponentType<ActionProps>));

const DIALOGS: Record<ActionName, Fetched<ActionProps>> = {
  position: dialog('TakePosition', () => import('./actions/take-position')),
  conditions: dialog('MeetConditions', () => import('./actions/meet-conditions')),
  take: dialog('TakeDecision', () => import('./actions/take-decision')),
  publish: dialog('PublishDecision', () => import('./actions/publish-decision')),
  callIn: dialog('CallInDecision', () => import('./actions/call-in-decision')),
  supersede: dialog('SupersedeDecision', () => import('./actions/supersede-decision')),
  reverse: dialog('ReverseDecision', () => import('./actions/reverse-decision')),
  withdraw: dialog('WithdrawDecision', () => import('./actions/withdraw-decision')),
  correct: dialog('CorrectDecision', () => import('./actions/correct-decision')),
};

/** What can be logged about this decision now: the likeliest as links, the rest behind one. */
export function DecisionActions({ decision }: { decision: Wire<'Decision'> }) {
  const { mine } = useProgramme();
  const say = useToast();
  const more = useRef<HTMLDetailsElement>(null);
  const [open, setOpen] = useState<ActionName>();
  const actions = useMemo(() => actionsOn(decision, mine.mayLogFor), [decision, mine.mayLogFor]);
  useFetched(useMemo(() => actions.map(({ name }) => DIALOGS[name]), [actions]));
  const show = (name: ActionName) => {
    more.current?.removeAttribute('open');
    setOpen(name);
  };
  useKeys(Object.fromEntries(actions.map(({ key, name }) => [key, () => show(name)])));
  if (actions.length === 0) return null;

  const Dialog = open && DIALOGS[open];
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
          decision={decision}
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
