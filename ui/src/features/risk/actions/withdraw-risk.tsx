import { WithdrawThing } from '../../../components/thing/withdraw-thing';
import { NATURES } from '../risk-words';
import type { ActionProps } from './action';

export const WithdrawRisk = ({ risk, ...rest }: ActionProps) => (
  <WithdrawThing called={NATURES[risk.nature].toLowerCase()} to="risks" thing={risk} {...rest} />
);
