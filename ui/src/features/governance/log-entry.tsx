import type { ToLog } from '../../lib/log-dialog';
export const LogEntry = (_: { toLog: ToLog; onClose: () => void }) => null;
