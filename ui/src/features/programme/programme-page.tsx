export const ProgrammePage = () => <h1>Soon</h1>;
