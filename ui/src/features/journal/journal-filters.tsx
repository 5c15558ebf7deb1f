import { Find } from '../../components/find';
import { WordSelect } from '../../components/word-select';
import { useProgramme } from '../../lib/programme';
import type { JournalSearch } from './journal-search';
import styles from './journal.module.css';

interface Props {
  search: JournalSearch;
  change: (next: JournalSearch, replace?: boolean) => void;
}

const SORTS = [
  ['-recorded', 'newly recorded'],
  ['recorded', 'first recorded'],
  ['-happened', 'newly happened'],
  ['happened', 'first happened'],
] as const;

/** What the journal shows, as a sentence whose words can be changed. */
export function JournalFilters({ search, change }: Props) {
  const { partners } = useProgramme();
  return (
    <div className={styles.filters}>
      <p className={styles.sentence}>
        Showing{' '}
        <WordSelect
          label="Late or not"
          value={search.late ? 'late' : ''}
          options={[
            ['', 'every entry'],
            ['late', 'late entries'],
          ]}
          onChange={(late) => change({ late: late ? true : undefined })}
        />{' '}
        about{' '}
        <WordSelect
          label="About"
          value={search.capability ?? ''}
          options={[
            ['', 'anything'],
            ['language', 'language'],
            ['governance', 'decisions'],
            ['risk', 'risk'],
            ['communication', 'communication'],
            ['culture', 'what was observed'],
            ['programme', 'the programme itself'],
          ]}
          onChange={(capability) => change({ capability: capability || undefined })}
        />{' '}
        of{' '}
        <WordSelect
          label="Of"
          value={search.partner ?? ''}
          options={[['', 'every partner'], ...partners.map((one) => [one.id, one.name] as const)]}
          onChange={(partner) => change({ partner: partner || undefined })}
        />
        ,{' '}
        <WordSelect
          label="Order"
          value={search.sort ?? '-recorded'}
          options={SORTS}
          onChange={(sort) => change({ sort: sort as JournalSearch['sort'] })}
        />{' '}
        first.
      </p>
      <Find label="Find an entry" q={search.q} onFind={(q) => change({ q }, true)} />
    </div>
  );
}
