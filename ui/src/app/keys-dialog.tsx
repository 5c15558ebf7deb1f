import button from '../components/button.module.css';
import { Dialog } from '../components/dialog';
import form from '../components/form/form.module.css';
import { KeyHint } from '../components/key-hint';
import { useStored } from '../lib/stored';
import styles from './keys-dialog.module.css';

const KEYS: readonly (readonly [string, string])[] = [
  ['L', 'Log an entry'],
  ['Z', 'Undo what you have just logged'],
  ['/', 'Find'],
  ['J', 'Next row'],
  ['K', 'Row before'],
  ['T', 'Back to today'],
  ['C', 'On the page of a thing: correct it'],
  ['P', 'On a decision: take or change a position'],
  ['More', 'On the page of a thing: each action shows its own letter'],
  ['?', 'This list'],
];

/** What the keys do, and whether single letters do anything. */
export function KeysDialog({ onClose }: { onClose: () => void }) {
  const [keys, setKeys] = useStored('keys');
  return (
    <Dialog label="Keys" onClose={onClose}>
      <header className={form.head}>
        <h2>Keys</h2>
        <p>Single letters act only while you are not typing.</p>
      </header>
      <div className={form.body}>
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={keys !== 'off'}
            onChange={(event) => setKeys(event.target.checked ? null : 'off')}
          />
          Single-letter keys are on
        </label>
        <dl className={styles.keys}>
          {KEYS.map(([key, does]) => (
            <div key={key}>
              <dt>
                <KeyHint>{key}</KeyHint>
                <span className="visually-hidden">{key}</span>
              </dt>
              <dd>{does}</dd>
            </div>
          ))}
          <div>
            <dt>Arrows</dt>
            <dd>On the needle: an entry on or back; with Shift, a day that was marked; Home and End to the ends</dd>
          </div>
          <div>
            <dt>Page Up, Page Down</dt>
            <dd>On the needle: a month on or back</dd>
          </div>
          <div>
            <dt>Ctrl ↵</dt>
            <dd>In a form: save</dd>
          </div>
          <div>
            <dt>Alt, and a letter</dt>
            <dd>When logging: the kind of entry; each shows its letter</dd>
          </div>
          <div>
            <dt>Alt V</dt>
            <dd>When logging: who sees it</dd>
          </div>
          <div>
            <dt>Alt ↵</dt>
            <dd>When logging: save, and log another</dd>
          </div>
        </dl>
      </div>
      <footer className={form.foot}>
        <button type="button" className={button.primary} onClick={onClose}>
          Close
        </button>
      </footer>
    </Dialog>
  );
}
