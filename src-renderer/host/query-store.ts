import type { CoreEvent, Host, InputOf, Queries, Refusal, ValueOf } from './host';

export type QueryName = keyof Queries;

/** What is known of a question. `value` stays the last answer while a new one is asked for, and when one is refused. */
export type Asked<T> = { value: T | undefined; error: Refusal | undefined; asking: boolean };

type Question = {
  name: QueryName;
  input: InputOf<QueryName>;
  asked: Asked<unknown>;
  watchers: Set<() => void>;
  /** A change came while the answer was under way: ask once more. */
  stale: boolean;
};

/**
 * The answers on show, shared by all who show them. Each is asked once at first, and once more per change however many
 * watch it; changes that come while an answer is under way are gathered into one further question.
 */
export type QueryStore = {
  read(key: string): Asked<unknown>;
  watch(key: string, name: QueryName, input: InputOf<QueryName>, watcher: () => void): () => void;
  askAllAgain(): void;
  /** Asks again what an event may have changed. */
  hear(event: CoreEvent['event']): void;
  /** Resolves once all that is being asked at the moment is answered. */
  answered(): Promise<void>;
};

/** The questions whose answers show how far something is written: the words of a draft change no calendar. */
const showDrafts: ReadonlySet<QueryName> = new Set(['note-desk', 'message-desk', 'today', 'opportunity', 'print-run']);

const unasked: Asked<never> = { value: undefined, error: undefined, asking: true };

export function createQueryStore(host: Pick<Host, 'send'>): QueryStore {
  const questions = new Map<string, Question>();
  const underWay = new Set<Promise<void>>();

  function askOnceMore(question: Question): void {
    if (question.asked.asking) question.stale = true;
    else {
      // Marked without telling: a view that is about to get the same answer need not be drawn again.
      question.asked = { ...question.asked, asking: true };
      ask(question);
    }
  }

  function askAllAgain(): void {
    for (const question of questions.values()) askOnceMore(question);
  }

  function know(question: Question, asked: Asked<unknown>): void {
    question.asked = asked;
    for (const watcher of question.watchers) watcher();
  }

  function ask(question: Question): void {
    const asking = askUntilFresh(question).finally(() => underWay.delete(asking));
    underWay.add(asking);
  }

  async function askUntilFresh(question: Question): Promise<void> {
    do {
      question.stale = false;
      const reply = await host.send(question.name, question.input);
      if (reply.ok) know(question, { value: reply.value, error: undefined, asking: question.stale });
      else know(question, { value: question.asked.value, error: reply.error, asking: question.stale });
    } while (question.stale && question.watchers.size > 0);
  }

  return {
    read: (key) => questions.get(key)?.asked ?? unasked,
    watch: (key, name, input, watcher) => {
      let question = questions.get(key);
      if (!question) {
        question = { name, input, asked: unasked, watchers: new Set(), stale: false };
        questions.set(key, question);
        question.watchers.add(watcher);
        ask(question);
      } else question.watchers.add(watcher);
      const watched = question;
      return () => {
        watched.watchers.delete(watcher);
        if (watched.watchers.size === 0) questions.delete(key);
      };
    },
    askAllAgain,
    hear: (event) => {
      switch (event) {
        case 'changed':
          return askAllAgain();
        case 'draft':
          for (const question of questions.values()) if (showDrafts.has(question.name)) askOnceMore(question);
          return;
        // What was told is a change of the list, and `changed` follows as soon as that is noted: asking now would be asking twice.
        case 'reminder':
        case 'open':
          return;
      }
    },
    answered: async () => {
      await Promise.all(underWay);
    },
  };
}

export type AnswerOf<N extends QueryName> = Asked<ValueOf<N>>;
