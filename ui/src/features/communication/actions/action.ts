import type { Closing } from '../../../components/thing/thing-actions';
import type { Wire } from '../../../lib/wire';

/** What every dialog of an action on a commitment is given. */
export interface OnCommitment extends Closing {
  commitment: Wire<'CommitmentRow'>;
}

/** What every dialog of an action on a communication is given. */
export interface OnCommunication extends Closing {
  communication: Wire<'CommunicationRow'>;
}
