export const Journal = () => <h1>Soon</h1>;
