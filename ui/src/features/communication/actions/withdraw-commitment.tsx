import { WithdrawThing } from '../../../components/thing/withdraw-thing';
import type { OnCommitment } from './action';

export const WithdrawCommitment = ({ commitment, ...rest }: OnCommitment) => (
  <WithdrawThing called="commitment" to="commitments" thing={commitment} {...rest} />
);
