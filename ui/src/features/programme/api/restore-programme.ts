import { postFile } from '../../../lib/http';
import type { Wire } from '../../../lib/wire';

export const restoreProgramme = (file: File) => postFile<Wire<'Logged'>>('/restore', file);
