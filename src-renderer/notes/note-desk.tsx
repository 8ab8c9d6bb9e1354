import { Tabs } from '@base-ui/react/tabs';
import { Mailbox, Printer } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useDispatch } from '../app-state';
import { useCheck } from '../drafts/use-check';
import { useDraft } from '../drafts/use-draft';
import type { NoteDesk as Desk, NoteSheet, SettingsView, TodayView } from '../host/host';
import { useQuery } from '../host/use-query';
import { initials } from '../opportunity/people-list';
import { BackButton } from '../ui/back-button';
import { Bird } from '../ui/bird';
import { Button } from '../ui/button';
import { sayTime } from '../ui/dates';
import { useFirstFocus, useFocusAfterMailing } from './desk-focus';
import { useEscape, useKey } from './desk-keys';
import { Mailing } from './mailing';
import { NotePage } from './note-page';
import { type Opener, openerNow, returnTo, standNow, type WayBack } from '../ui/way-back';
import './notes.css';

export type NoteDeskProps = {
  opportunity: string;
  interview: string;
  /** Whose note is on top first. */
  person: string | null;
  /** Who comes back from printing stands where they were. */
  back?: WayBack;
  onBack: () => void;
};

const key = (person: string | null) => person ?? '-';

/** The desk for the notes of one interview: a full page, one tab for each person met. */
export function NoteDesk({ onBack, ...props }: NoteDeskProps) {
  const [opener] = useState(() => props.back?.opener ?? openerNow());
  const back = () => {
    onBack();
    returnTo(opener);
  };
  const { value: desk, error } = useQuery('note-desk', {
    opportunity: props.opportunity,
    interview: props.interview,
  });
  const { value: today } = useQuery('today', {});
  const { value: settings } = useQuery('settings', {});
  const [chosen, setChosen] = useState<string | null>(null);
  if (error && (!desk || error.code === 'not-found'))
    return (
      <DeskFrame company="Back" onBack={back}>
        <p className="note-gone">{error.message}</p>
      </DeskFrame>
    );
  if (!desk || !today || !settings) return <DeskFrame company="" onBack={back} />;
  const firstOpen = desk.notes.find(({ mailed }) => !mailed) ?? desk.notes[0];
  const wanted = chosen ?? (props.person === null ? key(firstOpen?.person ?? null) : props.person);
  const sheet = desk.notes.find(({ person }) => key(person) === wanted) ?? firstOpen;
  if (!sheet) return <DeskFrame company={desk.company} onBack={back} />;
  return (
    <Seat
      desk={desk}
      sheet={sheet}
      today={today}
      settings={settings}
      opener={opener}
      stand={props.back?.stand}
      onChoose={setChosen}
      onBack={back}
    />
  );
}

/** The bar and the page, also while there is nothing to show yet. */
function DeskFrame({
  company,
  onBack,
  actions,
  children,
}: {
  company: string;
  onBack: () => void;
  actions?: ReactNode;
  children?: ReactNode;
}) {
  return (
    <>
      <header className="bar">
        <div className="brand">
          <Bird />
          Persistent Bird
        </div>
        <div className="bar-middle">
          <BackButton to={company} onBack={onBack} />
        </div>
        <div className="bar-end">{actions}</div>
      </header>
      <main
        className="desk-column"
        aria-label={company ? `Thank-you notes to ${company}` : 'Thank-you notes'}
        tabIndex={-1}
      >
        {company && <h1 className="visually-hidden">Thank-you notes to {company}</h1>}
        {children}
      </main>
    </>
  );
}

function Seat({
  desk,
  sheet,
  today,
  settings,
  opener,
  stand,
  onChoose,
  onBack,
}: {
  desk: Desk;
  sheet: NoteSheet;
  today: TodayView;
  settings: SettingsView;
  opener: Opener;
  stand: string | undefined;
  onChoose: (person: string) => void;
  onBack: () => void;
}) {
  const dispatch = useDispatch();
  const seat = { opportunity: desk.opportunity, interview: desk.interview.id, person: sheet.person };
  const writing = useDraft(`note ${JSON.stringify(seat)}`, sheet.draft, (draft) => ({
    name: 'save-note-draft',
    input: { ...seat, draft },
  }));
  const { draft, flush } = writing;
  const others = desk.notes.filter(({ person }) => person !== sheet.person).map((note) => note.draft);
  const answer = useCheck(
    'note-check',
    { ...seat, draft },
    JSON.stringify([settings.preferences.stationery, others, sheet.name]),
  );
  // The last answer may still be about the note that lay here before.
  const check = answer?.input.person === sheet.person ? answer : undefined;
  const next = desk.notes.find(({ person, mailed }) => person !== sheet.person && !mailed);

  const over = Date.parse(desk.interview.end) <= Date.parse(today.now);
  const print = async () => {
    const back = { stand: standNow('print'), opener };
    // The sheets are made of what is kept: what was just typed belongs to them.
    await flush();
    dispatch({ do: 'open-desk', desk: { name: 'print', notes: [seat], from: { name: 'notes', ...seat, back } } });
  };
  const { letterKeys } = settings.preferences;
  useEscape(onBack);
  useKey('p', () => void print(), letterKeys);
  useFirstFocus(key(sheet.person), stand);
  useFocusAfterMailing(key(sheet.person), sheet.mailed !== null);

  return (
    <DeskFrame
      company={desk.company}
      onBack={onBack}
      actions={
        <>
          <Button icon={Printer} data-stand="print" onClick={() => void print()}>
            Print…
          </Button>
          <Mailing
            key={key(sheet.person)}
            desk={desk}
            sheet={sheet}
            draft={draft}
            flush={flush}
            over={over}
            letterKeys={letterKeys}
          />
        </>
      }
    >
      <Tabs.Root
        className="note-tabs-root"
        value={key(sheet.person)}
        onValueChange={(value) => onChoose(String(value))}
      >
        <div className="note-tabs">
          <Tabs.List className="note-tab-list" aria-label="For whom" activateOnFocus>
            {desk.notes.map((note) => (
              <Tabs.Tab
                key={key(note.person)}
                value={key(note.person)}
                className="note-tab"
                data-stand={`tab ${key(note.person)}`}
              >
                <span className="avatar" aria-hidden>
                  {note.name ? initials(note.name) : '…'}
                </span>
                <span>
                  {note.name || 'Someone you met'}
                  <small>
                    {progressOf(
                      note,
                      today.timeZone,
                      note.person === sheet.person ? check?.value.missing.length : undefined,
                    )}
                  </small>
                </span>
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <p className="note-deadline">
            <Mailbox size={16} strokeWidth={1.75} aria-hidden />
            {desk.line}
          </p>
        </div>
        <Tabs.Panel value={key(sheet.person)} className="note-panel" data-seat={key(sheet.person)} tabIndex={-1}>
          <NotePage
            desk={desk}
            sheet={sheet}
            settings={settings}
            timeZone={today.timeZone}
            writing={writing}
            check={check}
            next={next}
            onNext={() => onChoose(key(next?.person ?? null))}
          />
        </Tabs.Panel>
      </Tabs.Root>
    </DeskFrame>
  );
}

/** "Mailed 15:20", "2 of 3 parts", "Not begun". The one on top is told from what is typed. */
function progressOf({ mailed, begun, parts }: NoteSheet, timeZone: string, missing: number | undefined): string {
  if (mailed) return `Done ${sayTime(mailed.at, timeZone)}`;
  const there = missing === undefined ? parts : 3 - missing;
  if (!begun && there === 0) return 'Not begun';
  return there === 3 ? 'All three parts' : `${there} of 3 parts`;
}
