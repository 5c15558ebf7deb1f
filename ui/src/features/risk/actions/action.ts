import type { Closing } from '../../../components/thing/thing-actions';
import type { Wire } from '../../../lib/wire';

/** What every dialog of an action on a risk is given. */
export interface ActionProps extends Closing {
  risk: Wire<'RiskRow'>;
}
