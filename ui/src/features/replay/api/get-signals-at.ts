import type { Clocks } from '../../../lib/moment';
import { question } from '../../../lib/reading';

/** A signal as the friction page lists it. */
export interface SignalAt {
  kind: string;
  by: string;
  with: string;
  openedOn: string;
  closedOn?: string;
  adds: number;
  thing?: { kind: string; id: string; ref: string; title: string };
  says: string;
  opened: number;
}

/** The signals between two partners at a moment, each with what it adds. */
export const getSignalsAt = (programme: string, between: string, clocks: Clocks) =>
  question<{ signals: SignalAt[] }>(programme, '/friction/signals', clocks, { between }, `signals of ${between}`);
