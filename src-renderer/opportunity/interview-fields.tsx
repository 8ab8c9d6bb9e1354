import type { OpportunityLine, Refusal } from '../host/host';
import { Chip } from '../ui/choices';
import { DateField, TextField, TimeField } from '../ui/inputs';
import { SuggestField } from '../ui/suggest-field';
import { refusedAt } from '../ui/use-act';
import { chosenOf, type InterviewEntry, linesOf, withStart } from './interview-entry';

/** The questions of the interview dialog. */
type Asked = {
  readonly entry: InterviewEntry;
  readonly wrong: Refusal | null;
  readonly onChange: (change: Partial<InterviewEntry>) => void;
};

/** Which company, and which role; one that is known already takes the interview unless another role is named. */
export function CompanyAndRole({ entry, wrong, onChange, lines }: Asked & { lines: readonly OpportunityLine[] }) {
  const known = linesOf(entry, lines);
  const chosen = chosenOf(entry, known);
  return (
    <>
      <div className="field-row">
        <SuggestField
          label="Company"
          value={entry.company}
          onChange={(company) => onChange({ company, sameRole: null })}
          items={[...new Set(lines.map((line) => line.company))]}
          error={refusedAt(wrong, 'company')}
          autoFocus
        />
        <TextField
          label="Role"
          aside="optional"
          value={chosen ? chosen.role : entry.role}
          onChange={(role) => onChange({ role, ...(chosen ? { sameRole: 'new' } : {}) })}
          error={refusedAt(wrong, 'role')}
        />
      </div>
      {known.length > 0 && (
        <div className="chip-row" role="group" aria-label="For which role">
          <span className="quiet">You know them</span>
          {known.map(({ id, role }) => (
            <Chip key={id} pressed={chosen?.id === id} onClick={() => onChange({ sameRole: id })}>
              {role || 'The role you have'}
            </Chip>
          ))}
          <Chip pressed={entry.sameRole === 'new'} onClick={() => onChange({ sameRole: 'new' })}>
            Another role
          </Chip>
        </div>
      )}
    </>
  );
}

/** When it is, on their clock; two days are asked for only where it ends on another. */
export function InterviewWhen({
  entry,
  wrong,
  onChange,
  zones,
  onUserClock,
  autoFocus,
}: Asked & {
  zones: readonly string[];
  /** What the user's clock shows then, where it is another. */
  onUserClock: string | undefined;
  autoFocus: boolean;
}) {
  const { start, end, zone } = entry;
  const isOneDay = start.day === end.day;
  return (
    <div className={`interview-when${isOneDay ? '' : ' days'}`}>
      <DateField
        label="Date"
        value={start.day}
        onChange={(day) => onChange(withStart(entry, { day }))}
        error={refusedAt(wrong, 'start')}
        autoFocus={autoFocus}
      />
      <TimeField label="From" value={start.time} onChange={(time) => onChange(withStart(entry, { time }))} />
      {!isOneDay && <DateField label="To" value={end.day} onChange={(day) => onChange({ end: { ...end, day } })} />}
      <TimeField
        label={isOneDay ? 'To' : 'Until'}
        value={end.time}
        onChange={(time) => onChange({ end: { ...end, time } })}
        error={refusedAt(wrong, 'end')}
      />
      <SuggestField
        label="Their time zone"
        value={zone}
        onChange={(own) => onChange({ zone: own })}
        items={zones}
        error={refusedAt(wrong, 'timeZone')}
        hint={onUserClock}
      />
    </div>
  );
}
