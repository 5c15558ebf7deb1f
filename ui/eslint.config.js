import hooks from 'eslint-plugin-react-hooks';
import { readdirSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const features = readdirSync(new URL('src/features', import.meta.url));

const forbid = (...patterns) => ({
  'no-restricted-imports': ['error', { patterns }],
});
const otherFeatures = (own) => ({
  group: features
    .filter((name) => name !== own)
    .flatMap((name) => [`**/features/${name}/**`, `../${name}/**`, `../../${name}/**`]),
  message: 'Features never import each other: they meet only in app/.',
});
/** The rule above does not see `import()`. */
const noFarDynamicImport = {
  'no-restricted-syntax': [
    'error',
    {
      selector: 'ImportExpression[source.value=/^\\.\\.\\/\\.\\.\\/(?!components|lib)/]',
      message: 'Features meet only in app/.',
    },
    { selector: 'ImportExpression[source.value=/^\\.\\.\\/[^.]/]', message: 'Features meet only in app/.' },
  ],
};
const app = { group: ['**/app/**'], message: 'Only app/ knows app/.' };

export default tseslint.config(
  { ignores: ['target/', 'node_modules/', 'src/lib/api-types.ts'] },
  ...tseslint.configs.recommended,
  {
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      'react-hooks/set-state-in-effect': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  ...features.map((own) => ({
    files: [`src/features/${own}/**`],
    rules: { ...forbid(otherFeatures(own), app), ...noFarDynamicImport },
  })),
  {
    files: ['src/components/**', 'src/lib/**'],
    rules: forbid({ group: ['**/features/**'], message: 'components/ and lib/ know no feature.' }, app),
  },
);
