import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { Failure } from '../components/failure';
import {
  readCadenceSearch,
  readDueSearch,
  readPlanSearch,
  readSentSearch,
} from '../features/communication/communication-search';
import { readObservationsSearch } from '../features/culture/observations-search';
import { readSurveysSearch } from '../features/culture/surveys/surveys-search';
import { readFrictionSearch } from '../features/friction/friction-search';
import { readDecisionsSearch } from '../features/governance/decisions-search';
import { readOverTimeSearch } from '../features/governance/over-time-search';
import { readImportSearch } from '../features/import/import-search';
import { readJournalSearch } from '../features/journal/journal-search';
import { readTermsSearch } from '../features/language/terms-search';
import { readContextSearch } from '../features/programme/context/context-search';
import { readAssumptionsSearch } from '../features/risk/assumptions/assumptions-search';
import { readDependenciesSearch } from '../features/risk/dependencies/dependencies-search';
import { readIssuesSearch } from '../features/risk/issues/issues-search';
import { readMatrixSearch, readRisksSearch } from '../features/risk/risks-search';
import { readCompareSearch } from '../features/replay/compare-search';
import { readReplaySearch } from '../features/replay/replay-search';
import { getSession } from '../features/session/api/get-session';
import { readClocks, type Clocks } from '../lib/moment';
import { isStatus, Problem } from '../lib/problem';
import { queryClient, whenSignedOut } from './query-client';

const root = createRootRouteWithContext<object>()({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { next?: string } => ({ next: localPath(search['next']) }),
  component: lazyRouteComponent(() => import('../features/session/sign-in'), 'SignIn'),
});

const signedIn = createRoute({
  getParentRoute: () => root,
  id: 'signed-in',
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(getSession);
    } catch (error) {
      if (isStatus(error, 401)) throw redirect({ to: '/sign-in', search: { next: location.href } });
      throw error;
    }
  },
});

const programmes = createRoute({
  getParentRoute: () => signedIn,
  path: '/',
  component: lazyRouteComponent(() => import('./programmes-shell'), 'ProgrammesShell'),
});

const programme = createRoute({
  getParentRoute: () => signedIn,
  path: '/programmes/$programme',
  validateSearch: (search: Record<string, unknown>): Clocks => readClocks(search),
  search: { middlewares: [retainSearchParams(['asAt', 'knownAt'])] },
  component: lazyRouteComponent(() => import('./shell'), 'Shell'),
});

const programmePage = createRoute({
  getParentRoute: () => programme,
  path: '/',
  component: lazyRouteComponent(() => import('../features/programme/programme-page'), 'ProgrammePage'),
});

const decisions = createRoute({
  getParentRoute: () => programme,
  path: '/decisions',
  validateSearch: readDecisionsSearch,
  component: lazyRouteComponent(() => import('../features/governance/decisions'), 'Decisions'),
});

const decisionsOverTime = createRoute({
  getParentRoute: () => programme,
  path: '/decisions-over-time',
  validateSearch: readOverTimeSearch,
  component: lazyRouteComponent(() => import('../features/governance/decisions-over-time'), 'DecisionsOverTime'),
});

const decision = createRoute({
  getParentRoute: () => programme,
  path: '/decisions/$thing',
  component: lazyRouteComponent(() => import('../features/governance/decision'), 'DecisionPage'),
});

const terms = createRoute({
  getParentRoute: () => programme,
  path: '/terms',
  validateSearch: readTermsSearch,
  component: lazyRouteComponent(() => import('../features/language/terms'), 'Terms'),
});

const term = createRoute({
  getParentRoute: () => programme,
  path: '/terms/$thing',
  component: lazyRouteComponent(() => import('../features/language/term'), 'TermPage'),
});

const observations = createRoute({
  getParentRoute: () => programme,
  path: '/observations',
  validateSearch: readObservationsSearch,
  component: lazyRouteComponent(() => import('../features/culture/observations'), 'Observations'),
});

const observation = createRoute({
  getParentRoute: () => programme,
  path: '/observations/$thing',
  component: lazyRouteComponent(() => import('../features/culture/observation'), 'ObservationPage'),
});

const surveys = createRoute({
  getParentRoute: () => programme,
  path: '/surveys',
  validateSearch: readSurveysSearch,
  component: lazyRouteComponent(() => import('../features/culture/surveys/surveys'), 'Surveys'),
});

const survey = createRoute({
  getParentRoute: () => programme,
  path: '/surveys/$thing',
  component: lazyRouteComponent(() => import('../features/culture/surveys/survey'), 'SurveyPage'),
});

const risks = createRoute({
  getParentRoute: () => programme,
  path: '/risks',
  validateSearch: readRisksSearch,
  component: lazyRouteComponent(() => import('../features/risk/risks'), 'Risks'),
});

const risk = createRoute({
  getParentRoute: () => programme,
  path: '/risks/$thing',
  component: lazyRouteComponent(() => import('../features/risk/risk'), 'RiskPage'),
});

const riskMatrix = createRoute({
  getParentRoute: () => programme,
  path: '/risk-matrix',
  validateSearch: readMatrixSearch,
  component: lazyRouteComponent(() => import('../features/risk/risk-matrix'), 'RiskMatrix'),
});

const issues = createRoute({
  getParentRoute: () => programme,
  path: '/issues',
  validateSearch: readIssuesSearch,
  component: lazyRouteComponent(() => import('../features/risk/issues/issues'), 'Issues'),
});

const issue = createRoute({
  getParentRoute: () => programme,
  path: '/issues/$thing',
  component: lazyRouteComponent(() => import('../features/risk/issues/issue'), 'IssuePage'),
});

const assumptions = createRoute({
  getParentRoute: () => programme,
  path: '/assumptions',
  validateSearch: readAssumptionsSearch,
  component: lazyRouteComponent(() => import('../features/risk/assumptions/assumptions'), 'Assumptions'),
});

const assumption = createRoute({
  getParentRoute: () => programme,
  path: '/assumptions/$thing',
  component: lazyRouteComponent(() => import('../features/risk/assumptions/assumption'), 'AssumptionPage'),
});

const dependencies = createRoute({
  getParentRoute: () => programme,
  path: '/dependencies',
  validateSearch: readDependenciesSearch,
  component: lazyRouteComponent(() => import('../features/risk/dependencies/dependencies'), 'Dependencies'),
});

const dependency = createRoute({
  getParentRoute: () => programme,
  path: '/dependencies/$thing',
  component: lazyRouteComponent(() => import('../features/risk/dependencies/dependency'), 'DependencyPage'),
});

const around = createRoute({
  getParentRoute: () => programme,
  path: '/context',
  validateSearch: readContextSearch,
  component: lazyRouteComponent(() => import('../features/programme/context/around'), 'Around'),
});

const context = createRoute({
  getParentRoute: () => programme,
  path: '/context/$thing',
  component: lazyRouteComponent(() => import('../features/programme/context/context'), 'ContextPage'),
});

const due = createRoute({
  getParentRoute: () => programme,
  path: '/due',
  validateSearch: readDueSearch,
  component: lazyRouteComponent(() => import('../features/communication/due'), 'Due'),
});

const cadence = createRoute({
  getParentRoute: () => programme,
  path: '/cadence',
  validateSearch: readCadenceSearch,
  component: lazyRouteComponent(() => import('../features/communication/cadence'), 'CadencePage'),
});

const commitments = createRoute({
  getParentRoute: () => programme,
  path: '/commitments',
  validateSearch: readPlanSearch,
  component: lazyRouteComponent(() => import('../features/communication/commitments'), 'Commitments'),
});

const commitment = createRoute({
  getParentRoute: () => programme,
  path: '/commitments/$thing',
  component: lazyRouteComponent(() => import('../features/communication/commitment'), 'CommitmentPage'),
});

const communications = createRoute({
  getParentRoute: () => programme,
  path: '/communications',
  validateSearch: readSentSearch,
  component: lazyRouteComponent(() => import('../features/communication/communications'), 'Communications'),
});

const communication = createRoute({
  getParentRoute: () => programme,
  path: '/communications/$thing',
  component: lazyRouteComponent(() => import('../features/communication/communication'), 'CommunicationPage'),
});

const friction = createRoute({
  getParentRoute: () => programme,
  path: '/friction',
  validateSearch: readFrictionSearch,
  component: lazyRouteComponent(() => import('../features/friction/friction'), 'Friction'),
});

const replay = createRoute({
  getParentRoute: () => programme,
  path: '/replay',
  validateSearch: readReplaySearch,
  component: lazyRouteComponent(() => import('../features/replay/replay'), 'Replay'),
});

const compare = createRoute({
  getParentRoute: () => programme,
  path: '/replay/compare',
  validateSearch: readCompareSearch,
  component: lazyRouteComponent(() => import('../features/replay/compare'), 'Compare'),
});

const journal = createRoute({
  getParentRoute: () => programme,
  path: '/journal',
  validateSearch: readJournalSearch,
  component: lazyRouteComponent(() => import('../features/journal/journal'), 'Journal'),
});

const importing = createRoute({
  getParentRoute: () => programme,
  path: '/import',
  validateSearch: readImportSearch,
  component: lazyRouteComponent(() => import('../features/import/import-page'), 'ImportPage'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    signIn,
    signedIn.addChildren([
      programmes,
      programme.addChildren([
        programmePage,
        terms,
        term,
        decisions,
        decisionsOverTime,
        decision,
        risks,
        risk,
        riskMatrix,
        issues,
        issue,
        assumptions,
        assumption,
        dependencies,
        dependency,
        around,
        context,
        due,
        cadence,
        commitments,
        commitment,
        communications,
        communication,
        friction,
        observations,
        observation,
        surveys,
        survey,
        replay,
        compare,
        journal,
        importing,
      ]),
    ]),
  ]),
  context: {},
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error, reset }) => <Failure error={error as Error} retry={reset} />,
  defaultNotFoundComponent: () => <Failure error={new Problem({ status: 404 })} />,
});

whenSignedOut(() => {
  if (router.state.location.pathname === '/sign-in') return;
  // What is being typed would be lost; saving it says what to do.
  if (document.querySelector('dialog[open]')) return;
  queryClient.removeQueries({ queryKey: getSession.queryKey });
  void router.navigate({ to: '/sign-in', search: { next: router.state.location.href } });
});

/** Only a path of this site: never an address that a link from elsewhere put there. */
function localPath(next: unknown): string | undefined {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : undefined;
}

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
