import type { Day, OpportunityView, Refusal } from '../host/host';
import { useHost } from '../host/use-query';
import { Chip } from '../ui/choices';
import { dayOf, nearDay, sayDay } from '../ui/dates';
import { DateField, LongTextField, TimeField } from '../ui/inputs';
import { refusedAt } from '../ui/use-act';
import { heldInterviews, isSent, isThanks, type LogEntry, peopleFor, saidAt } from './log-entry';

/** The questions of the log dialog, each asked only of the kinds it fits. */
type Asked = {
  readonly entry: LogEntry;
  readonly view: OpportunityView;
  readonly today: Day;
  readonly refusal: Refusal | null;
  readonly onChange: (change: Partial<LogEntry>) => void;
};

export function WhichInterview({ entry, view, refusal, onChange }: Asked) {
  const held = heldInterviews(view);
  const refused = refusedAt(refusal, 'interview');
  return (
    <>
      {isThanks(entry) && held.length > 1 && (
        <div className="chip-row" role="group" aria-label="For which interview">
          <span className="quiet">For</span>
          {held.map(({ id, start, timeZone }) => (
            <Chip key={id} pressed={id === entry.interview} onClick={() => onChange({ interview: id })}>
              the interview of {sayDay(dayOf(start, timeZone))}
            </Chip>
          ))}
        </div>
      )}
      {refused && <p className="field-error">{refused}</p>}
    </>
  );
}

export function Who({ entry, view, onChange }: Asked) {
  const people = peopleFor(entry, view);
  if (people.length === 0) return null;
  const isAlone = isThanks(entry) && people.length === 1;
  return (
    <div className="chip-row" role="group" aria-label={isSent(entry) ? 'To whom' : 'From whom'}>
      <span className="quiet">{isSent(entry) ? 'To' : 'From'}</span>
      {!isAlone && (
        <Chip pressed={entry.person === null} onClick={() => onChange({ person: null })}>
          {isThanks(entry) ? 'Everyone met' : 'Not said'}
        </Chip>
      )}
      {people.map(({ id, name }) => (
        <Chip key={id} pressed={entry.person === id || isAlone} onClick={() => onChange({ person: id })}>
          {name}
        </Chip>
      ))}
    </div>
  );
}

/** The day they named, or until when they are away; vague words become a day that can be put right. */
export function NamedDay({ entry, view, today, refusal, onChange }: Asked) {
  const { send } = useHost();
  const { until, vague, words } = entry;
  const isTimeline = entry.answer === 'timeline';

  async function read(said: string) {
    const known = view.vagueWords.find((one) => one.words === said);
    const asked = { opportunity: view.opportunity.id, words: said, at: saidAt(entry) };
    const reply = entry.isTimed ? await send('read-words', asked) : null;
    const day = reply?.ok ? reply.value?.until : known?.until;
    if (!day) return;
    const areOwnWords = words.trim() && !view.vagueWords.some((one) => one.words === words);
    onChange({ until: day, vague: true, ...(areOwnWords ? {} : { words: said }) });
  }

  return (
    <div>
      <div className="field-row">
        <DateField
          label={isTimeline ? 'They will answer by' : 'Away until'}
          aside={isTimeline ? undefined : 'if they say'}
          value={until}
          onChange={(day) => onChange({ until: day, vague: false })}
          error={refusedAt(refusal, 'until')}
          hint={
            until
              ? vague
                ? `Read as ${sayDay(until)}. Change it if they meant another day.`
                : nearDay(until, today)
              : undefined
          }
        />
        {isTimeline && (
          <LongTextField
            label="In their words"
            aside="optional"
            rows={1}
            value={words}
            onChange={(own) => onChange({ words: own })}
            error={refusedAt(refusal, 'words')}
          />
        )}
      </div>
      {isTimeline && (
        <div className="chip-row vague" role="group" aria-label="Words they may have used">
          {view.vagueWords.map((one) => (
            <Chip
              key={one.words}
              pressed={vague && until === one.until && words === one.words}
              title={entry.isTimed ? 'Read from the day they said it' : `Read as ${sayDay(one.until)}`}
              onClick={() => void read(one.words)}
            >
              {one.words} {!entry.isTimed && <span className="quiet">{sayDay(one.until)}</span>}
            </Chip>
          ))}
        </div>
      )}
    </div>
  );
}

/** What was said; a timeline has its words beside the day. */
export function Words({ entry, refusal, onChange }: Asked) {
  return (
    <LongTextField
      label={isSent(entry) ? 'What you said' : 'In their words'}
      aside="optional"
      rows={2}
      value={entry.words}
      onChange={(words) => onChange({ words })}
      error={refusedAt(refusal, 'words')}
    />
  );
}

/** When it was; untouched it is just now. `isOld` says that the entry has its own moment already. */
export function WhenItWas({ entry, today, refusal, isOld, onChange }: Asked & { isOld: boolean }) {
  const { at, isTimed } = entry;
  return (
    <div className="when-row">
      <span className="quiet">{isSent(entry) ? 'On' : 'It came on'}</span>
      <DateField
        label={isSent(entry) ? 'Day' : 'Day it came'}
        labelHidden
        value={at.day}
        onChange={(day) => onChange({ at: { ...at, day }, isTimed: true })}
        error={refusedAt(refusal, 'at')}
        hint=""
      />
      <TimeField
        label={isSent(entry) ? 'Time' : 'Time it came'}
        labelHidden
        value={at.time}
        onChange={(time) => onChange({ at: { ...at, time }, isTimed: true })}
      />
      <span className="quiet">{isTimed || isOld ? nearDay(at.day || today, today) : 'today, just now'}</span>
    </div>
  );
}
