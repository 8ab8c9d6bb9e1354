import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useId,
  useLayoutEffect,
  useMemo,
  useState,
} from 'react';

/** Fields side by side share one place in which is said why one of them was not taken. */
type Row = { tell: (field: string, refused: string | undefined) => void; errorId: string };
export const FieldRow = createContext<Row | null>(null);

/** For the row: what its fields are given, and the line to draw. */
export function useFieldRow(): { row: Row; line: ReactNode } {
  const errorId = useId();
  const [said, setSaid] = useState<Readonly<Record<string, string | undefined>>>({});
  const tell = useCallback(
    (field: string, refused: string | undefined) =>
      setSaid((before) => (before[field] === refused ? before : { ...before, [field]: refused })),
    [],
  );
  const row = useMemo(() => ({ tell, errorId }), [tell, errorId]);
  const reasons = [...new Set(Object.values(said).filter((reason) => reason !== undefined))];
  const line = reasons.length > 0 && (
    <p id={errorId} className="field-error" role="status">
      {reasons.join(' ')}
    </p>
  );
  return { row, line };
}

/** For a field: hands over why it was not taken, and answers what describes it then. */
export function useToldInRow(refused: string | undefined): string | undefined {
  const id = useId();
  const row = useContext(FieldRow);
  useLayoutEffect(() => {
    row?.tell(id, refused);
    return () => row?.tell(id, undefined);
  }, [row, id, refused]);
  return refused === undefined ? undefined : row?.errorId;
}
