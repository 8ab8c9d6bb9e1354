import type { EventApi, EventDragStartInfo, EventDropInfo, EventResizeDoneInfo } from '@fullcalendar/react';
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { CalendarEntry, Day, ItemEntry, LocalTime, MoveDay, Refusal } from '../host/host';
import { useHost } from '../host/use-query';
import { kindOf } from '../ui/kinds';
import { useAct } from '../ui/use-act';
import type { Place, Refused } from './drop-callout';
import type { Drawn } from './events';
import { clearRefusedDays, dayUnder, markHovered, paintRefusedDays } from './move-days';
import type { Span } from './span';

export const drawnOf = (event: EventApi) => event.extendedProps['drawn'] as Drawn;
export const entryOf = (event: EventApi): CalendarEntry | null => {
  const drawn = drawnOf(event);
  return 'entry' in drawn ? drawn.entry : null;
};
/** Where an event now stands, as the core takes it: a Day, or a LocalTime on the user's clock. Read from the text, never from the Date. */
const standsAt = (event: EventApi): Day | LocalTime => event.startStr.slice(0, event.allDay ? 10 : 16);

/** What a drag needs to know of the calendar it happens in. */
export type DraggedOver = { span: Span; onLogReply: (entry: ItemEntry) => void };

/** Carrying a chip: the refused days are hatched, the drop is put to the core, a refusal puts it back and says why. */
export function useDrag(root: RefObject<HTMLDivElement | null>, latest: RefObject<DraggedOver>) {
  const host = useHost();
  const act = useAct();
  const [carried, setCarried] = useState<string | null>(null);
  const [hint, setHint] = useState<{ place: Place; reason: string } | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const days = useRef<readonly MoveDay[]>([]);
  const carrying = useRef<string | null>(null);

  useEffect(() => {
    if (carried === null) return;
    const onMove = ({ clientX: x, clientY: y }: PointerEvent) => {
      if (!root.current) return;
      const under = dayUnder(root.current, x, y);
      const no = days.current.find((day) => day.day === under && !day.ok);
      markHovered(root.current, no?.day);
      setHint(no ? { place: { x, y }, reason: no.reason ?? 'Not that day.' } : null);
    };
    document.addEventListener('pointermove', onMove);
    return () => document.removeEventListener('pointermove', onMove);
  }, [carried, root]);

  const handlers = useMemo(() => {
    const refuse = (place: Place, entry: CalendarEntry, refusal: Refusal, more: Partial<Refused> = {}) =>
      setRefused({ place, kind: kindOf(entry), refusal, ...more });

    const moveItem = async (entry: ItemEntry, to: Day | LocalTime, place: Place) => {
      const reply = await act('move-item', { item: entry.id, to }, { refusalIsShown: true });
      if (!reply.ok)
        refuse(place, entry, reply.error, {
          move: (next) => void moveItem(entry, next, place),
          log: () => latest.current.onLogReply(entry),
        });
      return reply.ok;
    };

    const settle = async (info: EventDropInfo | EventResizeDoneInfo) => {
      const entry = entryOf(info.event);
      const { clientX: x, clientY: y } = info.jsEvent;
      if (entry?.type === 'item') {
        if (!(await moveItem(entry, standsAt(info.event), { x, y }))) info.revert();
      } else if (entry?.type === 'interview') {
        if (info.event.allDay) {
          info.revert();
          refuse({ x, y }, entry, {
            code: 'needs-time',
            message: 'An interview has its hour. Let it go on the hours below.',
          });
          return;
        }
        const end = info.event.endStr ? { end: info.event.endStr.slice(0, 16) } : {};
        const reply = await act(
          'reschedule-interview',
          { opportunity: entry.opportunity, interview: entry.interview.id, start: standsAt(info.event), ...end },
          { refusalIsShown: true },
        );
        if (!reply.ok) {
          info.revert();
          refuse({ x, y }, entry, reply.error);
        }
      } else info.revert();
    };

    return {
      onStart: async (info: EventDragStartInfo) => {
        const entry = entryOf(info.event);
        setRefused(null);
        days.current = [];
        if (entry?.type !== 'item') return;
        carrying.current = entry.id;
        setCarried(entry.id);
        const reply = await host.send('move-days', { item: entry.id, ...latest.current.span });
        // The answer may come after the hand has let go.
        if (!reply.ok || carrying.current !== entry.id || !root.current) return;
        days.current = reply.value.days;
        paintRefusedDays(root.current, reply.value.days);
      },
      onStop: () => {
        carrying.current = null;
        days.current = [];
        setCarried(null);
        setHint(null);
        if (root.current) clearRefusedDays(root.current);
      },
      onDrop: (info: EventDropInfo) => void settle(info),
      onResize: (info: EventResizeDoneInfo) => void settle(info),
      forget: () => setRefused(null),
    };
  }, [act, host, latest, root]);

  return { carried, hint, refused, ...handlers };
}
