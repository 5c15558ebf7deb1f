import { WithdrawThing } from '../../../components/thing/withdraw-thing';
import type { ActionProps } from './action';

export const WithdrawObservation = ({ observation, ...rest }: ActionProps) => (
  <WithdrawThing called="observation" to="observations" thing={observation} {...rest} />
);
