import { type ReactNode, type Ref, useId } from 'react';
import './drafts.css';

export type Marking = { start: number; end: number };

/** Those whose words stand unchanged where they were found: typing behind them moves nothing. */
export const stillThere = <M extends Marking>(marks: readonly M[], checked: string, now: string): M[] =>
  marks.filter(({ start, end }) => end > start && checked.slice(0, end) === now.slice(0, end));

/** The text in pieces, each marked or not; marks that overlap become one. pieces('abc', [{ start: 1, end: 2 }]) -> a, [b], c */
function pieces(text: string, marks: readonly Marking[]): { words: string; marked: boolean }[] {
  const result: { words: string; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of marks.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) result.push({ words: text.slice(at, from), marked: false });
    result.push({ words: text.slice(from, end), marked: true });
    at = end;
  }
  result.push({ words: text.slice(at), marked: false });
  return result;
}

/**
 * A field that grows with its words, and underlines those that were found. The marks lie on a copy behind it: what is typed
 * stays plain text, whatever was pasted.
 */
export function MarkedField({
  label,
  head,
  value,
  onChange,
  onBlur,
  marks = [],
  describedBy,
  placeholder,
  oneLine = false,
  rows,
  lang,
  autoFocus = false,
  fieldRef,
  error,
}: {
  label: string;
  /** What stands above it, when that is more than the label. */
  head?: ReactNode;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  marks?: readonly Marking[];
  describedBy?: string | undefined;
  placeholder?: string | undefined;
  oneLine?: boolean;
  rows?: number;
  lang?: string;
  autoFocus?: boolean;
  fieldRef?: Ref<HTMLTextAreaElement>;
  error?: string | undefined;
}) {
  const id = useId();
  const errorId = `${id}-error`;
  return (
    <div className="marked">
      <label htmlFor={id} className={head ? 'visually-hidden' : 'field-label'}>
        {label}
      </label>
      {head}
      <div className={`marked-field${oneLine ? ' one-line' : ''}`}>
        <div className="marked-copy" aria-hidden dir="auto">
          {pieces(value, marks).map(({ words, marked }, index) =>
            // Pieces have no names but their places.
            // oxlint-disable-next-line react/no-array-index-key
            marked ? <mark key={index}>{words}</mark> : <span key={index}>{words}</span>,
          )}
          {'\u200B'}
        </div>
        <textarea
          ref={fieldRef}
          id={id}
          dir="auto"
          rows={rows ?? (oneLine ? 1 : 2)}
          value={value}
          lang={lang}
          placeholder={placeholder}
          aria-describedby={[describedBy, error ? errorId : ''].filter(Boolean).join(' ') || undefined}
          aria-invalid={error ? true : undefined}
          data-autofocus={autoFocus ? '' : undefined}
          onBlur={onBlur}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      {error && (
        <p id={errorId} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}
