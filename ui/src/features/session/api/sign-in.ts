import { post } from '../../../lib/http';
import type { Wire } from '../../../lib/wire';

export const signIn = (account: string, password: string) => post<Wire<'Session'>>('/session', { account, password });
