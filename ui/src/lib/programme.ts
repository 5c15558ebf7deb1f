import { createContext, useContext, useMemo } from 'react';
import type { Wire } from './wire';

const OnView = createContext<Wire<'ProgrammeAnswer'> | undefined>(undefined);

export const ProgrammeOnView = OnView.Provider;

/** The programme whose page is on view. */
export function useProgramme(): Wire<'ProgrammeAnswer'> {
  const programme = useContext(OnView);
  if (!programme) throw new Error('No programme is on view here');
  return programme;
}

/**
 * Whether what is on view was written afterwards, from sources. What they do not say is then not known: nobody is
 * waited for, and nothing is late.
 */
export const useIsRecord = (): boolean => useProgramme().notice === 'PUBLIC_RECORD';

/** Partners' names by id. An id that is not known stands for itself. */
export function usePartnerNames(): (partner: string | undefined) => string {
  const { partners, name } = useProgramme();
  return useMemo(() => {
    const names = new Map(partners.map((partner) => [partner.id, partner.name]));
    return (partner) => (partner ? (names.get(partner) ?? partner) : name);
  }, [partners, name]);
}
