import { useIsFetching, useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useLayoutEffect, useState } from 'react';
import { Failure } from '../components/failure';
import { MomentBar } from '../components/moment-bar/moment-bar';
import { Toasts } from '../components/toast';
import { getActivity } from '../features/journal/api/get-activity';
import { getProgramme } from '../features/programme/api/get-programme';
import { today } from '../lib/dates';
import { fetched, useFetched } from '../lib/fetched';
import { useKeys } from '../lib/keys';
import { LogDialog, type ToLog } from '../lib/log-dialog';
import { clocksOn, useMoment, type Clock } from '../lib/moment';
import { ProgrammeOnView } from '../lib/programme';
import type { Wire } from '../lib/wire';
import { Menu } from './menu';
import { NothingKnown } from './nothing-known';
import { NoticeStrip } from './notice-strip';
import { PrintFooter } from './print-footer';
import styles from './shell.module.css';
import { useFocusOnPage } from './use-focus-on-page';
import { useLive } from './use-live';
import { useMarkers } from './use-markers';
import { usePageShown } from './use-page-shown';

const LogEntry = fetched(() => import('./log/log-entry').then((file) => file.LogEntry));
const KeysDialog = fetched(() => import('./keys-dialog').then((file) => file.KeysDialog));
const LIKELY = [LogEntry, KeysDialog];
const LIKELY_IN_THE_PAST = [KeysDialog];
const NONE = [] as const;

/** The frame of every page of a programme: menu, moment bar, and the page in view. */
export function Shell() {
  const { programme } = useParams({ from: '/signed-in/programmes/$programme' });
  const asked = useQuery(getProgramme(programme, {}));
  if (asked.data) return <Frame key={programme} programme={asked.data} />;
  if (asked.error) {
    return (
      <main className={styles.alone}>
        <Failure error={asked.error} retry={() => void asked.refetch()} />
      </main>
    );
  }
  return <main className={styles.alone} aria-busy="true" />;
}

/** The replay shows either clock, or both. */
function useSideBySide() {
  const navigate = useNavigate();
  const replays = /^\/programmes\/[^/]+\/replay\/?$/.test(useLocation().pathname);
  const { clocks: asked } = useSearch({ strict: false });
  const { asAt } = useMoment();
  if (!replays) return undefined;
  const clocks: readonly Clock[] = !asked || asked === 'both' ? ['then', 'hindsight'] : [asked];
  const onClocks = (now: readonly Clock[]) =>
    void navigate({
      to: '.',
      search: (before) => ({
        ...before,
        clocks: now.length > 1 ? undefined : now[0],
        knownAt: now.length === 1 && now[0] === 'then' ? asAt : undefined,
      }),
      replace: true,
    });
  return { clocks, onClocks };
}

function Frame({ programme }: { programme: Wire<'ProgrammeAnswer'> }) {
  const moment = useMoment();
  const navigate = useNavigate();
  const activity = useQuery(getActivity(programme.id));
  const markers = useMarkers(programme.id, moment);
  const [toLog, setToLog] = useState<ToLog>();
  const [keys, setKeys] = useState(false);
  const now = today();
  const mayLog = !moment.past && programme.mine.mayLogFor.length > 0;

  const show = (day: string, clock: Clock = moment.clock ?? 'hindsight') =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...clocksOn(day, clock) }), replace: moment.past });
  const back = () => show(now);
  useLive(programme.id);
  const shown = usePageShown();
  useFetched(shown ? (mayLog ? LIKELY : LIKELY_IN_THE_PAST) : NONE);
  useKeys({
    l: mayLog ? () => setToLog({}) : undefined,
    t: moment.past ? back : undefined,
    '?': () => setKeys(true),
  });
  useFocusOnPage();
  useLayoutEffect(() => {
    document.documentElement.toggleAttribute('data-past', moment.past);
    return () => document.documentElement.removeAttribute('data-past');
  }, [moment.past]);

  return (
    <ProgrammeOnView value={programme}>
      <LogDialog value={mayLog ? setToLog : undefined}>
        <Toasts>
          <a className={styles.skip} href="#page">
            Skip to the page
          </a>
          <NoticeStrip notice={programme.notice} />
          <div className={styles.frame} data-notice={programme.notice}>
            <Menu onKeys={() => setKeys(true)} />
            <div className={styles.side}>
              <MomentBar
                activity={activity.data}
                markers={markers}
                moment={moment}
                now={now}
                loading={useIsFetching() > 0}
                onDay={show}
                onToday={back}
                sideBySide={useSideBySide()}
              />
              <main id="page" className={styles.page} tabIndex={-1}>
                <NothingKnown
                  moment={moment}
                  firstRecordedAt={activity.data?.firstRecordedAt}
                  onHindsight={() => show(moment.day, 'hindsight')}
                />
                <Outlet />
              </main>
            </div>
          </div>
          <PrintFooter />
          {toLog && <LogEntry toLog={toLog} onClose={() => setToLog(undefined)} />}
          {keys && <KeysDialog onClose={() => setKeys(false)} />}
        </Toasts>
      </LogDialog>
    </ProgrammeOnView>
  );
}
