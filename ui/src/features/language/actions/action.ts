import type { Closing } from '../../../components/thing/thing-actions';
import type { Term } from '../wire';

/** What every dialog of an action on a term is given. */
export interface ActionProps extends Closing {
  term: Term;
}
