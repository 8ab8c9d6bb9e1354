import { Ban, Pencil, PenLine, Plus, Trash2 } from 'lucide-react';
import { useDispatch } from '../app-state';
import type { InterviewEntry, OpportunityView, TodayView } from '../host/host';
import { Button } from '../ui/button';
import { RowButton } from '../ui/row-button';
import { firstClick } from '../ui/first-click';
import { dayOf, nearDay, sayDay, sayTime } from '../ui/dates';
import { useAct } from '../ui/use-act';
import { useDeed } from '../ui/use-deed';

const kindWords = { 'in-person': 'In person', video: 'Video', phone: 'Phone' } as const;

/** The interviews, with what may be done to each. */
export function InterviewList({
  view,
  today,
  selectedItem,
  onEdit,
  onAdd,
}: {
  view: OpportunityView;
  today: TodayView;
  selectedItem: string | null;
  onEdit: (interview: string) => void;
  onAdd: () => void;
}) {
  return (
    <section data-part="interviews">
      <h3 tabIndex={-1}>
        Interviews
        <Button look="quiet" size="small" icon={Plus} iconOnly onClick={onAdd}>
          Add the next interview
        </Button>
      </h3>
      <ul className="interviews">
        {view.interviews.map((entry) => (
          <InterviewLine
            key={entry.id}
            entry={entry}
            today={today}
            selected={entry.id === selectedItem}
            onEdit={onEdit}
          />
        ))}
        {view.interviews.length === 0 && <li className="quiet">None yet. The plan begins with one.</li>}
      </ul>
    </section>
  );
}

function InterviewLine({
  entry,
  today,
  selected,
  onEdit,
}: {
  entry: InterviewEntry;
  today: TodayView;
  selected: boolean;
  onEdit: (interview: string) => void;
}) {
  const act = useAct();
  const { deed, slow } = useDeed();
  const dispatch = useDispatch();
  const { interview, opportunity } = entry;
  const day = dayOf(entry.start, today.timeZone);
  const about = `the interview of ${sayDay(day)}`;
  const target = { opportunity, interview: interview.id };
  return (
    <li
      className={selected ? 'selected' : ''}
      aria-current={selected || undefined}
      tabIndex={selected ? -1 : undefined}
    >
      <div className="interview-text">
        <b>
          {kindWords[interview.kind]}, {nearDay(day, today.today)}
        </b>
        <small>
          {[
            `${sayTime(entry.start, today.timeZone)} to ${sayTime(entry.end, today.timeZone)}`,
            interview.timeZone !== today.timeZone && `${sayTime(entry.start, interview.timeZone)} theirs`,
            entry.with.join(', '),
            interview.place,
          ]
            .filter(Boolean)
            .join(' · ')}
        </small>
      </div>
      <div className="row-actions">
        {interview.kind !== 'phone' && (
          <RowButton
            icon={PenLine}
            data-writes={`${opportunity}/notes/${interview.id}`}
            onClick={() =>
              dispatch({
                do: 'open-desk',
                desk: { name: 'notes', opportunity, interview: interview.id, person: null },
              })
            }
          >
            {`Write the notes for ${about}`}
          </RowButton>
        )}
        <RowButton icon={Pencil} onClick={() => onEdit(interview.id)}>
          {`Edit ${about}`}
        </RowButton>
        <RowButton
          icon={Ban}
          busy={slow === 'cancel'}
          onClick={firstClick(() =>
            deed('cancel', () => act('edit-interview', { ...target, changes: { status: 'cancelled' } })),
          )}
        >
          {`Cancel ${about}`}
        </RowButton>
        <RowButton
          icon={Trash2}
          busy={slow === 'remove'}
          onClick={firstClick(() => deed('remove', () => act('remove-interview', target)))}
        >
          {`Remove ${about}`}
        </RowButton>
      </div>
    </li>
  );
}
