import type { Entry } from '../../../lib/entry';
import type { Wire } from '../../../lib/wire';

interface Position {
  partner: string;
  stance: Wire<'Stance'>;
  conditions?: string;
  reason?: string;
  happenedOn: string;
}

export const takePosition = (programme: string, decision: string, body: Position): Entry => ({
  path: `/programmes/${programme}/decisions/${decision}/positions`,
  body,
});
