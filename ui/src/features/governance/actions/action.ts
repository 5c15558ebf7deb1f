import type { Wire } from '../../../lib/wire';

/** What every dialog of an action on a decision is given. */
export interface ActionProps {
  decision: Wire<'Decision'>;
  onLogged: (logged: Wire<'Logged'>) => void;
  onClose: () => void;
}
