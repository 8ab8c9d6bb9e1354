import type { Day, InputOf, Preview, PreviewedCommand, ShiftLine } from '../host/host';
import { useQuery } from '../host/use-query';
import { nearDay, sayShortRange } from '../ui/dates';
import { holdKind, kindOfItem } from '../ui/kinds';
import { useSettled } from '../ui/use-settled';
import { type Mark, MiniCalendar, type Span } from './mini-calendar';
import { useWeekStart } from '../ui/use-week-start';
import './opportunity.css';

type Group = { kind: ShiftLine['kind']; days: Day[] };
/** plural('Check in') -> 'check-ins' */
const plural = (word: string) => `${word.toLowerCase().replace(/ (in|up)$/, '-$1')}s`;
const nothingDone = () => false;

/** Lines of one kind said together, in the order of their first day. */
function grouped(lines: readonly ShiftLine[]): Group[] {
  const groups = new Map<ShiftLine['kind'], Group>();
  for (const line of lines.toSorted((a, b) => (a.date < b.date ? -1 : 1))) {
    const group = groups.get(line.kind) ?? { kind: line.kind, days: [] };
    group.days.push(line.date);
    groups.set(line.kind, group);
  }
  return [...groups.values()];
}

const span = (days: readonly Day[], today: Day) => {
  const [first, last] = [days[0]!, days.at(-1)!];
  return first === last ? nearDay(first, today) : sayShortRange(first, last);
};

function ChangeLine({ change, group, today }: { change: 'gone' | 'done' | 'come'; group: Group; today: Day }) {
  const kind = kindOfItem(group.kind);
  const Icon = kind.icon;
  const count = group.days.length;
  const name = count > 1 ? `${count} ${plural(kind.word)}` : kind.word;
  return (
    <li className={change}>
      <span className="sign" aria-hidden>
        {change === 'gone' ? '−' : change === 'done' ? '✓' : '+'}
      </span>
      <Icon size={13} strokeWidth={2} aria-hidden />
      <span>
        {change === 'gone' ? (
          <>
            <s>{name}</s> {count > 1 ? 'step' : 'steps'} aside
          </>
        ) : (
          <b>
            {name}
            {change === 'done' && ', done'}
          </b>
        )}
      </span>
      <span className="when">{span(group.days, today)}</span>
    </li>
  );
}

/** "If you save this": what the plan loses and gains, before anything is saved. Asked of the core, drawn here. */
export function PreviewPane<N extends PreviewedCommand>({
  command,
  input,
  today,
  holds,
  waiting,
  isDone = nothingDone,
}: {
  command: N;
  /** `null` while something is still to be chosen; `waiting` says what. */
  input: InputOf<N> | null;
  today: Day;
  holds: readonly (Span & { reason: string })[];
  waiting: string;
  /** Which of the lines that go are those that were done: they do not step aside. */
  isDone?: (line: ShiftLine) => boolean;
}) {
  const settled = useSettled(input, JSON.stringify(input));
  const { value, error } = useQuery('preview', settled && { command, input: settled });
  return (
    <section className="preview" aria-label="If you save this" aria-live="polite">
      <h3>If you save this</h3>
      <Shown
        today={today}
        holds={holds}
        preview={settled && !error ? (value ?? null) : null}
        said={settled ? (error?.message ?? null) : waiting}
        isDone={isDone}
      />
    </section>
  );
}

function Shown({
  today,
  holds,
  preview,
  said,
  isDone,
}: {
  today: Day;
  holds: readonly (Span & { reason: string })[];
  preview: Preview | null;
  said: string | null;
  isDone: (line: ShiftLine) => boolean;
}) {
  const weekStart = useWeekStart();
  const gone = preview?.gone ?? [];
  const goneHolds = preview?.holdsGone ?? [];
  const kept = holds.filter((hold) => !goneHolds.some((one) => one.reason === hold.reason && one.until === hold.until));
  const marks: Mark[] = [
    ...(preview?.gone ?? []).map((line) => ({ day: line.date, change: 'gone' as const, kind: kindOfItem(line.kind) })),
    ...(preview?.come ?? []).map((line) => ({ day: line.date, change: 'come' as const, kind: kindOfItem(line.kind) })),
  ];
  const Hold = holdKind.icon;
  const nothing =
    preview && preview.gone.length + preview.come.length + preview.holdsCome.length + preview.holdsGone.length === 0;
  return (
    <>
      <MiniCalendar
        today={today}
        weekStart={weekStart}
        marks={marks}
        holds={[...kept, ...(preview?.holdsCome ?? [])]}
      />
      <ul className="changes">
        {grouped(gone.filter(isDone)).map((group) => (
          <ChangeLine key={`✓${group.kind}`} change="done" group={group} today={today} />
        ))}
        {grouped(gone.filter((line) => !isDone(line))).map((group) => (
          <ChangeLine key={`-${group.kind}`} change="gone" group={group} today={today} />
        ))}
        {goneHolds.map((hold) => (
          <li key={`-${hold.reason}${hold.until}`} className="gone">
            <span className="sign" aria-hidden>
              −
            </span>
            <Hold size={13} strokeWidth={2} aria-hidden />
            <span>
              <s>Hold</s> ends
            </span>
            <span className="when">{nearDay(hold.until, today)}</span>
          </li>
        ))}
        {preview?.holdsCome.map((hold) => (
          <li key={`+${hold.reason}${hold.until}`} className="come">
            <span className="sign" aria-hidden>
              +
            </span>
            <Hold size={13} strokeWidth={2} aria-hidden />
            <span>
              <b>Hold</b>, no contact
            </span>
            <span className="when">
              {nearDay(hold.from, today)} to {nearDay(hold.until, today)}
            </span>
          </li>
        ))}
        {preview &&
          grouped(preview.come).map((group) => (
            <ChangeLine key={`+${group.kind}`} change="come" group={group} today={today} />
          ))}
      </ul>
      <p className="why">{said ?? (nothing ? 'Nothing in the plan changes.' : preview?.summary)}</p>
    </>
  );
}
