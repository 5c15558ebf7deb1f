export const CreateProgramme = (_: { onClose: () => void }) => null;
