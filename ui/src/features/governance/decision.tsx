export const DecisionPage = () => <h1>Soon</h1>;
