import { Check } from 'lucide-react';
import { useId, useRef } from 'react';
import { type Advice, AdviceList } from '../drafts/advice';
import { MarkedField, stillThere } from '../drafts/marked-field';
import type { NoteCheck, NoteDraft, NoteField, NotePart, NoteSheet } from '../host/host';

const parts: readonly (readonly [part: NotePart, word: string, hint: string])[] = [
  ['thanks', 'Thanks', 'for a moment only they gave you'],
  ['interest', 'Interest', 'what made you keener'],
  ['gain', 'What they gain', 'one result of yours that fits'],
];

/** The fields of one note: three prompts for the three parts, or the whole letter as one text. */
export function NoteEditor({
  sheet,
  draft,
  onChange,
  onLeave,
  check,
  refusal,
}: {
  sheet: NoteSheet;
  draft: NoteDraft;
  onChange: (draft: NoteDraft) => void;
  onLeave: () => void;
  /** What was thought of the words, and of which. */
  check: { value: NoteCheck; draft: NoteDraft } | undefined;
  /** What the core would not take, at its field. */
  refusal: (field: string) => string | undefined;
}) {
  const adviceId = useId();
  const refs = useRef<Partial<Record<NoteField, HTMLTextAreaElement | null>>>({});
  const wordsOf = (of: NoteDraft, field: NoteField) => (field === 'whole' ? (of.whole ?? '') : of[field]);

  const adviceFor = (field: NoteField): Advice[] => {
    if (!check) return [];
    // Places count in the trimmed words; what was typed before them moves them.
    const before = wordsOf(check.draft, field);
    const lead = field === 'whole' ? 0 : before.length - before.trimStart().length;
    const found = check.value.findings
      .filter((finding) => finding.field === field && !draft.kept.includes(finding.key))
      .map((finding) => ({ ...finding, start: finding.start + lead, end: finding.end + lead }));
    return stillThere(found, before, wordsOf(draft, field));
  };
  const keep = ({ key }: Advice) => onChange({ ...draft, kept: [...draft.kept, key].slice(-200) });
  const show = (field: NoteField) => (advice: Advice) => {
    const area = refs.current[field];
    area?.focus();
    area?.setSelectionRange(advice.start, advice.end);
  };
  const firstOpen = parts.find(([part]) => draft[part].trim() === '')?.[0] ?? 'thanks';

  const field = (
    name: Exclude<NoteField, 'whole'>,
    label: string,
    more: Partial<Parameters<typeof MarkedField>[0]> = {},
  ) => {
    const advice = adviceFor(name);
    return (
      <div className="note-field">
        <MarkedField
          label={label}
          value={draft[name]}
          onChange={(value) => onChange({ ...draft, [name]: value })}
          onBlur={onLeave}
          marks={advice}
          describedBy={advice.length > 0 ? `${adviceId}-${name}` : undefined}
          fieldRef={(area) => {
            refs.current[name] = area;
          }}
          error={refusal(name)}
          {...more}
        />
        <div id={`${adviceId}-${name}`}>
          <AdviceList advice={advice} words={draft[name]} onKeep={keep} onShow={show(name)} />
        </div>
      </div>
    );
  };

  if (draft.whole !== null) {
    const advice = adviceFor('whole');
    return (
      <div className="note-field">
        <MarkedField
          label="The whole note"
          value={draft.whole}
          onChange={(whole) => onChange({ ...draft, whole })}
          onBlur={onLeave}
          marks={advice}
          rows={9}
          autoFocus
          fieldRef={(area) => {
            refs.current.whole = area;
          }}
          error={refusal('whole')}
        />
        <AdviceList advice={advice} words={draft.whole} onKeep={keep} onShow={show('whole')} />
      </div>
    );
  }
  return (
    <>
      {field('greeting', 'Greeting', { oneLine: true, placeholder: 'Dear …,' })}
      {parts.map(([part, word, hint]) => {
        const there = check !== undefined && !check.value.missing.includes(part);
        return (
          <div key={part} className="note-part">
            {field(part, `${word}: ${hint}`, {
              placeholder: sheet.hints[part],
              autoFocus: part === firstOpen,
              head: (
                <p className="note-part-head" aria-hidden>
                  <span className={`tick${there ? ' on' : ''}`}>{there && <Check size={12} strokeWidth={3} />}</span>
                  <b>{word}</b>
                  <span className="quiet">{hint}</span>
                </p>
              ),
            })}
          </div>
        );
      })}
      {/* What follows the name, a P.S., has the whole width. */}
      <div className={`note-ends${draft.signed.includes('\n') ? ' long' : ''}`}>
        {field('closing', 'Closing', { oneLine: true, placeholder: 'Sincerely,' })}
        {field('signed', 'Signed', { oneLine: true, placeholder: 'Your name' })}
      </div>
    </>
  );
}
