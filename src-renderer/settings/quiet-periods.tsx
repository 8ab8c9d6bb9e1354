import { Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Day, Refusal, Settings } from '../host/host';
import { Button } from '../ui/button';
import { RowButton } from '../ui/row-button';
import { firstClick } from '../ui/first-click';
import { sayRange } from '../ui/dates';
import { DateField, TextField } from '../ui/inputs';
import { refusedAt } from '../ui/use-act';

/** Days on which the user is away: nothing is planned on them. */
export function QuietPeriods({
  periods,
  today,
  onChange,
}: {
  periods: Settings['quietPeriods'];
  today: Day;
  /** Resolves to the refusal, or null when it is saved. */
  onChange: (periods: Settings['quietPeriods']) => Promise<Refusal | null>;
}) {
  const [draft, setDraft] = useState({ from: today, to: today, label: '' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  async function add() {
    const { label, ...days } = draft;
    const answer = await onChange([...periods, { ...days, ...(label.trim() ? { label: label.trim() } : {}) }]);
    setRefusal(answer);
    if (!answer) setDraft({ from: today, to: today, label: '' });
  }
  const toWrong = refusedAt(refusal, 'to');
  const fromWrong = refusedAt(refusal, 'from');
  return (
    <div className="quiet-periods">
      <ul>
        {periods.map((period, index) => (
          <li key={`${period.from} ${period.to} ${period.label ?? ''}`}>
            <span>
              <b>{period.label || 'Away'}</b> <span className="quiet">{sayRange(period.from, period.to)}</span>
            </span>
            <RowButton icon={Trash2} onClick={firstClick(() => void onChange(periods.filter((_, at) => at !== index)))}>
              {`Remove ${period.label || 'the quiet days'}, ${sayRange(period.from, period.to)}`}
            </RowButton>
          </li>
        ))}
      </ul>
      <div className="quiet-new">
        <DateField
          label="From"
          value={draft.from}
          onChange={(from) => setDraft({ ...draft, from, to: draft.to < from ? from : draft.to })}
          error={fromWrong}
        />
        <DateField label="To" value={draft.to} onChange={(to) => setDraft({ ...draft, to })} error={toWrong} />
        <TextField
          label="What for"
          aside="optional"
          value={draft.label}
          onChange={(label) => setDraft({ ...draft, label })}
          error={refusedAt(refusal, 'label')}
        />
        <Button icon={Plus} onClick={() => void add()}>
          Add
        </Button>
      </div>
      {refusal && !toWrong && !fromWrong && (
        <p className="field-error" role="status">
          {refusal.message}
        </p>
      )}
    </div>
  );
}
