import { longDay } from '../../lib/dates';
import button from '../button.module.css';
import { Dialog } from '../dialog';
import form from '../form/form.module.css';
import { ThingLink } from '../thing/thing-link';
import type { Marker } from './markers';
import styles from './marked-days.module.css';

interface ListProps {
  markers: readonly Marker[];
  onDay: (day: string) => void;
  onFollow: () => void;
}

/** Days that people marked, the latest first, each with its words and the way to it. */
export const MarkedDays = ({ markers, onDay, onFollow }: ListProps) => (
  <ol className={styles.days}>
    {[...markers]
      .sort((a, b) => b.day.localeCompare(a.day))
      .map(({ thing, day, called, words }) => (
        <li key={thing.id}>
          <button type="button" className={button.link} onClick={() => onDay(day)}>
            {longDay(day)}
          </button>
          {words === undefined ? (
            <p>Not known yet at the moment on view.</p>
          ) : (
            <p>
              {words !== called && <b className={styles.called}>{called}. </b>}
              <ThingLink thing={thing} onFollow={onFollow}>
                {words}
              </ThingLink>
            </p>
          )}
        </li>
      ))}
  </ol>
);

interface Props {
  markers: readonly Marker[];
  onDay: (day: string) => void;
  onClose: () => void;
}

/** What is said of the days under a pennant. */
export function MarkedDialog({ markers, onDay, onClose }: Props) {
  const several = markers.length > 1;
  return (
    <Dialog label={several ? 'Days that were marked' : 'A day that was marked'} onClose={onClose}>
      <header className={form.head}>
        <h2>{several ? 'Days that were marked' : 'A day that was marked'}</h2>
        <p>Choose a day to look at it.</p>
      </header>
      <div className={form.body}>
        <MarkedDays
          markers={markers}
          onFollow={onClose}
          onDay={(day) => {
            onDay(day);
            onClose();
          }}
        />
      </div>
      <footer className={form.foot}>
        <button type="button" className={button.primary} onClick={onClose}>
          Close
        </button>
      </footer>
    </Dialog>
  );
}
