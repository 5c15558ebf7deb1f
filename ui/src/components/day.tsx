import { shortDay, shortWeekday } from '../lib/dates';
import styles from './day.module.css';

/** A day in a table: weekday, date and month stand in slots of their own, so that columns read straight down. */
export function Day({ day, near }: { day: string; near: string }) {
  const [date, ...month] = shortDay(day, near).split(' ');
  return (
    <time dateTime={day} className={styles.day}>
      <span className={styles.weekday}>{shortWeekday(day)}</span> <span className={styles.date}>{date}</span>{' '}
      {month.join(' ')}
    </time>
  );
}
