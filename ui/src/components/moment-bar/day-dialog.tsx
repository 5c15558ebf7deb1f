import { useEffect, useRef, useState } from 'react';
import { longDay, readDay } from '../../lib/dates';
import type { Clock, Moment } from '../../lib/moment';
import button from '../button.module.css';
import { Dialog } from '../dialog';
import { ChoiceField } from '../form/choice-field';
import { DateField } from '../form/date-field';
import { FieldErrors } from '../form/field';
import form from '../form/form.module.css';
import { MarkedDays } from './marked-days';
import type { Marker } from './markers';
import styles from './marked-days.module.css';

interface Props {
  moment: Moment;
  markers: readonly Marker[];
  now: string;
  onDay: (day: string, clock: Clock) => void;
  onClose: () => void;
}

/** Types the day to look at. */
export function DayDialog({ moment, markers, now, onDay, onClose }: Props) {
  const [typed, setTyped] = useState(longDay(moment.day));
  const [wrong, setWrong] = useState<string>();
  const own = useRef<HTMLFormElement>(null);
  useEffect(() => own.current?.querySelector('input')?.select(), []);
  const look = (day: string) => {
    onDay(day, new FormData(own.current!).get('clock') as Clock);
    onClose();
  };
  const show = () => {
    const day = readDay(typed, now);
    if (!day || day > now) {
      setWrong(day ? 'Choose today or a day before it' : 'Write a date, such as 26/3/2015, 26 Mar or yesterday');
      own.current?.querySelector('input')?.focus();
      return;
    }
    look(day);
  };
  return (
    <Dialog label="Change the moment" onClose={onClose}>
      <form
        ref={own}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          show();
        }}
      >
        <header className={form.head}>
          <h2>Change the moment</h2>
          <p>Every figure on the page is then the figure of that day.</p>
        </header>
        <div className={form.body}>
          <FieldErrors value={wrong ? [{ field: 'day', message: wrong }] : []}>
            <DateField name="day" label="Day to look at" required typed={typed} onType={setTyped} />
            <ChoiceField
              name="clock"
              label="Which clock"
              defaultValue={moment.clock ?? 'hindsight'}
              options={[
                ['hindsight', 'With hindsight: what was recorded later about that day too'],
                ['then', 'As known then: what was recorded by that day'],
              ]}
            />
          </FieldErrors>
          {markers.length > 0 && (
            <>
              <h3 className={styles.head}>Or a day that was marked</h3>
              <MarkedDays markers={markers} onDay={look} onFollow={onClose} />
            </>
          )}
        </div>
        <footer className={form.foot}>
          <button type="button" className={button.plain} onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className={button.primary}>
            Show that day
          </button>
        </footer>
      </form>
    </Dialog>
  );
}
