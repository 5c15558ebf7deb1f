import type { Closing } from '../../../components/thing/thing-actions';
import type { Wire } from '../../../lib/wire';

/** What every dialog of an action on a decision is given. */
export interface ActionProps extends Closing {
  decision: Wire<'DecisionRecord'>;
}
