import { ChoiceField } from '../../components/form/choice-field';
import type { Wire } from '../../lib/wire';
import { stepsOf } from './risk-words';

interface Props {
  scale: string;
  score?: Wire<'RiskScore'>;
}

const upTo = (steps: number) => Array.from({ length: steps }, (_, i) => [String(i + 1), String(i + 1)] as const);

/** Probability and impact, each a step of the partner’s own scale. */
export function ScoreFields({ scale, score }: Props) {
  const { probability, impact } = stepsOf(scale);
  return (
    <>
      <ChoiceField
        name="probability"
        label="Probability"
        note={`of ${probability}`}
        required
        options={upTo(probability)}
        defaultValue={score && String(score.probability)}
      />
      <ChoiceField
        name="impact"
        label="Impact"
        note={`of ${impact}`}
        required
        options={upTo(impact)}
        defaultValue={score && String(score.impact)}
      />
    </>
  );
}
