import type { Closing } from '../../../components/thing/thing-actions';
import type { Wire } from '../../../lib/wire';

/** What every dialog of an action on an observation is given. */
export interface ActionProps extends Closing {
  observation: Wire<'ObservationRow'>;
}
