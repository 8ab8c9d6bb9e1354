import type { Host, InputOf, Reply } from '../host/host';

/**
 * Keeps what is being written: after a short pause, when a field is left, when the page is hidden. What could not be saved stays
 * here and is tried again, also after its form was closed; a form that is opened again finds it here.
 */

export type DraftSave =
  | { name: 'save-note-draft'; input: InputOf<'save-note-draft'> }
  | { name: 'save-message-draft'; input: InputOf<'save-message-draft'> };

/**
 * Why the words are still only here, as the core says it. `trouble`: it is tried again by itself.
 * `not-known`: so it is, and nothing comes of it before the user has opened the program's new address.
 * `refused`: as they are they are never taken, such as 10,001 letters; only other words are sent again.
 */
export type KeptState =
  | { state: 'saved' }
  | { state: 'waiting' }
  | { state: 'trouble'; message: string }
  | { state: 'not-known'; message: string }
  | { state: 'refused'; message: string };

/** Milliseconds without a key before it is saved. */
const PAUSE = 500;
/** Milliseconds before a save that was refused is tried again. */
const RETRY = 4_000;
/** So many versions of one's own are known again when they come back. */
const MOST_OWN = 100;

type Entry = {
  save: DraftSave;
  state: KeptState;
  timer: ReturnType<typeof setTimeout> | undefined;
  running: Promise<void> | undefined;
};

export type DraftKeeper = {
  /** Takes the words; they are saved a moment later. */
  write(key: string, save: DraftSave): void;
  /** What is not saved yet. */
  unsaved(key: string): DraftSave | undefined;
  /** All of that, and what of it no save is on its way for: the page must not go away with it in silence. */
  held(): readonly DraftSave[];
  stuck(): boolean;
  state(key: string): KeptState;
  /** These words, as JSON, were written here: coming back from the core they are no news. */
  isOwn(text: string): boolean;
  /** Saves now what waits, all of it or one; resolves when it is saved, or has been refused. */
  flush(key?: string): Promise<void>;
  watch(listener: () => void): () => void;
};

const saved: KeptState = { state: 'saved' };
const waiting: KeptState = { state: 'waiting' };

export function createDraftKeeper({ send }: Pick<Host, 'send'>): DraftKeeper {
  const entries = new Map<string, Entry>();
  const watchers = new Set<() => void>();
  let own: readonly string[] = [];
  const tell = () => {
    for (const watcher of watchers) watcher();
  };

  const ask = ({ name, input }: DraftSave): Promise<Reply<null>> =>
    name === 'save-note-draft' ? send(name, input) : send(name, input);

  /** One save after another. Resolves when what was written by now is saved, or has been refused. */
  function run(key: string, entry: Entry): Promise<void> {
    clearTimeout(entry.timer);
    entry.timer = undefined;
    entry.running ??= saveWords(key, entry).finally(() => {
      entry.running = undefined;
    });
    return entry.running;
  }

  async function saveWords(key: string, entry: Entry): Promise<void> {
    const sent = entry.save;
    const reply = await ask(sent);
    if (!reply.ok) {
      const { code, message } = reply.error;
      const state = code === 'bad-input' ? 'refused' : code === 'page-ended' ? 'not-known' : 'trouble';
      entry.state = { state, message };
      // What is too long says the same in four seconds; the next key changes it.
      if (state !== 'refused') entry.timer ??= setTimeout(() => void run(key, entry), RETRY);
    } else if (entry.save === sent) entries.delete(key);
    // Written at meanwhile: its pause may be over already.
    else if (entry.timer === undefined) return saveWords(key, entry);
    tell();
  }

  return {
    write(key, save) {
      own = [...own, JSON.stringify(save.input.draft)].slice(-MOST_OWN);
      const entry = entries.get(key) ?? { save, state: waiting, timer: undefined, running: undefined };
      entries.set(key, entry);
      entry.save = save;
      if (entry.state.state === 'saved') entry.state = waiting;
      clearTimeout(entry.timer);
      entry.timer = setTimeout(() => void run(key, entry), PAUSE);
      tell();
    },
    unsaved: (key) => entries.get(key)?.save,
    held: () => [...entries.values()].map(({ save }) => save),
    stuck: () => [...entries.values()].some(({ state }) => state.state !== 'waiting'),
    isOwn: (text) => own.includes(text),
    state: (key) => entries.get(key)?.state ?? saved,
    async flush(key) {
      const open = [...entries].filter(
        ([each, { timer, running }]) => (key === undefined || key === each) && (timer !== undefined || running),
      );
      await Promise.all(open.map(([each, entry]) => run(each, entry)));
    },
    watch(watcher) {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
  };
}
