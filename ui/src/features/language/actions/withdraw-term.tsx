import { WithdrawThing } from '../../../components/thing/withdraw-thing';
import type { ActionProps } from './action';

export const WithdrawTerm = ({ term, ...rest }: ActionProps) => (
  <WithdrawThing called="term" to="terms" thing={term} {...rest} />
);
