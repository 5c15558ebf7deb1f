import { useSearch } from '@tanstack/react-router';
import { Choice, PartnerChoice } from '../../components/register/choice';
import { RegisterPage } from '../../components/register/register-page';
import { shortDay } from '../../lib/dates';
import { useMoment } from '../../lib/moment';
import { usePartnerNames } from '../../lib/programme';
import { getRisks } from './api/get-risks';
import { Exposure } from './exposure';
import { RiskNav } from './risk-nav';
import { RESPONSES, scaleWords, standfirst, statusOf } from './risk-words';
import styles from './risk.module.css';
import { SORTS, type RisksSearch } from './risks-search';

/** The register of risks and opportunities, the most exposed first. */
export function Risks() {
  const { day } = useMoment();
  const nameOf = usePartnerNames();
  const search: RisksSearch = useSearch({ from: '/signed-in/programmes/$programme/risks' });
  return (
    <RegisterPage
      called="Risk"
      nav={<RiskNav />}
      register="risks"
      kind="risk"
      search={search}
      by={['nature', 'category', 'partner']}
      first={{ stage: 'standing', sort: '-exposure' }}
      get={getRisks}
      rows={(found) => found.risks}
      standfirst={standfirst}
      tabs={(counts) => [
        ['Standing', counts.standing, 'standing'],
        ['Escalated', counts.escalated, 'escalated'],
        ['Materialised', counts.materialised, 'materialised'],
        ['Closed', counts.closed, 'closed'],
        ['Everything', counts.all, 'all'],
      ]}
      find="Find a risk"
      showing={({ categories }) => (
        <>
          Showing{' '}
          <Choice
            label="Nature"
            by="nature"
            options={[
              ['', 'risks and opportunities'],
              ['RISK', 'risks'],
              ['OPPORTUNITY', 'opportunities'],
            ]}
          />{' '}
          of{' '}
          <Choice
            label="Category"
            by="category"
            options={[['', 'every category'], ...categories.map((one) => [one, one] as const)]}
          />
          , raised by <PartnerChoice label="Raised by" any="anyone" />
        </>
      )}
      orders={[
        ['-exposure', 'most exposed'],
        ['exposure', 'least exposed'],
        ['review', 'longest due for review'],
        ['title', 'A to Z'],
        ['-happened', 'newly raised'],
        ['-recorded', 'newly recorded'],
      ]}
      sorts={SORTS}
      notYet="No risk had been raised by that day."
      begin="This programme has no risk yet. Log what may happen, and how likely and grave it would be."
      caption="Risks and opportunities"
      head="Risk or opportunity"
      title={(risk) => risk.title}
      beside={(risk) => [risk.nature === 'OPPORTUNITY' && 'Opportunity', risk.category].filter(Boolean).join(', ')}
      columns={[
        { head: 'Raised by', cell: (risk) => nameOf(risk.partner) },
        {
          head: 'Now, on its own scale',
          cell: (risk) => (
            <>
              <b>{risk.now.probability}</b>, <b>{risk.now.impact}</b> <small>of {scaleWords(risk.scale)}</small>
            </>
          ),
        },
        { head: 'Exposure', by: 'exposure', cell: (risk) => <Exposure risk={risk} /> },
        { head: 'Response', cell: (risk) => (risk.response ? RESPONSES[risk.response.response] : 'None yet') },
        { head: 'Owner', cell: (risk) => risk.owner ?? 'None yet' },
        {
          head: 'Review due',
          by: 'review',
          cell: (risk) => (risk.reviewDue ? shortDay(risk.reviewDue, day) : 'Not stated'),
        },
      ]}
      status={(risk) => statusOf(risk, day)}
      foot={<Translated />}
    />
  );
}

/** What exposure is, and that it is our own. */
export const Translated = () => (
  <p className={styles.note}>
    Each partner keeps its own scale. For comparison a side is taken as (value − ½) ÷ its steps, and exposure is 100 ×
    probability × impact of that: our own construction, not a standard.
  </p>
);
