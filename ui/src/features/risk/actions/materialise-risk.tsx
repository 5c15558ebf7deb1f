import { DateField } from '../../../components/form/date-field';
import { EntryForm } from '../../../components/form/entry-form';
import { PartnerField } from '../../../components/form/partner-field';
import { TextField } from '../../../components/form/text-field';
import { given } from '../../../lib/form-values';
import { useLogDialog } from '../../../lib/log-dialog';
import { useProgramme } from '../../../lib/programme';
import { speaker } from '../../../lib/speaker';
import type { ActionProps } from './action';

/** What might happen has happened. The issue that it became is logged next. */
export function MaterialiseRisk({ risk, onLogged, ...rest }: ActionProps) {
  const { id, mine } = useProgramme();
  const log = useLogDialog();
  return (
    <EntryForm
      title="It has happened"
      says={`${risk.ref}: ${risk.title}. What has to be dealt with now is an issue: it can be logged next.`}
      submit="Save, and log the issue"
      entry={(form) => ({
        path: `/programmes/${id}/risks/${risk.id}/materialise`,
        body: {
          what: given(form, 'what'),
          happenedOn: given(form, 'happenedOn'),
          partner: given(form, 'partner'),
        },
      })}
      onLogged={(logged) => {
        onLogged(logged);
        log?.({ kind: 'issue', about: risk.id });
      }}
      {...rest}
    >
      <TextField name="what" label="What happened" required lines={3} maxLength={10000} />
      <DateField name="happenedOn" label="Happened on" required defaultTyped="today" />
      <PartnerField defaultValue={speaker(mine.mayLogFor, risk)} />
    </EntryForm>
  );
}
