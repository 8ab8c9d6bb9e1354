import { useEffect } from 'react';
import { useDispatch } from '../app-state';
import { useConnection, useHost, useQuery } from '../host/use-query';
import { cardsOf } from './told';

/** Browsers take no drawing for the icon of a notification, only a picture. */
const icon = new URL('../../resources/icon.png', import.meta.url).href;

/**
 * The browser's own notifications, in the web host only; Electron's are native. Of several open tabs the one that holds the lock shows
 * them: a Web Lock passes on by itself when its tab closes or crashes, which a vote over a BroadcastChannel would have to find out by waiting.
 * A tab that has lost the program gives the lock up: it hears of nothing, and the program's next start is at the same origin, in a tab of its own.
 */
export function useBrowserNotifications(wanted: boolean): void {
  const { send, subscribe } = useHost();
  const dispatch = useDispatch();
  const { value: status } = useQuery('status', {});
  const connection = useConnection();
  const active =
    wanted && connection === 'open' && status?.host === 'web' && 'Notification' in window && 'locks' in navigator;
  useEffect(() => {
    if (!active) return;
    const ended = new AbortController();
    let leads = false;
    navigator.locks
      .request('persistent-bird notifications', { signal: ended.signal }, () => {
        leads = true;
        return new Promise<void>((resolve) => ended.signal.addEventListener('abort', () => resolve()));
      })
      .catch((error: unknown) => {
        // Ending before it was this tab's turn is no fault.
        if (!ended.signal.aborted) throw error;
      });
    const shownNow = new Map<string, Notification>();
    /** What was done or snoozed elsewhere is not asked for any more. */
    async function tidy(): Promise<void> {
      const reply = await send('reminders', {});
      if (!reply.ok) return;
      const open = new Set([...reply.value.due, ...reply.value.shown].map(({ key }) => key));
      for (const [tag, shown] of shownNow) {
        if (tag === 'test' || (tag === 'digest' ? open.size > 0 : open.has(tag))) continue;
        shown.close();
        shownNow.delete(tag);
      }
    }
    const unsubscribe = subscribe(({ event, data }) => {
      if (event === 'changed' && shownNow.size > 0) void tidy();
      if (event !== 'reminder' || !leads || Notification.permission !== 'granted') return;
      for (const { title, body, tag, way } of cardsOf(data)) {
        // One that replaces another of the same tag, after a snooze, is silent unless it is asked to tell anew.
        const options: NotificationOptions & { renotify: boolean } = { body, tag, icon, renotify: true };
        const shown = new Notification(title, options);
        shownNow.set(tag, shown);
        shown.addEventListener('close', () => {
          if (shownNow.get(tag) === shown) shownNow.delete(tag);
        });
        shown.addEventListener('click', () => {
          window.focus();
          shown.close();
          dispatch(way);
        });
      }
    });
    return () => {
      ended.abort();
      unsubscribe();
    };
  }, [active, send, subscribe, dispatch]);
}
