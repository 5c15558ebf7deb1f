import type { KindOfEntry } from '../../components/log/kind-of-entry';
import { commitmentKind } from '../../features/communication/log/commitment-kind';
import { communicationKind } from '../../features/communication/log/communication-kind';
import { observationKind } from '../../features/culture/log/observation-kind';
import { surveyKind } from '../../features/culture/surveys/survey-kind';
import { decisionKind } from '../../features/governance/log/decision-kind';
import { positionKind } from '../../features/governance/log/position-kind';
import { termKind } from '../../features/language/log/term-kind';
import { contextKind } from '../../features/programme/context/context-kind';
import { assumptionKind } from '../../features/risk/assumptions/assumption-kind';
import { dependencyKind } from '../../features/risk/dependencies/dependency-kind';
import { issueKind } from '../../features/risk/issues/issue-kind';
import { riskKind } from '../../features/risk/log/risk-kind';

/** Every kind of entry that can be logged by hand, in the order in which the dialog shows them. */
export const KINDS: readonly KindOfEntry[] = [
  decisionKind,
  positionKind,
  riskKind,
  issueKind,
  assumptionKind,
  dependencyKind,
  communicationKind,
  commitmentKind,
  observationKind,
  surveyKind,
  termKind,
  contextKind,
];

/** The kind that a page's address speaks of. */
export const kindAt = (pathname: string): KindOfEntry | undefined =>
  KINDS.find((one) => pathname.split('/')[3] === one.path);
