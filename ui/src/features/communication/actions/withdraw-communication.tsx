import { WithdrawThing } from '../../../components/thing/withdraw-thing';
import type { OnCommunication } from './action';

export const WithdrawCommunication = ({ communication, ...rest }: OnCommunication) => (
  <WithdrawThing called="communication" to="communications" thing={communication} {...rest} />
);
