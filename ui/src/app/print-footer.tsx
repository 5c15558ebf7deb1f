import { useEffect } from 'react';
import { longDay } from '../lib/dates';
import { useMoment, type Moment } from '../lib/moment';
import { usePrintedNow } from '../lib/printed';
import { useProgramme } from '../lib/programme';

/** At the foot of every printed page: what it is, the moment it shows, and which page it is. */
export function PrintFooter() {
  const programme = useProgramme();
  const moment = useMoment();
  const shown = usePrintedNow();
  const what = [`Prinuce, ${programme.name}`, programme.notice === 'FICTIONAL' && 'fictional demonstration data', shown]
    .filter(Boolean)
    .join('; ');
  useFoot(what, `As at ${longDay(moment.day)}, ${clockWords(moment)}`);
  return null;
}

function clockWords({ past, clock, knownAt }: Moment): string {
  if (!past) return 'as known on that day';
  if (clock === 'then') return 'as known then';
  return clock === 'hindsight' ? 'with hindsight' : `as known on ${longDay(knownAt!.slice(0, 10))}`;
}

/** Page margins can only be filled by a style sheet; this one is made in place, for the words change. */
function useFoot(left: string, right: string): void {
  useEffect(() => {
    if (!('adoptedStyleSheets' in document)) return;
    const sheet = new CSSStyleSheet();
    const font = "font: 8pt/10pt 'Source Sans 3', Arial, sans-serif; vertical-align: top; padding-top: 4mm";
    sheet.replaceSync(`@page {
      @bottom-left { content: ${quoted(left)}; ${font}; }
      @bottom-right { content: ${quoted(`${right}. Page `)} counter(page) " of " counter(pages); ${font}; }
    }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [left, right]);
}

const quoted = (text: string) => `"${text.replace(/[\\"]/g, '\\$&').replace(/\s+/g, ' ')}"`;
