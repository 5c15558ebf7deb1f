import { remove } from '../../../lib/http';

export const signOut = () => remove('/session');
