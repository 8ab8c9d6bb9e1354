/** A notification as the app thinks of it; the systems differ in how they show one. */
export type Card = {
  title: string;
  body: string;
  /** In order of importance: a system that has room for two shows the first two. */
  actions: readonly { name: CardAction; label: string }[];
  onAction(name: CardAction): void;
  onClick(): void;
  /** It is gone: closed by the user, by its time, or by the system. */
  onGone(): void;
};
export type CardAction = 'done' | 'snooze' | 'open';

/**
 * A card on the screen can be taken away again; one that could not be shown says why, in a sentence. `perhapsShown`: it was given
 * away and nobody answered, so it must not be given a second time.
 */
export type Shown = { ok: true; withdraw(): void } | { ok: false; why: string; perhapsShown: boolean };

/** A system's way to show cards. `show` answers when the system took the card or refused; it never blocks. */
export type CardSystem = {
  show(card: Card): Promise<Shown>;
  /** Why no card can arrive, or null as far as it is known. */
  silent(): string | null;
  /** Told when silent() may have become another. */
  onChange(listener: () => void): void;
};
