import { AlignLeft, ChevronRight, ListChecks, MailCheck } from 'lucide-react';
import { AdviceList } from '../drafts/advice';
import { KeptLine, refusedField } from '../drafts/kept-line';
import type { useCheck } from '../drafts/use-check';
import type { Writing } from '../drafts/use-draft';
import type { NoteDesk, NoteDraft, NoteSheet, SettingsView } from '../host/host';
import { useHost } from '../host/use-query';
import { Button } from '../ui/button';
import { sayTime } from '../ui/dates';
import { useToasts } from '../ui/toasts';
import { CardChoices } from './card-choices';
import { CardPreview } from './card-preview';
import { NameThere } from './name-there';
import { NoteChecks } from './note-checks';
import { NoteEditor } from './note-editor';

/** One note: its words at the left, the card and what makes a good note at the right. */
export function NotePage({
  desk,
  sheet,
  settings,
  timeZone,
  writing,
  check,
  next,
  onNext,
}: {
  desk: NoteDesk;
  sheet: NoteSheet;
  settings: SettingsView;
  timeZone: string;
  writing: Writing<NoteDraft>;
  check: ReturnType<typeof useCheck<'note-check'>>;
  /** Another one that is not on its way yet. */
  next: NoteSheet | undefined;
  onNext: () => void;
}) {
  const { send } = useHost();
  const toasts = useToasts();
  const { draft, change, kept, flush } = writing;
  const seat = { opportunity: desk.opportunity, interview: desk.interview.id, person: sheet.person };

  /** From parts to one text and back; no word is lost on the way. */
  async function turn() {
    const reply = await send('note-check', { ...seat, draft });
    if (!reply.ok) return toasts.trouble(reply.error.message);
    const { letter, words } = reply.value;
    change(draft.whole === null ? { ...draft, whole: letter } : { ...draft, ...words, whole: null });
  }
  const about = check?.value.findings.filter(({ field, key }) => field === null && !draft.kept.includes(key)) ?? [];

  return (
    <div className="note-columns">
      <div className="note-words">
        {sheet.person === null && <NameThere desk={desk} />}
        {sheet.mailed && (
          <p className="note-mailed">
            <MailCheck size={16} strokeWidth={1.75} aria-hidden />
            {sheet.mailed.text}, {sayTime(sheet.mailed.at, timeZone)}.
          </p>
        )}
        <NoteEditor
          sheet={sheet}
          draft={draft}
          onChange={change}
          onLeave={() => void flush()}
          check={check && { value: check.value, draft: check.input.draft }}
          refusal={(field) => refusedField(kept, field)}
        />
        <AdviceList
          advice={about}
          words={check?.value.letter ?? ''}
          onKeep={({ key }) => change({ ...draft, kept: [...draft.kept, key].slice(-200) })}
        />
        <div className="note-foot">
          <KeptLine kept={kept} onRetry={() => void flush()} />
          <span className="note-foot-actions">
            <Button look="quiet" icon={draft.whole === null ? AlignLeft : ListChecks} onClick={() => void turn()}>
              {draft.whole === null ? 'Edit as one text' : 'Back to the parts'}
            </Button>
            {next && (
              <Button data-next-note="" onClick={onNext}>
                Next: {next.name || 'someone you met'}
                <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
              </Button>
            )}
          </span>
        </div>
      </div>
      <div className="note-card">
        {/* All at once: nothing that can be clicked is pushed down by what comes above it. */}
        {check && (
          <>
            <CardPreview fit={check.value.fit} />
            <p className="card-line">
              <span>{check.value.fit.card.label}</span>
              <span role="status">
                <b>{check.value.fit.used}</b> of {check.value.fit.room} lines
              </span>
            </p>
            <CardChoices settings={settings} />
            <NoteChecks checks={check.value.checks} />
          </>
        )}
      </div>
    </div>
  );
}
