import { Filters } from '../../components/register/filters';
import styles from '../../components/register/register.module.css';
import { WordSelect } from '../../components/word-select';
import { useProgramme } from '../../lib/programme';
import type { DecisionsSearch } from './decisions-search';

interface Props {
  search: DecisionsSearch;
  arrangements: string[];
  change: (next: DecisionsSearch, replace?: boolean) => void;
}

const STAGE_WORDS = [
  ['open', 'open'],
  ['waiting', 'waiting'],
  ['in-call-in', 'in call-in'],
  ['held', 'held'],
  ['final', 'jointly final'],
  ['ended', 'ended'],
  ['all', 'all'],
] as const;
const GROUP_WORDS = [
  ['stage', 'stage'],
  ['arrangement', 'arrangement'],
  ['none', 'nothing'],
] as const;
const SORT_WORDS = [
  ['needed', 'soonest needed'],
  ['-needed', 'latest needed'],
  ['proposed', 'longest proposed'],
  ['-proposed', 'newly proposed'],
  ['-recorded', 'newly recorded'],
  ['recorded', 'longest recorded'],
  ['title', 'A to Z'],
  ['ref', 'lowest ref'],
] as const;

/** What the register shows, as a sentence whose words can be changed. */
export function FilterSentence({ search, arrangements, change }: Props) {
  const { partners } = useProgramme();
  return (
    <Filters find="Find a decision" q={search.q} onFind={(q) => change({ q }, true)}>
      <span>Showing</span>{' '}
      <WordSelect
        label="Stage"
        value={search.stage ?? 'open'}
        options={STAGE_WORDS}
        onChange={(stage) => change({ stage: stage as DecisionsSearch['stage'] })}
      />{' '}
      <span>decisions of</span>{' '}
      <WordSelect
        label="Arrangement"
        value={search.arrangement ?? ''}
        options={[['', 'every arrangement'], ...arrangements.map((name) => [name, name] as const)]}
        onChange={(arrangement) => change({ arrangement: arrangement || undefined })}
      />{' '}
      <span>that wait for</span>{' '}
      <WordSelect
        label="Waits for"
        value={search.waitsFor ?? ''}
        options={[['', 'anyone'], ...partners.map((one) => [one.id, one.name] as const)]}
        onChange={(waitsFor) => change({ waitsFor: waitsFor || undefined })}
      />
      <span className={styles.more}>
        , grouped by{' '}
        <WordSelect
          label="Grouped by"
          value={search.group ?? 'stage'}
          options={GROUP_WORDS}
          onChange={(group) => change({ group: group as DecisionsSearch['group'] })}
        />
        ,{' '}
        <WordSelect
          label="Order"
          value={search.sort ?? 'needed'}
          options={SORT_WORDS}
          onChange={(sort) => change({ sort: sort as DecisionsSearch['sort'] })}
        />{' '}
        first.
      </span>
    </Filters>
  );
}
